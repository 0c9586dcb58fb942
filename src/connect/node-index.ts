/** Whole numbers up to this are looked up in an array instead of by their text. */
const DIRECT = 1 << 22;
const [ZERO, NINE] = [48, 57] as const;

/** Numbers names in order of first appearance. Names that are whole numbers, as most large edge lists have, cost no string. */
export class NodeIndex {
  readonly ids: string[] = [];
  readonly #byName = new Map<string, number>();
  #byNumber = new Int32Array(1024).fill(-1);

  /** The number of the name that stands in `text` from `start` to `end`. */
  indexOf(text: string, start: number, end: number): number {
    const number = wholeNumber(text, start, end);
    if (number < 0) return this.#named(text.slice(start, end));
    if (number >= this.#byNumber.length) this.#grow(number);
    const known = this.#byNumber[number]!;
    if (known !== -1) return known;
    this.#byNumber[number] = this.ids.length;
    return this.ids.push(text.slice(start, end)) - 1;
  }

  #named(name: string): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    this.#byName.set(name, this.ids.length);
    return this.ids.push(name) - 1;
  }

  #grow(number: number): void {
    const larger = new Int32Array(Math.max(number + 1, 2 * this.#byNumber.length)).fill(-1);
    larger.set(this.#byNumber);
    this.#byNumber = larger;
  }
}

/** The number that is written there as JavaScript writes it, below DIRECT; -1 where it is not: 007 and 7 are two names. */
function wholeNumber(text: string, start: number, end: number): number {
  if (start === end || (text.charCodeAt(start) === ZERO && end - start > 1)) return -1;
  let number = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    number = 10 * number + code - ZERO;
    if (number >= DIRECT) return -1;
  }
  return number;
}
