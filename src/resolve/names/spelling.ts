import { LETTERS, spellingLimit } from '../weights.js';

const H = 'h'.charCodeAt(0);
/** Letters compared by code; what lies beyond the Latin ones is compared as it is. */
const CODES = 128;
/** Cost of one letter for another and of a letter left out, by code. */
const CHANGE = new Float64Array(CODES * CODES).fill(1);
const DROP = new Float64Array(CODES).fill(1);
fillCosts();

function fillCosts(): void {
  const vowels = [...'aeiouy'].map((letter) => letter.charCodeAt(0));
  for (const a of vowels) {
    DROP[a] = LETTERS.vowelDropped;
    for (const b of vowels) CHANGE[a * CODES + b] = LETTERS.vowelForVowel;
  }
  for (const pair of LETTERS.alikePairs.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    CHANGE[a * CODES + b] = CHANGE[b * CODES + a] = LETTERS.alike;
  }
  for (let code = 0; code < CODES; code++) CHANGE[code * CODES + code] = 0;
}

/** Longest word that is compared letter by letter; what lies beyond is cut off. */
const LONGEST = 40;
const rows = [new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1), new Float64Array(LONGEST + 1)];

/**
 * Cost of turning one spelling into the other, by `LETTERS`; Infinity as soon as it must exceed `limit`. Symmetric.
 * Optimal string alignment: Damerau 1964, doi 10.1145/363958.363994, with letter costs of our own.
 */
export function spellingCost(left: string, right: string, limit: number): number {
  const n = Math.min(left.length, LONGEST);
  const m = Math.min(right.length, LONGEST);
  let [before, previous, current] = rows as [Float64Array, Float64Array, Float64Array];
  previous[0] = 0;
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1]! + drop(right, j - 1);
  for (let i = 1; i <= n; i++) {
    const a = left.charCodeAt(i - 1);
    const dropLeft = drop(left, i - 1);
    current[0] = previous[0]! + dropLeft;
    let least = current[0]!;
    for (let j = 1; j <= m; j++) {
      const b = right.charCodeAt(j - 1);
      let cost = previous[j - 1]! + change(a, b);
      cost = Math.min(cost, previous[j]! + dropLeft, current[j - 1]! + drop(right, j - 1));
      if (i > 1 && j > 1 && a !== b && a === right.charCodeAt(j - 2) && b === left.charCodeAt(i - 2)) {
        cost = Math.min(cost, before[j - 2]! + LETTERS.swappedNeighbours);
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit + LETTERS.swappedNeighbours) return Number.POSITIVE_INFINITY;
    [before, previous, current] = [previous, current, before];
  }
  const cost = previous[m]!;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

function drop(word: string, index: number): number {
  const letter = word.charCodeAt(index);
  if (index > 0 && word.charCodeAt(index - 1) === letter) return LETTERS.doubledLetter;
  if (letter === H && index > 0) return LETTERS.silentH;
  return letter < CODES ? DROP[letter]! : 1;
}

function change(a: number, b: number): number {
  if (a === b) return 0;
  return a < CODES && b < CODES ? CHANGE[a * CODES + b]! : 1;
}

/**
 * How alike two spellings are, in [0, 1]; 0 where they differ more than one word misspelt would. Words that differ by the
 * gender of their ending alone count as more different than their letters say.
 */
export function spellingSimilarity(left: string, right: string): number {
  const length = Math.max(left.length, right.length);
  const limit = spellingLimit(length);
  if (Math.abs(left.length - right.length) > limit / LETTERS.doubledLetter) return 0;
  const cost = genderTrap(left, right) ? LETTERS.genderEnding : spellingCost(left, right, limit);
  return cost > limit ? 0 : 1 - cost / length;
}

function genderTrap(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 4) return false;
  if (long.length === short.length + 1) return long === `${short}a`;
  if (long.length !== short.length || short.slice(0, -1) !== long.slice(0, -1)) return false;
  const ends = short[short.length - 1]! + long[long.length - 1]!;
  return ends === 'oa' || ends === 'ao';
}
