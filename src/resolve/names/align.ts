import { WEIGHTS } from '../weights.js';
import type { WordInfo } from './vocabulary.js';
import { matchJoined, matchWords, type WordMatch } from './word-match.js';

/** Words of the left name matched with words of the right one: one to one, or several to one where they are written together. */
export interface Aligned {
  left: readonly number[];
  right: readonly number[];
  match: WordMatch;
}

export interface Alignment {
  pairs: Aligned[];
  /** Indexes of the words that found no match. */
  left: number[];
  right: number[];
}

/** Below this two words are not matched at all. */
const LEAST = 0.5;
const LONGEST_JOIN = 3;

/**
 * Matches the words of two names one to one, the best pairs first; then tries what is left over as words written together
 * (`Goodwill`, `Good Will`). Order within a name carries nothing, but words written together must be neighbours.
 * `comparable` tells which words may be matched at all; `initials`, whether a letter may stand for a word.
 */
export function align(
  left: readonly WordInfo[],
  right: readonly WordInfo[],
  comparable: (left: number, right: number) => boolean,
  initials: boolean,
): Alignment {
  const options: { i: number; j: number; match: WordMatch }[] = [];
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      if (!comparable(i, j)) continue;
      const match = matchWords(left[i]!, right[j]!);
      if (match.value >= LEAST && (initials || match.how !== 'initial')) options.push({ i, j, match });
    }
  }
  // An initial matches any word it begins: such pairs come last, or they would take the place of real ones.
  options.sort(
    (a, b) =>
      rank(b.match) - rank(a.match) || distance(a, left, right) - distance(b, left, right) || a.i - b.i || a.j - b.j,
  );
  const result: Alignment = { pairs: [], left: [], right: [] };
  const usedLeft = new Array<boolean>(left.length).fill(false);
  const usedRight = new Array<boolean>(right.length).fill(false);
  for (const { i, j, match } of options) {
    if (usedLeft[i] || usedRight[j]) continue;
    usedLeft[i] = usedRight[j] = true;
    result.pairs.push({ left: [i], right: [j], match });
  }
  if (usedLeft.includes(false) || usedRight.includes(false)) {
    joinLeftovers(left, right, usedLeft, usedRight, result.pairs, initials);
  }
  for (let i = 0; i < left.length; i++) if (!usedLeft[i]) result.left.push(i);
  for (let j = 0; j < right.length; j++) if (!usedRight[j]) result.right.push(j);
  return result;
}

function rank(match: WordMatch): number {
  return match.how === 'initial' ? 0 : match.value;
}

/** Of equally good pairs those that stand in the same place go first, so that repeated words pair in order. */
function distance(pair: { i: number; j: number }, left: readonly WordInfo[], right: readonly WordInfo[]): number {
  return Math.abs(pair.i / left.length - pair.j / right.length);
}

function joinLeftovers(
  left: readonly WordInfo[],
  right: readonly WordInfo[],
  usedLeft: boolean[],
  usedRight: boolean[],
  pairs: Aligned[],
  initials: boolean,
): void {
  for (let i = 0; i < left.length; i++) {
    if (usedLeft[i]) continue;
    const run = findRun(left[i]!, right, usedRight, initials);
    if (!run) continue;
    usedLeft[i] = true;
    for (const j of run.words) usedRight[j] = true;
    pairs.push({ left: [i], right: run.words, match: run.match });
  }
  for (let j = 0; j < right.length; j++) {
    if (usedRight[j]) continue;
    const run = findRun(right[j]!, left, usedLeft, initials);
    if (!run) continue;
    usedRight[j] = true;
    for (const i of run.words) usedLeft[i] = true;
    pairs.push({ left: run.words, right: [j], match: run.match });
  }
}

function findRun(
  whole: WordInfo,
  words: readonly WordInfo[],
  used: readonly boolean[],
  initials: boolean,
): { words: number[]; match: WordMatch } | undefined {
  if (whole.text.length < 4) return initials ? findInitials(whole.text, words, used) : undefined;
  let best: { words: number[]; match: WordMatch } | undefined;
  for (let start = 0; start < words.length; start++) {
    let length = 0;
    for (let end = start; end < words.length && end - start < LONGEST_JOIN && !used[end]; end++) {
      length += words[end]!.text.length;
      if (length > whole.text.length + 2) break;
      if (end === start || length < whole.text.length - 2) continue;
      const match = matchJoined(words.slice(start, end + 1), whole);
      if (match.value >= LEAST && match.value > (best?.match.value ?? 0)) {
        best = { words: Array.from({ length: end - start + 1 }, (_, k) => start + k), match };
      }
    }
  }
  return best;
}

/** `JC` stands for `Jean Claude`: two or three letters, none a vowel, that begin words side by side. */
function findInitials(
  letters: string,
  words: readonly WordInfo[],
  used: readonly boolean[],
): { words: number[]; match: WordMatch } | undefined {
  if (letters.length < 2 || /[aeiouy]/.test(letters)) return undefined;
  for (let start = 0; start + letters.length <= words.length; start++) {
    const run = Array.from(letters, (_, k) => start + k);
    if (run.every((j, k) => !used[j] && words[j]!.text[0] === letters[k])) {
      return { words: run, match: { value: WEIGHTS.initialOf, how: 'initial' } };
    }
  }
  return undefined;
}
