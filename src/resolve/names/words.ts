import { romanize, type Writing, writingOf } from './romanize.js';

/** A word of a name as written, before it is known what it does there. */
export interface Word {
  /** Lower case, Latin letters, no marks. */
  text: string;
  /** Written in capitals, and short where the whole name is in capitals: it may be an acronym or an initial. */
  capitals: boolean;
  /** The Chinese character the word is the reading of; otherwise empty. */
  character: string;
  writing: Writing;
  /** Which part between commas it stands in. */
  segment: number;
}

const APOSTROPHES = /['’‘ʻʼ`´ʿʾ]/g;
/** Marks that are taken out or stand for words. */
const MARKS = /['’‘ʻʼ`´ʿʾ&+]/;
const HAN_NAME = /^\s*\p{Script=Han}{2,4}\s*$/u;

/**
 * Cuts a name into words. Initials with stops are one word where `joinInitials` (A.B.C. is ABC; for persons J. C. are two);
 * an ampersand is `and`, possessives lose their ending, a short Chinese name is cut into its characters.
 */
export function wordsOf(name: string, joinInitials: boolean): Word[] {
  const mixed = name !== name.toUpperCase();
  const characters = HAN_NAME.test(name);
  const words: Word[] = [];
  name.split(/[,،;]/).forEach((part, segment) => {
    let text = part.normalize('NFKC');
    if (MARKS.test(text)) {
      text = text
        .replace(/(\p{L})['’]s(?![\p{L}])/gu, '$1')
        .replace(APOSTROPHES, '')
        .replace(/[&+]/g, ' and ');
    }
    if (joinInitials && text.includes('.'))
      text = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}])/gu, join);
    for (const raw of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      if (characters) {
        for (const character of raw) {
          words.push({ text: romanize(character), capitals: false, character, writing: 'alphabetic', segment });
        }
        continue;
      }
      const { pieces, writing, upper } = read(raw);
      const capitals = upper && (mixed || raw.length <= 4);
      for (const text of pieces) words.push({ text, capitals, character: '', writing, segment });
    }
  });
  return words;
}

interface Reading {
  pieces: readonly string[];
  writing: Writing;
  upper: boolean;
}

const LARGEST_MEMORY = 200_000;
const readings = new Map<string, Reading>();

/** A written word in Latin letters, perhaps as several; words come again and again, so they are read once. */
function read(raw: string): Reading {
  let reading = readings.get(raw);
  if (!reading) {
    if (readings.size >= LARGEST_MEMORY) readings.clear();
    const upper = raw === raw.toUpperCase() && raw !== raw.toLowerCase();
    const pieces = romanize(raw)
      .split(' ')
      .filter((piece) => piece !== '');
    readings.set(raw, (reading = { pieces, writing: writingOf(raw), upper }));
  }
  return reading;
}

function join(initials: string): string {
  return initials.replaceAll('.', '');
}

/** Runs of single letters become one word: `s a de c v` -> `sa de cv`. */
export function joinLetters(words: Word[]): Word[] {
  if (!words.some((word, index) => word.text.length === 1 && words[index + 1]?.text.length === 1)) return words;
  const result: Word[] = [];
  let open = false;
  for (const word of words) {
    const single = word.text.length === 1 && /[a-z]/.test(word.text) && word.character === '';
    if (single && open) {
      const last = result[result.length - 1]!;
      last.text += word.text;
      last.capitals = true;
    } else {
      result.push({ ...word });
    }
    open = single;
  }
  return result;
}
