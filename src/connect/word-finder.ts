import { fold } from '../model/index.js';
import { foldedWords } from './folded-words.js';

interface Form<Label> {
  words: string[];
  /** True where the last word may go on: "launder*". */
  open: boolean;
  label: Label;
}

/** Words of a lexicon in a text: which labels they stand for and which words they are. */
export interface Found<Label> {
  label: Label;
  /** As the text has them, folded. */
  words: string;
  /** Number of the first and of the one behind the last word in the text. */
  start: number;
  end: number;
}

/**
 * Finds the words of a lexicon in texts, case and accents aside. Forms are parted by `|`; `*` at the end of a form lets
 * the last word go on. Where one form lies within another, the longer counts.
 */
export class WordFinder<Label> {
  readonly #byFirst = new Map<string, Form<Label>[]>();

  constructor(entries: Iterable<readonly [label: Label, forms: string]>) {
    for (const [label, forms] of entries) {
      for (const form of forms.split('|')) {
        const open = form.trim().endsWith('*');
        const words = foldedWords(form);
        if (words.length === 0) continue;
        const key = keyOf(words[0]!);
        const known = this.#byFirst.get(key);
        const entry = { words, open, label };
        if (known) known.push(entry);
        else this.#byFirst.set(key, [entry]);
      }
    }
  }

  find(text: string): Found<Label>[] {
    const words = foldedWords(fold(text));
    const found: Found<Label>[] = [];
    for (let start = 0; start < words.length; ) {
      const here = (this.#byFirst.get(keyOf(words[start]!)) ?? []).filter((form) => stands(form, words, start));
      const longest = Math.max(0, ...here.map((form) => form.words.length));
      for (const { label } of here.filter((form) => form.words.length === longest)) {
        found.push({ label, words: words.slice(start, start + longest).join(' '), start, end: start + longest });
      }
      start += Math.max(1, longest);
    }
    return found;
  }
}

/** Forms are kept by their first letters, which a word that goes on shares with its form. */
const keyOf = (word: string): string => word.slice(0, 2);

function stands<Label>({ words, open }: Form<Label>, text: string[], at: number): boolean {
  return words.every((word, i) => {
    const other = text[at + i];
    if (other === undefined) return false;
    return open && i === words.length - 1 ? other.startsWith(word) : other === word;
  });
}
