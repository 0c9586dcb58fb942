import { LETTERS, spellingLimit, WEIGHTS } from '../weights.js';
import { skeletonOf } from './sound.js';
import { spellingSimilarity } from './spelling.js';
import type { WordInfo } from './vocabulary.js';

/** How two words match: in [0, 1], 0 where they do not, and in what way. */
export interface WordMatch {
  value: number;
  how:
    | 'same'
    | 'sound'
    | 'given-name'
    | 'short-name'
    | 'initial'
    | 'consonants'
    | 'spelling'
    | 'scrambled'
    | 'acronym'
    | 'none';
}

const SAME: WordMatch = { value: 1, how: 'same' };
const NONE: WordMatch = { value: 0, how: 'none' };

/** Pairs remembered, each at the one place that its numbers give: what is new takes the place of what stood there. */
const PLACES = 1 << 17;
const keys = new Float64Array(PLACES);
const matches = new Array<WordMatch>(PLACES).fill(NONE);

/** How alike two words are. Symmetric. */
export function matchWords(left: WordInfo, right: WordInfo): WordMatch {
  if (left.id === right.id) return SAME;
  if (plainlyUnlike(left, right)) return NONE;
  const [a, b] = left.id < right.id ? [left, right] : [right, left];
  const key = a.id * 0x4000000 + b.id;
  const place = (Math.imul(a.id, 0x9e3779b1) ^ Math.imul(b.id, 0x85ebca6b)) & (PLACES - 1);
  if (keys[place] === key) return matches[place]!;
  const match = left.text < right.text ? compare(left, right) : compare(right, left);
  keys[place] = key;
  matches[place] = match;
  return match;
}

/** Most pairs of words share nothing: two Latin words of other letters, other sound, and no given names. */
function plainlyUnlike(left: WordInfo, right: WordInfo): boolean {
  if (left.sound === right.sound || left.writing !== right.writing) return false;
  if (left.givenNames.length > 0 && right.givenNames.length > 0) return false;
  const [a, b] = [left.text.length, right.text.length];
  return a > 1 && b > 1 && left.character === '' && tooFar(left, right);
}

function compare(left: WordInfo, right: WordInfo): WordMatch {
  if (left.character !== '' && right.character !== '') {
    // Two characters read alike may be one in its traditional and simplified form.
    return left.text === right.text ? { value: WEIGHTS.sameConsonants, how: 'sound' } : NONE;
  }
  if (left.text === right.text) return SAME;
  if (left.text.length === 1 || right.text.length === 1) return initial(left, right);
  const givenName = compareGivenNames(left, right);
  if (givenName) return givenName;
  if (left.sound === right.sound) return { value: WEIGHTS.sameSound, how: 'sound' };
  const skeletal = compareSkeletons(left, right);
  const spelling = compareSpellings(left, right);
  return skeletal.value > spelling.value ? skeletal : spelling;
}

function initial(left: WordInfo, right: WordInfo): WordMatch {
  if (left.text[0] !== right.text[0] || left.text.length === right.text.length) return NONE;
  return /[a-z]/.test(left.text[0]!) ? { value: WEIGHTS.initialOf, how: 'initial' } : NONE;
}

function compareGivenNames(left: WordInfo, right: WordInfo): WordMatch | undefined {
  let short: WordMatch | undefined;
  for (const a of left.givenNames) {
    for (const b of right.givenNames) {
      if (a === b && a > 0) return { value: WEIGHTS.sameGivenName, how: 'given-name' };
      if (Math.abs(a) === Math.abs(b)) short = { value: WEIGHTS.shortName, how: 'short-name' };
    }
  }
  return short;
}

function compareSkeletons(left: WordInfo, right: WordInfo): WordMatch {
  if (left.writing === right.writing) return NONE;
  const syllabic = left.writing === 'syllabic' || right.writing === 'syllabic';
  if (!syllabic && left.writing !== 'skeletal' && right.writing !== 'skeletal') return NONE;
  const skeletons = (word: WordInfo): string[] => {
    // A letter that is u in one word is v in another (ו).
    const texts = word.writing === 'skeletal' ? [word.text, word.text.replace(/u/g, 'v')] : [word.text];
    return texts.map((text) => skeletonOf(text, syllabic)).filter((skeleton) => skeleton.length > 1);
  };
  const pairs = skeletons(left).flatMap((a) => skeletons(right).map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => a === b)) return { value: WEIGHTS.sameConsonants, how: 'consonants' };
  const near = pairs.some(([a, b]) => Math.min(a.length, b.length) >= 3 && spellingSimilarity(a, b) > 0);
  return near ? { value: WEIGHTS.nearConsonants, how: 'consonants' } : NONE;
}

function compareSpellings(left: WordInfo, right: WordInfo): WordMatch {
  const value = tooFar(left, right) ? 0 : spellingSimilarity(left.text, right.text);
  if (value > 0) return { value, how: 'spelling' };
  const same = left.text.length >= 5 && left.letters === right.letters && sorted(left.text) === sorted(right.text);
  return same ? { value: WEIGHTS.scrambled, how: 'scrambled' } : NONE;
}

/** A bound: a letter that only one word holds must be changed for one that only the other holds, or left out. */
function lettersApart(left: number, leftLength: number, right: number, rightLength: number): boolean {
  const most = Math.max(bits(left & ~right), bits(right & ~left));
  return most * LETTERS.alike > spellingLimit(Math.max(leftLength, rightLength));
}

function tooFar(left: WordInfo, right: WordInfo): boolean {
  return lettersApart(left.letters, left.text.length, right.letters, right.text.length);
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** The match of several words, written as one, with another word: by their letters alone. */
export function matchJoined(parts: readonly WordInfo[], whole: WordInfo): WordMatch {
  let letters = 0;
  let length = 0;
  for (const part of parts) {
    letters |= part.letters;
    length += part.text.length;
  }
  if (lettersApart(letters, length, whole.letters, whole.text.length)) return NONE;
  let text = '';
  for (const part of parts) text += part.text;
  if (text === whole.text) return { value: WEIGHTS.joinedWords, how: 'same' };
  const value = spellingSimilarity(text, whole.text);
  return value === 0 ? NONE : { value: value * WEIGHTS.joinedWords, how: 'spelling' };
}
