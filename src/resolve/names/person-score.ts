import type { Reason } from '../../case/index.js';
import { WEIGHTS } from '../weights.js';
import { type Aligned, type Alignment, align } from './align.js';
import type { PersonName } from './person-name.js';
import type { WordInfo } from './vocabulary.js';

/** A word agrees clearly by another spelling of its sound, or the same name in another language. */
const CLEAR = 0.93;
/** A word agrees well enough to hold the others up. */
const SURE = 0.88;

/** Collects reasons; where none are wanted the score alone is summed. */
export interface Tally {
  total: number;
  reasons: Reason[] | null;
}

/** Adds a reason to a tally. */
export function count(tally: Tally, feature: string, weight: number, value: number, left: string, right: string): void {
  tally.total += weight * value;
  tally.reasons?.push({ feature, weight, value, left, right });
}

/**
 * How likely two personal names are of one person, by the words they share, those that contradict each other and those
 * that one lacks. Order carries nothing but around `bin`. The reasons add up to `tally.total`, which may leave [0, 1].
 */
export function scorePersonNames(left: PersonName, right: PersonName, tally: Tally): void {
  const alignment = align(left.words, right.words, () => true, true);
  dropLooseInitials(left, right, alignment);
  if (alignment.pairs.length === 0 && !tally.reasons) return;
  const conflicts = Math.min(alignment.left.length, alignment.right.length);
  const full = alignment.pairs.filter((pair) => pair.match.how !== 'initial');
  let carried = 0;
  for (const pair of alignment.pairs) carried += weightOf(pair);
  const conflictWeights = alignment.left.slice(0, conflicts).map((i, k) => {
    const short = left.words[i]!.text.length === 1 || right.words[alignment.right[k]!]!.text.length === 1;
    return short ? WEIGHTS.initial : WEIGHTS.word;
  });
  const all = conflictWeights.reduce((sum: number, weight) => sum + weight, carried);
  const text = (words: readonly WordInfo[], at: readonly number[]): string =>
    tally.reasons ? at.map((k) => words[k]!.text).join(' ') : '';
  for (const pair of alignment.pairs) {
    const share = weightOf(pair) / all;
    const feature = `name.${pair.match.how}`;
    count(tally, feature, share, pair.match.value, text(left.words, pair.left), text(right.words, pair.right));
  }
  conflictWeights.forEach((weight, k) => {
    const [i, j] = [alignment.left[k]!, alignment.right[k]!];
    const penalty = weight === WEIGHTS.word ? WEIGHTS.conflictingWord : WEIGHTS.conflictingInitial;
    count(tally, 'name.conflict', penalty, 1, left.words[i]!.text, right.words[j]!.text);
  });
  countMissing(left, right, alignment, conflicts, tally);
  const more = alignment.left.length + alignment.right.length > 0;
  const values = full.map((pair) => pair.match.value);
  const worst = Math.min(1, ...values);
  if (more && conflicts === 0 && worst < CLEAR) {
    count(tally, 'name.misspelt-and-missing', WEIGHTS.misspeltAndMissing, 1 - worst, left.text, right.text);
  }
  if (full.length > 1 && Math.max(...values) < SURE) {
    count(tally, 'name.nothing-sure', WEIGHTS.nothingSure, 1, left.text, right.text);
  }
  const [only] = alignment.pairs;
  const single = alignment.pairs.length === 1 && only!.left.length + only!.right.length === 2;
  if (full.length === 0) count(tally, 'name.only-initials', WEIGHTS.onlyInitialsShared, 1, left.text, right.text);
  else if (single && more && conflicts === 0) {
    count(tally, 'name.single-word', WEIGHTS.singleWordShared, 1, left.text, right.text);
  }
  countMarks(left, right, tally);
}

/**
 * Where words are missing, an initial must stand where the word it stands for does, first, last or between: `Edward G.
 * Paz` is not `Gene Paz`. Changes `alignment`.
 */
function dropLooseInitials(left: PersonName, right: PersonName, alignment: Alignment): void {
  if (alignment.left.length + alignment.right.length === 0) return;
  const placed = (index: number, { words }: PersonName): string =>
    index === 0 ? 'first' : index === words.length - 1 ? 'last' : 'between';
  alignment.pairs = alignment.pairs.filter((pair) => {
    if (pair.match.how !== 'initial' || pair.left.length + pair.right.length > 2) return true;
    const [i, j] = [pair.left[0]!, pair.right[0]!];
    if (placed(i, left) === placed(j, right)) return true;
    alignment.left.push(i);
    alignment.right.push(j);
    return false;
  });
}

function weightOf(pair: Aligned): number {
  return pair.match.how === 'initial' ? WEIGHTS.initial : WEIGHTS.word;
}

/** Words of one side alone; a word said twice in its own name (Sergio Sergio Paz) is not missing from the other. */
function countMissing(
  left: PersonName,
  right: PersonName,
  alignment: { pairs: Aligned[]; left: number[]; right: number[] },
  conflicts: number,
  tally: Tally,
): void {
  if (alignment.left.length === alignment.right.length) return;
  const paired = new Set(
    alignment.pairs.flatMap((pair) => [
      ...pair.left.map((i) => left.words[i]!.id),
      ...pair.right.map((j) => right.words[j]!.id),
    ]),
  );
  let missing = 0;
  const take = (words: readonly WordInfo[], at: number[], isLeft: boolean): void => {
    for (const index of at.slice(conflicts)) {
      const word = words[index]!;
      if (paired.has(word.id) || missing >= 3) continue;
      missing++;
      count(tally, 'name.missing', WEIGHTS.missingWord, 1, isLeft ? word.text : '', isLeft ? '' : word.text);
    }
  };
  take(left.words, alignment.left, true);
  take(right.words, alignment.right, false);
}

function countMarks(left: PersonName, right: PersonName, tally: Tally): void {
  if (left.generation !== right.generation) {
    const both = left.generation !== '' && right.generation !== '';
    const missing = /\d/.test(left.generation + right.generation) ? WEIGHTS.numeralMissing : WEIGHTS.generationMissing;
    const weight = both ? WEIGHTS.generation : missing;
    count(tally, 'name.generation', weight, 1, left.generation, right.generation);
  }
  for (const [son, father] of left.fathers) {
    if (right.fathers.some(([other, otherFather]) => other === father && otherFather === son)) {
      count(tally, 'name.father-swapped', WEIGHTS.fatherSwapped, 1, left.text, right.text);
    }
  }
}
