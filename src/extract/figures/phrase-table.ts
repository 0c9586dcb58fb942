import type { Language } from '../../model/index.js';
import { fold } from '../fold.js';
import { type Token, tokenize } from '../tokens.js';

/** Phrases of a lexicon by the stem of their first word; within a stem the longest first. */
export class PhraseTable<T> {
  readonly #phrases = new Map<string, { words: readonly string[]; value: T }[]>();

  /** @param stemOf what words are compared by: `fold`, or a stemmer that joins singular and plural */
  constructor(readonly stemOf: (word: string) => string = fold) {}

  /** Adds the phrases of a cell, parted by "|"; "-" stands for none. What is added first wins among equals. */
  add(cell: string, value: T): void {
    if (cell === '-' || cell === '') return;
    for (const phrase of cell.split('|')) {
      const words = tokenize(phrase, { start: 0, end: phrase.length }).map(({ lower }) => this.stemOf(lower));
      if (words.length === 0) continue;
      const list = this.#phrases.get(words[0]!) ?? [];
      this.#phrases.set(words[0]!, list);
      const at = list.findIndex((other) => other.words.length < words.length);
      list.splice(at < 0 ? list.length : at, 0, { words, value });
    }
  }

  /** The longest phrase that begins at token `at` and whose value `accepts`. */
  match(stems: readonly string[], at: number, accepts?: (value: T) => boolean): { value: T; to: number } | undefined {
    const list = this.#phrases.get(stems[at]!);
    if (!list) return undefined;
    for (const { words, value } of list)
      if (words.every((word, offset) => stems[at + offset] === word) && (!accepts || accepts(value)))
        return { value, to: at + words.length };
    return undefined;
  }

  /** The longest phrase that ends before token `end`, begun no more than `reach` tokens earlier. */
  matchBefore(stems: readonly string[], end: number, reach = 5): { value: T; from: number } | undefined {
    for (let from = Math.max(0, end - reach); from < end; from++) {
      const found = this.match(stems, from);
      if (found?.to === end) return { value: found.value, from };
    }
    return undefined;
  }

  /** True where a phrase begins with the stem. */
  begins(stem: string): boolean {
    return this.#phrases.has(stem);
  }

  /** Every value that stands for a single word. */
  get(stem: string): T | undefined {
    return this.#phrases.get(stem)?.find(({ words }) => words.length === 1)?.value;
  }
}

/** The words of tokens as the tables that do not stem compare them. */
export const lowers = (tokens: readonly Token[]): string[] => tokens.map(({ lower }) => lower);

/** A word without its plural ending; the same for both numbers of a noun, not always a word. Expects folded words. */
export function singular(word: string, language: Language): string {
  if (word.length < 4) return word;
  if (language === 'es') {
    // Nouns in -e and in a consonant have one plural ending: `combates`, `lideres`.
    if (word.endsWith('ces')) return `${word.slice(0, -3)}z`;
    if (/[^aeiou]es$/.test(word) && word.length > 4) return word.slice(0, -2);
    return word.endsWith('s')
      ? word.slice(0, -1)
      : word.length > 4 && /[^aeiou]e$/.test(word)
        ? word.slice(0, -1)
        : word;
  }
  if (!word.endsWith('s')) return word;
  if (language === 'en') {
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
    return /[su]s$/.test(word) ? word : word.slice(0, -1);
  }
  if (/[oa]es$/.test(word)) return `${word.slice(0, -3)}ao`;
  if (word.endsWith('ns')) return `${word.slice(0, -2)}m`;
  if (/[rzs]es$/.test(word) && word.length > 4) return word.slice(0, -2);
  return /[aeo]is$/.test(word) ? `${word.slice(0, -2)}l` : word.slice(0, -1);
}
