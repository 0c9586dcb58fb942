import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';

/** Phrases of one or more words looked up in a run of tokens, the longest first. */
export class Phrases<T> {
  readonly #values = new Map<string, T>();
  #longest = 0;

  add(phrase: string, value: T): void {
    const key = fold(phrase).replace(/'s\b/g, " 's");
    if (!this.#values.has(key)) this.#values.set(key, value);
    this.#longest = Math.max(this.#longest, key.split(' ').length);
  }

  get(phrase: string): T | undefined {
    return this.#values.get(phrase);
  }

  /** The longest phrase that begins at `tokens[at]`: its value and how many tokens it takes. */
  at(tokens: readonly Token[], at: number): { value: T; length: number } | undefined {
    let best: { value: T; length: number } | undefined;
    let key = '';
    for (let length = 1; length <= this.#longest && at + length <= tokens.length; length++) {
      const word = tokens[at + length - 1]!.lower;
      key = length === 1 ? word : `${key} ${word}`;
      const value = this.#values.get(key);
      if (value !== undefined) best = { value, length };
    }
    return best;
  }
}

/** Reads a lexicon whose columns from `first` on hold phrases separated by `|` ("-" for none). */
export function readPhrases<T>(
  lexicon: string,
  first: number,
  value: (row: string[], column: number) => T,
): Phrases<T> {
  const phrases = new Phrases<T>();
  for (const row of readLexicon(lexicon)) {
    for (let column = first; column < row.length; column++) {
      for (const phrase of row[column]!.split('|')) if (phrase !== '-') phrases.add(phrase, value(row, column));
    }
  }
  return phrases;
}
