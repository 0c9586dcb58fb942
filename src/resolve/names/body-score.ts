import { WEIGHTS } from '../weights.js';
import { matchAcronyms } from './acronym.js';
import { type Aligned, align } from './align.js';
import type { WordClass } from './body-lexicon.js';
import type { BodyName, BodyWord } from './body-name.js';
import { count, type Tally } from './person-score.js';

const SHARE: Record<WordClass, number> = {
  word: WEIGHTS.word,
  kind: WEIGHTS.kind,
  field: WEIGHTS.field,
  place: WEIGHTS.place,
  country: WEIGHTS.place,
  weak: WEIGHTS.weak,
  link: 0,
};
const MISSING: Record<WordClass, number> = {
  word: WEIGHTS.missingDistinctWord,
  kind: WEIGHTS.missingKindWord,
  field: WEIGHTS.missingKindWord,
  place: WEIGHTS.missingPlaceWord,
  country: WEIGHTS.missingPlaceWord,
  weak: WEIGHTS.missingWeakWord,
  link: 0,
};

/**
 * How likely two names are of one body, company, vessel or place, by the words they share in any language, those that
 * contradict each other and those that one lacks; numbers and legal forms must agree. Order carries nothing.
 */
export function scoreBodyNames(left: BodyName, right: BodyName, tally: Tally): void {
  const leftInfos = left.words.map((word) => word.info);
  const rightInfos = right.words.map((word) => word.info);
  // A word of a list is never a misspelling of another word of a list: `Trust` is not `Truck`.
  const comparable = (i: number, j: number): boolean => {
    const [a, b] = [left.words[i]!, right.words[j]!];
    return a.kind === 'word' && b.kind === 'word' ? true : a.info.id === b.info.id;
  };
  const alignment = align(leftInfos, rightInfos, comparable, false);
  matchAcronyms(left, right, alignment);
  if (alignment.pairs.length === 0 && left.numbers.length === 0 && !tally.reasons) return;
  const { pairs: matched, left: freeLeft, right: freeRight } = alignment;
  const heavy = (words: readonly BodyWord[], at: number[]): number[] =>
    at.filter((index) => words[index]!.kind !== 'weak');
  const [heavyLeft, heavyRight] = [heavy(left.words, freeLeft), heavy(right.words, freeRight)];
  const conflicts = Math.min(heavyLeft.length, heavyRight.length);
  const shareOf = (pair: Aligned): number =>
    Math.max(
      sum(pair.left.map((i) => SHARE[left.words[i]!.kind])),
      sum(pair.right.map((j) => SHARE[right.words[j]!.kind])),
    );
  const conflictShare = sum(
    heavyLeft
      .slice(0, conflicts)
      .map((i, k) => Math.max(SHARE[left.words[i]!.kind], SHARE[right.words[heavyRight[k]!]!.kind])),
  );
  const sameNumbers = left.numbers.length > 0 && String(left.numbers) === String(right.numbers);
  const all = sum(matched.map(shareOf)) + conflictShare + (sameNumbers ? WEIGHTS.number : 0);
  const text = (words: readonly BodyWord[], at: readonly number[]): string =>
    tally.reasons ? at.map((k) => words[k]!.info.text).join(' ') : '';
  for (const pair of matched) {
    count(
      tally,
      `name.${pair.match.how}`,
      shareOf(pair) / all,
      pair.match.value,
      text(left.words, pair.left),
      text(right.words, pair.right),
    );
  }
  for (let k = 0; k < conflicts; k++) {
    const [a, b] = [left.words[heavyLeft[k]!]!, right.words[heavyRight[k]!]!];
    count(tally, 'name.conflict', WEIGHTS.conflictingBodyWord, 1, a.info.text, b.info.text);
  }
  countMissing(left.words, freeLeft, heavyLeft.slice(0, conflicts), freeRight.length > 0, tally, true);
  countMissing(right.words, freeRight, heavyRight.slice(0, conflicts), freeLeft.length > 0, tally, false);
  const distinct = matched.some((pair) => pair.left.some((i) => left.words[i]!.kind === 'word'));
  if (!distinct && !sameNumbers && heavyLeft.length + heavyRight.length > 0) {
    count(tally, 'name.nothing-distinct', WEIGHTS.nothingDistinct, 1, left.text, right.text);
  }
  countNumbers(left, right, all, sameNumbers, tally);
  countForms(left, right, tally);
}

function countMissing(
  words: readonly BodyWord[],
  free: number[],
  conflicting: number[],
  otherHasMore: boolean,
  tally: Tally,
  isLeft: boolean,
): void {
  for (const index of free) {
    if (conflicting.includes(index)) continue;
    const word = words[index]!;
    const weight = word.kind === 'weak' && otherHasMore ? WEIGHTS.conflictingWeakWord : MISSING[word.kind];
    count(tally, 'name.missing', weight, 1, isLeft ? word.info.text : '', isLeft ? '' : word.info.text);
  }
}

function countNumbers(left: BodyName, right: BodyName, all: number, same: boolean, tally: Tally): void {
  if (left.numbers.length === 0 && right.numbers.length === 0) return;
  const [a, b] = [left.numbers.join(' '), right.numbers.join(' ')];
  if (same) count(tally, 'name.number', WEIGHTS.number / all, 1, a, b);
  else {
    const weight = a !== '' && b !== '' ? WEIGHTS.conflictingNumber : WEIGHTS.missingNumber;
    count(tally, 'name.number-conflict', weight, 1, a, b);
  }
}

function countForms(left: BodyName, right: BodyName, tally: Tally): void {
  const apart =
    left.legal.length > 0 && right.legal.length > 0 && !left.legal.some((kind) => right.legal.includes(kind));
  if (apart) count(tally, 'name.legal-form', WEIGHTS.legalForm, 1, left.legal.join(' '), right.legal.join(' '));
  if (left.role === 'reduced' || right.role === 'reduced') {
    count(tally, 'name.qualifier-left-off', WEIGHTS.qualifierLeftOff, 1, left.text, right.text);
  }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
