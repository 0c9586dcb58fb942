/** Remembers where the report cites each piece of evidence, so that the evidence can lead back. */
export class BackLinks {
  readonly #places = new Map<number, { anchor: string; label: string }[]>();
  #count = 0;

  /** A new anchor for a citation of evidence `number` under the heading `label`. */
  add(number: number, label: string): string {
    const anchor = `c-${++this.#count}`;
    const places = this.#places.get(number);
    if (places) places.push({ anchor, label });
    else this.#places.set(number, [{ anchor, label }]);
    return anchor;
  }

  /** Where evidence `number` is cited, in order. */
  of(number: number): readonly { anchor: string; label: string }[] {
    return this.#places.get(number) ?? [];
  }
}
