import { readTable } from './table.js';

/**
 * How a name was written before it was put in Latin letters. `skeletal`: its script writes few vowels (Arabic, Hebrew,
 * Thai). `syllabic`: Chinese characters, which render foreign names syllable by syllable.
 */
export type Writing = 'latin' | 'alphabetic' | 'skeletal' | 'syllabic';

interface Alphabet {
  /** Letters and letter groups to their spelling. */
  letters: Map<string, string>;
  /** The first letters of groups, so that a group is looked for only there. */
  groups: Set<string>;
  longest: number;
}

const SKELETAL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}]/u;
const HAN = /\p{Script=Han}/u;
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const UKRAINIAN = /[іїєґ]/u;

const ALPHABET = readAlphabet();
const PINYIN = readPinyin();

function readAlphabet(): Alphabet {
  const letters = new Map<string, string>();
  for (const [, , pairs] of readTable('alphabets.tsv')) {
    for (const pair of pairs!.split(' ')) {
      const [letter, spelling] = pair.normalize('NFC').split('=') as [string, string];
      letters.set(letter, spelling);
    }
  }
  const groups = [...letters.keys()].filter((key) => key.length > 1);
  return {
    letters,
    groups: new Set(groups.map((key) => key[0]!)),
    longest: Math.max(...groups.map((key) => key.length)),
  };
}

function readPinyin(): Map<string, string> {
  const readings = new Map<string, string>();
  for (const [syllable, characters] of readTable('pinyin.tsv')) {
    for (const character of characters!) if (!readings.has(character)) readings.set(character, syllable!);
  }
  return readings;
}

/** How `text` is written: by the first script found in it that is not Latin. */
export function writingOf(text: string): Writing {
  if (!FOREIGN.test(text)) return 'latin';
  if (SKELETAL.test(text)) return 'skeletal';
  return HAN.test(text) ? 'syllabic' : 'alphabetic';
}

/**
 * Lower case, Latin letters, no marks: `São José` -> `sao jose`, `Лавров` -> `lavrov`, `ابراهيم` -> `abrahim`, `奥巴马` ->
 * `aobama`. Letters of a script that has no table stay as they are.
 */
export function romanize(text: string): string {
  const lower = text.toLowerCase().normalize('NFKC');
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  let letters = katakanaToHiragana(lower.normalize('NFC'));
  // In Ukrainian г is h and и is y; the letters that only Ukrainian and its neighbours have tell it.
  if (UKRAINIAN.test(letters)) letters = letters.replace(/г/g, 'h').replace(/и/g, 'y').replace(/ґ/g, 'g');
  letters = letters.replace(/(^|[^\p{L}])ال(?=\p{L}{3})/gu, '$1al ');
  let result = '';
  for (let index = 0; index < letters.length; ) {
    const character = String.fromCodePoint(letters.codePointAt(index)!);
    const group = groupAt(letters, index);
    if (group) {
      result += group.spelling;
      index += group.length;
      continue;
    }
    index += character.length;
    result += spellingOf(character, letters, index);
  }
  return result.normalize('NFD').replace(/\p{M}/gu, '');
}

function groupAt(text: string, index: number): { spelling: string; length: number } | undefined {
  if (!ALPHABET.groups.has(text[index]!)) return undefined;
  for (let length = ALPHABET.longest; length > 1; length--) {
    const spelling = ALPHABET.letters.get(text.slice(index, index + length));
    if (spelling !== undefined && index + length <= text.length) return { spelling, length };
  }
  return undefined;
}

function spellingOf(character: string, text: string, next: number): string {
  const known = ALPHABET.letters.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0)!;
  if (code < 0x250) return character;
  if (code >= 0xac00 && code <= 0xd7a3) return hangul(code);
  if (code >= 0x1200 && code < 0x1360) return ethiopic(code);
  if (code >= 0x900 && code < 0xd80) return indic(code, text.codePointAt(next) ?? 0);
  const reading = PINYIN.get(character);
  if (reading) return reading;
  // Greek and Cyrillic letters with an accent that the table does not name: the letter without it.
  const bare = character.normalize('NFD');
  return bare === character ? character : [...bare].map((part) => ALPHABET.letters.get(part) ?? part).join('');
}

function katakanaToHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

const INITIALS = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/** A Korean syllable in the Revised Romanisation (2000). */
function hangul(code: number): string {
  const index = code - 0xac00;
  const parts = [INITIALS[Math.floor(index / 588)]!, VOWELS[Math.floor((index % 588) / 28)]!, FINALS[index % 28]!];
  return parts.join('').replaceAll('_', '');
}

const ETHIOPIC = 'h l h m s r s sh q q q q b v t ch h h n ny _ k k kh kh w _ z zh y d d j g g g t ch p ts ts f p'.split(
  ' ',
);
const ETHIOPIC_VOWELS = ['e', 'u', 'i', 'a', 'e', '', 'o', 'wa'];

/** An Ethiopic syllable: rows of eight, a consonant each; alone, a vowel carrier stands for `a`. */
function ethiopic(code: number): string {
  const consonant = ETHIOPIC[(code - 0x1200) >> 3]!;
  const order = (code - 0x1200) & 7;
  if (consonant === '_') return order === 5 ? 'i' : order === 0 ? 'a' : ETHIOPIC_VOWELS[order]!;
  return consonant + ETHIOPIC_VOWELS[order]!;
}

const INDIC_VOWELS = 'a a i i u u ri li e e e ai o o o au'.split(' ');
const INDIC_CONSONANTS =
  'k kh g gh ng ch chh j jh ny t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h'.split(' ');
const INDIC_SIGNS = 'a i i u u ri ri e e e ai o o o au'.split(' ');

/** A letter of the scripts that share the Indian layout in Unicode (Devanagari, Bengali, Tamil, …); `next` is what follows. */
function indic(code: number, next: number): string {
  const place = code & 0x7f;
  if (place >= 0x01 && place <= 0x03) return place === 0x03 ? 'h' : 'n';
  if (place >= 0x05 && place <= 0x14) return INDIC_VOWELS[place - 0x05]!;
  if (place >= 0x3e && place <= 0x4c) return INDIC_SIGNS[place - 0x3e]!;
  if (place >= 0x15 && place <= 0x39) {
    const follows = next & 0x7f;
    const inScript = next >= 0x900 && next < 0xd80;
    // A consonant carries an `a` of its own unless a vowel sign or a silencer follows, or the word ends.
    const bare = !inScript || (follows >= 0x3c && follows <= 0x4d);
    return INDIC_CONSONANTS[place - 0x15]! + (bare ? '' : 'a');
  }
  if (place === 0x5f) return 'y';
  return '';
}
