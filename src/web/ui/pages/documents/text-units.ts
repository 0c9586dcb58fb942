/** Changes offsets between code points, as the server counts, and UTF-16 units, as strings here do. */
export class TextUnits {
  /** UTF-16 positions of the second half of each pair of surrogates, ascending. */
  readonly #pairs: number[] = [];

  constructor(text: string) {
    for (const match of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) this.#pairs.push(match.index + 1);
  }

  toUnits(point: number): number {
    let unit = point;
    for (const pair of this.#pairs) {
      if (pair > unit) break;
      unit++;
    }
    return unit;
  }

  toPoints(unit: number): number {
    let before = 0;
    while (before < this.#pairs.length && this.#pairs[before]! < unit) before++;
    return unit - before;
  }
}

/** A stretch of text in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}
