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
const HAN_NAME = /^\s*\p{Script=Han}{2,4}\s*$/u;

/**
 * Cuts a name into words. Initials with stops are one word where `joinInitials` (A.B.C. is ABC; for persons J. C. are two);
 * an ampersand is `and`, possessives lose their ending, a short Chinese name is cut into its characters.
 */
export function wordsOf(name: string, joinInitials: boolean): Word[] {
  const mixed = name !== name.toUpperCase();
  const words: Word[] = [];
  name.split(/[,،;]/).forEach((part, segment) => {
    let text = part.normalize('NFKC').replace(/(\p{L})['’]s(?![\p{L}])/gu, '$1');
    text = text.replace(APOSTROPHES, '').replace(/[&+]/g, ' and ');
    if (joinInitials) text = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}])/gu, join);
    for (const raw of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      const writing = writingOf(raw);
      const upper = raw === raw.toUpperCase() && raw !== raw.toLowerCase();
      const capitals = upper && (mixed || raw.length <= 4);
      if (HAN_NAME.test(name)) {
        for (const character of raw) {
          words.push({ text: romanize(character), capitals: false, character, writing, segment });
        }
        continue;
      }
      for (const piece of romanize(raw).split(' ')) {
        if (piece !== '') words.push({ text: piece, capitals, character: '', writing, segment });
      }
    }
  });
  return words;
}

function join(initials: string): string {
  return initials.replaceAll('.', '');
}

/** Runs of single letters become one word: `s a de c v` -> `sa de cv`. */
export function joinLetters(words: Word[]): Word[] {
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
