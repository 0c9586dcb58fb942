/** Letters at either end of a long word, of which one slip of the pen leaves those at one end as they are. */
const END = 3;

/**
 * Things by the words that they hold: those with a word that may be the same (`sameWord`) are found without going through
 * all, of which a long text has tens of thousands.
 */
export class WordIndex {
  readonly #lists = new Map<string, number[]>();

  /** To be called with things in rising order. */
  add(thing: number, word: string): void {
    for (const key of [`=${word}`, `^${word[0]}`, ...endsOf(word)]) {
      const list = this.#lists.get(key);
      if (!list) this.#lists.set(key, [thing]);
      else if (list.at(-1) !== thing) list.push(thing);
    }
  }

  /** Things that hold a word which may be the same as `word`, and some others, in rising order. */
  near(word: string): number[] {
    const keys = word.length === 1 ? [`^${word}`] : [`=${word}`, `=${word[0]}`, ...endsOf(word)];
    return [...new Set(keys.flatMap((key) => this.#lists.get(key) ?? []))].sort((a, b) => a - b);
  }
}

function endsOf(word: string): string[] {
  return word.length < 2 * END ? [] : [`<${word.slice(0, END)}`, `>${word.slice(-END)}`];
}
