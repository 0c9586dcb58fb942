import { WEIGHTS } from '../weights.js';
import type { BodyName } from './body-name.js';

/** A word of one name that is the acronym of words of the other. */
export interface AcronymMatch {
  left: number[];
  right: number[];
  value: number;
  feature: string;
}

/**
 * Words that found no match and are the first letters of words, side by side, of the other name that found none either;
 * links may give a letter or not (`PLA`: People's Liberation Army; `CICIG` counts the `contra`).
 */
export function findAcronym(
  left: BodyName,
  right: BodyName,
  free: { left: number[]; right: number[] },
): AcronymMatch[] {
  const forward = search(left, free.left, right, new Set(free.right));
  if (forward)
    return [{ left: [forward.acronym], right: forward.words, value: WEIGHTS.acronym, feature: 'name.acronym' }];
  const backward = search(right, free.right, left, new Set(free.left));
  if (backward)
    return [{ left: backward.words, right: [backward.acronym], value: WEIGHTS.acronym, feature: 'name.acronym' }];
  return [];
}

function search(
  short: BodyName,
  freeShort: number[],
  long: BodyName,
  freeLong: ReadonlySet<number>,
): { acronym: number; words: number[] } | undefined {
  for (const acronym of freeShort) {
    const word = short.words[acronym]!;
    const text = word.info.text;
    if (word.kind !== 'word' || text.length < 2 || text.length > 8) continue;
    if (text.length < 3 && !short.capitals[acronym]) continue;
    for (let start = 0; start < long.letters.length; start++) {
      const words = spell(text, long, start, freeLong);
      if (words) return { acronym, words };
    }
  }
  return undefined;
}

/** The content words whose first letters, from `start` on, spell `text`; undefined where they do not. */
function spell(text: string, name: BodyName, start: number, free: ReadonlySet<number>): number[] | undefined {
  const words: number[] = [];
  let at = 0;
  for (let index = start; index < name.letters.length && at < text.length; index++) {
    const { letter, word } = name.letters[index]!;
    if (letter === text[at] && (word < 0 || free.has(word) || words.includes(word))) {
      at++;
      if (word >= 0 && !words.includes(word)) words.push(word);
    } else if (word >= 0 || index === start) return undefined;
  }
  return at === text.length && words.length >= 2 ? words : undefined;
}
