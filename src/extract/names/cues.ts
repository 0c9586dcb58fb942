import { placesByKey } from '../gazetteer/index.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';

/** Words after which an alias stands: `alias "El Faro"`, `known as …`, `conocido como …`. */
const ALIAS = [
  ['alias'],
  ['a.k.a.'],
  ['aka'],
  ['vulgo'],
  ['nicknamed'],
  ['known', 'as'],
  ['conocido', 'como'],
  ['conocida', 'como'],
  ['conhecido', 'como'],
  ['conhecida', 'como'],
  ['apodado'],
  ['apodada'],
  ['apelidado'],
];
const LONGEST_ALIAS = 4;

/** Aliases of persons: capitals after a word that announces one, where the person stands before it. */
export function announcedAliases(tokens: readonly Token[], candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const cue = ALIAS.find((words) => words.every((word, at) => tokens[index + at]?.lower === word));
    if (!cue) continue;
    let from = index + cue.length;
    while (from < tokens.length && tokens[from]!.kind === 'punct' && /["“«‘'*_]/.test(tokens[from]!.text)) from++;
    let to = from;
    while (to < tokens.length && to - from < LONGEST_ALIAS && tokens[to]!.capital) to++;
    if (to === from || !isOfPerson(tokens, index, candidates, cue)) continue;
    found.push({ from, to, family: 'person', confidence: 0.75, source: 'pattern' });
  }
  return found;
}

/** The cue follows a person; groups are known as something too, persons alone are nicknamed. */
function isOfPerson(
  tokens: readonly Token[],
  cue: number,
  candidates: readonly Candidate[],
  words: readonly string[],
): boolean {
  if (words.length === 1 && words[0] !== 'alias') return true;
  return candidates.some(({ family, to }) => {
    if (family !== 'person' || to > cue || cue - to > 4) return false;
    return !tokens.slice(to, cue).some(({ text }) => text === '.' || text === ';');
  });
}

const WITHIN = new Set('in en em near cerca hacia'.split(' '));
const SPOT = new Set(
  'port town city village municipality state puerto ciudad pueblo municipio estado porto cidade município'.split(' '),
);
const OF = new Set('of de do da'.split(' '));

/**
 * True where a name found as a person's is a known place and stands where places do: `in Lázaro Cárdenas`, `port of …`.
 */
export function standsAsPlace(candidate: Candidate, tokens: readonly Token[]): boolean {
  const { from, to } = candidate;
  const before = tokens[from - 1]?.lower;
  if (before === undefined) return false;
  if (!WITHIN.has(before) && !(OF.has(before) && SPOT.has(tokens[from - 2]?.lower ?? ''))) return false;
  return isPlaceName(tokens, from, to);
}

const KINDS_OF_PLACE = new Set(
  'department province state municipality district county departamento provincia estado municipio distrito'.split(' '),
);

/**
 * True where a name found as a body's is a unit of administration with its kind: `Department of Huánuco`, `Petén
 * department`.
 */
export function namesUnit(candidate: Candidate, tokens: readonly Token[]): boolean {
  const { from, to } = candidate;
  if (to - from < 2) return false;
  if (KINDS_OF_PLACE.has(tokens[to - 1]!.lower) && isPlaceName(tokens, from, to - 1)) return true;
  if (to - from < 3 || !KINDS_OF_PLACE.has(tokens[from]!.lower) || !OF.has(tokens[from + 1]!.lower)) return false;
  return isPlaceName(tokens, from + 2, to);
}

function isPlaceName(tokens: readonly Token[], from: number, to: number): boolean {
  let key = tokens[from]!.lower;
  for (let index = from + 1; index < to; index++) key += ` ${tokens[index]!.lower}`;
  return placesByKey(key).length > 0;
}

const GOVERNMENTS = new Set('government administration gobierno governo presidency'.split(' '));

/** True where a single word before `administration` or `government` is no place: the one who governs. */
export function governs(candidate: Candidate, tokens: readonly Token[]): boolean {
  const { from, to } = candidate;
  const after = tokens[to];
  if (to - from > 2 || !after || after.capital || !GOVERNMENTS.has(after.lower)) return false;
  return !tokens[from]!.upper && placesByKey(tokens[from]!.lower).length === 0;
}
