/**
 * Offsets inside the program count UTF-16 units, as JavaScript strings do; whatever leaves it (store, JSON, reports)
 * counts Unicode code points, as PostgreSQL and Python do. This index converts between the two; it costs nothing on a
 * text that holds no surrogate pair.
 */
export class CodePoints {
  /** UTF-16 positions of the second half of each surrogate pair, ascending. */
  readonly #pairs: number[] = [];

  constructor(text: string) {
    for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) this.#pairs.push(match.index + 1);
  }

  /** Code-point offset of the UTF-16 offset `index`. */
  from16(index: number): number {
    if (this.#pairs.length === 0) return index;
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return index - low;
  }

  /** UTF-16 offset of the code-point offset `index`. */
  to16(index: number): number {
    let result = index;
    for (const pair of this.#pairs) {
      if (pair > result) break;
      result++;
    }
    return result;
  }
}
