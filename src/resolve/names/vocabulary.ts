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
const numbers = new Map<string, number>();
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
  const key = character === '' ? `${writing[0]}${text}` : character;
  const number = numbers.get(key);
  if (number !== undefined) return words[number]!;
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
  numbers.set(key, info.id);
  return info;
}

/** The word numbered `id`. */
export function wordAt(id: number): WordInfo {
  return words[id]!;
}
