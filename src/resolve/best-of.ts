/**
 * The best of many items, no more than `most` of them: twice as many are gathered, then the worse half is dropped, so that
 * an item costs a comparison with the worst one kept, and seldom a part of a sort.
 */
export class BestOf<T> {
  #kept: T[] = [];
  /** The worst of those kept when some were last dropped: what is no better is not taken. */
  #worst: T | undefined;

  /** @param order as `Array.sort` takes it: the better first */
  constructor(
    readonly most: number,
    readonly order: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    if (this.#worst !== undefined && this.order(item, this.#worst) >= 0) return;
    this.#kept.push(item);
    if (this.#kept.length >= 2 * this.most) this.#drop();
  }

  /** Those kept, the best first. */
  sorted(): T[] {
    this.#drop();
    return this.#kept;
  }

  #drop(): void {
    this.#kept.sort(this.order);
    if (this.#kept.length <= this.most) return;
    this.#kept.length = this.most;
    this.#worst = this.#kept.at(-1);
  }
}
