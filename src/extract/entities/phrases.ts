import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';

/** Phrases of one or more words looked up in a run of tokens, the longest first. */
export class Phrases<T> {
  readonly #values = new Map<string, T>();
  /** By first word, how many words the longest phrase has. */
  readonly #longest = new Map<string, number>();

  add(phrase: string, value: T): void {
    const key = fold(phrase).replace(/'s\b/g, " 's");
    if (!this.#values.has(key)) this.#values.set(key, value);
    const words = key.split(' ');
    this.#longest.set(words[0]!, Math.max(this.#longest.get(words[0]!) ?? 0, words.length));
  }

  get(phrase: string): T | undefined {
    return this.#values.get(phrase);
  }

  /** The longest phrase that begins at `tokens[at]`: its value and how many tokens it takes. */
  at(tokens: readonly Token[], at: number): { value: T; length: number } | undefined {
    const first = tokens[at]?.lower;
    const longest = first === undefined ? undefined : this.#longest.get(first);
    if (longest === undefined) return undefined;
    for (let length = Math.min(longest, tokens.length - at); length >= 1; length--) {
      let key = first!;
      for (let next = 1; next < length; next++) key += ` ${tokens[at + next]!.lower}`;
      const value = this.#values.get(key);
      if (value !== undefined) return { value, length };
    }
    return undefined;
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
