import type { Writing } from './romanize.js';
import { soundOf } from './sound.js';
import { forms, readTable } from './table.js';

/** What is known of a word wherever it stands; words are numbered, so that pairs of them can be remembered. */
export interface WordInfo {
  id: number;
  text: string;
  sound: string;
  /** Letters it holds, a bit each: a quick bound on how alike two words can be. */
  letters: number;
  character: string;
  writing: Writing;
  /** Lines of the table of given names it stands in; negative where it is a short form there. */
  givenNames: readonly number[];
}

const words: WordInfo[] = [];
const entries = new Map<string, WordInfo>();
const WRITINGS: Record<Writing, number> = { latin: 0, alphabetic: 1, skeletal: 2, syllabic: 3 };
const givenNames = readGivenNames();

function readGivenNames(): Map<string, number[]> {
  const result = new Map<string, number[]>();
  readTable('given-names.tsv').forEach(([, full, short], line) => {
    const add = (form: string, value: number): void => {
      const known = result.get(form);
      if (known) known.push(value);
      else result.set(form, [value]);
    };
    for (const form of forms(full)) add(form, line + 1);
    for (const form of forms(short)) add(form, -(line + 1));
  });
  return result;
}

/** The word's entry; the same word always has the same number. */
export function wordInfo(text: string, character = '', writing: Writing = 'latin'): WordInfo {
  // A Latin word is its own key; a blank, which no word holds, tells words of other scripts from it.
  const key = character !== '' ? character : writing === 'latin' ? text : `${WRITINGS[writing]} ${text}`;
  const known = entries.get(key);
  if (known) return known;
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  const info: WordInfo = {
    id: words.length,
    text,
    sound: soundOf(text),
    letters,
    character,
    writing,
    givenNames: givenNames.get(text) ?? [],
  };
  words.push(info);
  entries.set(key, info);
  return info;
}

/** The word numbered `id`. */
export function wordAt(id: number): WordInfo {
  return words[id]!;
}
