import { WEIGHTS } from '../weights.js';
import type { Alignment } from './align.js';
import type { BodyName } from './body-name.js';

/**
 * Matches words that found no match and are the first letters of words, side by side, of the other name that found none
 * either; links may give a letter or not (`PLA`: People's Liberation Army; `CICIG` counts the `contra`). Changes
 * `alignment`.
 */
export function matchAcronyms(left: BodyName, right: BodyName, alignment: Alignment): void {
  const without = (all: number[], used: readonly number[]): number[] => all.filter((index) => !used.includes(index));
  const add = (ofLeft: number[], ofRight: number[]): void => {
    const value = Math.max(ofLeft.length, ofRight.length) > 2 ? WEIGHTS.acronym : WEIGHTS.shortAcronym;
    alignment.pairs.push({ left: ofLeft, right: ofRight, match: { value, how: 'acronym' } });
    alignment.left = without(alignment.left, ofLeft);
    alignment.right = without(alignment.right, ofRight);
  };
  const forward = search(left, alignment.left, right, alignment.right);
  if (forward) add([forward.acronym], forward.words);
  const backward = search(right, alignment.right, left, alignment.left);
  if (backward) add(backward.words, [backward.acronym]);
}

function search(
  short: BodyName,
  freeShort: number[],
  long: BodyName,
  freeLong: readonly number[],
): { acronym: number; words: number[] } | undefined {
  if (freeLong.length < 2) return undefined;
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
function spell(text: string, name: BodyName, start: number, free: readonly number[]): number[] | undefined {
  const words: number[] = [];
  let at = 0;
  for (let index = start; index < name.letters.length && at < text.length; index++) {
    const { letter, word } = name.letters[index]!;
    if (letter === text[at] && (word < 0 || free.includes(word) || words.includes(word))) {
      at++;
      if (word >= 0 && !words.includes(word)) words.push(word);
    } else if (word >= 0 || index === start) return undefined;
  }
  return at === text.length && words.length >= 2 ? words : undefined;
}
