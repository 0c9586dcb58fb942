import { personAlternatives } from './alternatives.js';
import { ROMAN, roman } from './numbers.js';
import { forms, readTable } from './table.js';
import { type WordInfo, wordInfo } from './vocabulary.js';
import { type Word, wordsOf } from './words.js';

/** A personal name made ready to compare. */
export interface PersonName {
  text: string;
  words: readonly WordInfo[];
  /** junior, senior, third…; empty where none is written. */
  generation: string;
  /** Numbers of the words before and after `bin`, `ibn`, `ben`. */
  fathers: readonly (readonly [number, number])[];
}

const titles = new Set(readTable('titles.tsv').flatMap(([, cell]) => forms(cell)));
/** Letters after a name; every other title stands before it. */
const TRAILING = new Set(['esq', 'phd', 'md', 'llc', 'ltd', 'inc']);
const ARTICLES = new Set(['el', 'la', 'los', 'las', 'o', 'a', 'os', 'the']);
const particles = new Map<string, string>();
const generations = new Map<string, string>();
for (const [kind, cell] of readTable('particles.tsv')) {
  for (const form of forms(cell)) {
    if (kind === 'generation') generations.set(...(form.split('=') as [string, string]));
    else particles.set(form, kind!);
  }
}

const DIGITS: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' };

/** The names that a written personal name holds, the main one first, each ready to compare. */
export function personNames(text: string): PersonName[] {
  return personAlternatives(text).map((alternative) => prepare(alternative.text));
}

function prepare(text: string): PersonName {
  const words = givenNameFirst(wordsOf(text, false)).map((word) => ({ ...word, text: withoutDigits(word.text) }));
  const bare = dropTitles(words);
  let generation = '';
  const core = bare.filter((word, index) => {
    const mark = generations.get(word.text);
    const apart = mark !== undefined && index > 0 && bare.length > 2 && index >= bare.length - 2;
    const number = index > 0 && isRomanNumber(word, text);
    if (apart) generation = mark;
    else if (number) generation = String(roman(word.text));
    return !apart && !number;
  });
  const fathers: [number, number][] = [];
  const kept: WordInfo[] = [];
  const shouted = text === text.toUpperCase();
  let sonAt = -1;
  for (const word of core) {
    const kind = isInitial(word, core, shouted) ? undefined : particles.get(word.text);
    if (kind === 'son') sonAt = kept.length;
    if (kind) continue;
    kept.push(wordInfo(word.text, word.character, word.writing));
    if (sonAt > 0 && sonAt === kept.length - 1) fathers.push([kept[sonAt - 1]!.id, kept[sonAt]!.id]);
  }
  // A name of small words only, or of one word after a short one that may be a given name (Al Gore), stays whole.
  const whole =
    kept.length === 0 || (kept.length === 1 && core.length === 2 && !core.some((word) => ARTICLES.has(word.text)));
  const final = whole ? core.map((word) => wordInfo(word.text, word.character, word.writing)) : kept;
  return { text, words: final, generation, fathers };
}

/** `Paz, Ana Lucía` -> `Ana Lucía Paz`: what stands before the one comma goes last. */
function givenNameFirst(words: Word[]): Word[] {
  if (words[words.length - 1]?.segment !== 1) return words;
  return [...words.filter(({ segment }) => segment === 1), ...words.filter(({ segment }) => segment === 0)];
}

/** The number of a king or a third of his name; XI, VI and single letters may be names or initials in a shouted one. */
function isRomanNumber(word: Word, name: string): boolean {
  if (!word.capitals || !ROMAN.test(word.text)) return false;
  return (
    word.text.length > 2 ||
    /^(?:ii|iv|ix)$/.test(word.text) ||
    (name !== name.toUpperCase() && /\p{L}{2}/u.test(word.text))
  );
}

/** Digits put for the letters they look like: `Ig0r` -> `igor`. Numbers stay. */
function withoutDigits(word: string): string {
  if (!/\d/.test(word) || !/[a-z]/.test(word)) return word;
  return word.replace(/\d/g, (digit) => DIGITS[digit] ?? digit);
}

function dropTitles(words: Word[]): Word[] {
  const kept = words.filter((word, index) => {
    const last = words[index + 1]?.segment !== word.segment;
    if (TRAILING.has(word.text)) return !(last && index > 1);
    return last || !titles.has(word.text);
  });
  return kept.length === 0 ? words : kept;
}

/** A single capital letter is an initial; in a name all in capitals a Y, E or I between words joins surnames. */
function isInitial(word: Word, words: readonly Word[], shouted: boolean): boolean {
  if (word.text.length !== 1 || !word.capitals) return false;
  const index = words.indexOf(word);
  return !(shouted && /[yei]/.test(word.text) && index > 0 && index < words.length - 1);
}
