import type { Language } from '../../model/index.js';
import { readLexicon } from '../lexicon.js';
import { byForm, type WordForm } from '../word-form.js';

/** A topic of the field (claim-topics.tsv). */
export interface Topic {
  name: string;
  side: 'measure' | 'state';
  worth: 'good' | 'bad' | '-';
}

/** All topics, in the order of the file. */
export const TOPICS: readonly Topic[] = readLexicon('claim-topics.tsv').map(([name, side, worth]) => ({
  name: name!,
  side: side as Topic['side'],
  worth: worth as Topic['worth'],
}));

interface Entry {
  topic: number;
  stem: boolean;
  rest: readonly { word: string; stem: boolean }[];
}

const COLUMN: Record<Language, number> = { en: 3, es: 4, pt: 5 };
/** Stems are looked up by their first letters. */
const KEY = 3;

/** Finds the topics that the words of a sentence belong to. */
export class TopicFinder {
  readonly #exact = new Map<string, Entry[]>();
  readonly #stems = new Map<string, { stem: string; entry: Entry }[]>();

  private constructor(language: Language) {
    for (const [topic, row] of readLexicon('claim-topics.tsv').entries())
      for (const written of (row[COLUMN[language]] ?? '').split(/;\s*/).filter(Boolean)) this.#add(topic, written);
  }

  static readonly #finders = new Map<Language, TopicFinder>();

  static of(language: Language): TopicFinder {
    let finder = TopicFinder.#finders.get(language);
    if (!finder) TopicFinder.#finders.set(language, (finder = new TopicFinder(language)));
    return finder;
  }

  #add(topic: number, written: string): void {
    const [first, ...rest] = written
      .split(' ')
      .map((word) => ({ word: word.replace(/\*$/, ''), stem: word.endsWith('*') }));
    const entry = { topic, stem: first!.stem, rest };
    if (first!.stem) {
      const key = first!.word.slice(0, KEY);
      const list = this.#stems.get(key);
      if (list) list.push({ stem: first!.word, entry });
      else this.#stems.set(key, [{ stem: first!.word, entry }]);
    } else {
      const list = this.#exact.get(first!.word);
      if (list) list.push(entry);
      else this.#exact.set(first!.word, [entry]);
    }
  }

  /** Entries whose first word is this one, those of more words first; undefined for most words. */
  readonly #entries = byForm(({ lower }): readonly Entry[] | undefined => {
    const stems = (this.#stems.get(lower.slice(0, KEY)) ?? []).filter(({ stem }) => lower.startsWith(stem));
    const found = [...(this.#exact.get(lower) ?? []), ...stems.map(({ entry }) => entry)];
    return found.length > 0 ? found.sort((a, b) => b.rest.length - a.rest.length) : undefined;
  });

  /** True where the word may begin a topic. */
  begins(word: WordForm): boolean {
    return this.#entries(word) !== undefined;
  }

  /** The topic that begins at word `at`, with the number of its words. */
  at(words: readonly WordForm[], at: number): { topic: number; count: number } | undefined {
    const entries = this.#entries(words[at]!);
    if (!entries) return undefined;
    for (const { topic, rest } of entries) {
      const fits = rest.every(({ word, stem }, index) => {
        const next = words[at + 1 + index]?.lower;
        return next !== undefined && (stem ? next.startsWith(word) : next === word);
      });
      if (fits) return { topic, count: rest.length + 1 };
    }
    return undefined;
  }
}
