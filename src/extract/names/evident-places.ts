import { fold } from '../fold.js';
import type { GazetteerPlace } from '../gazetteer/index.js';
import { matchPlaces } from '../gazetteer/index.js';
import { readLexicon } from '../lexicon.js';
import type { LetterCase } from '../tagger/index.js';
import { commonness, TRAITS, traitsOf } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { overlaps } from './candidate.js';
import { startsSentence } from './edges.js';

/** Towns that are taken for places by their name alone have so many people. */
const WELL_KNOWN = 100_000;

/** Places by the gazetteer alone: those that could hardly be anything else. */
export function evidentPlaces(
  tokens: readonly Token[],
  letterCase: LetterCase,
  countries: ReadonlyMap<string, number>,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { from, to, places } of matchPlaces(tokens, letterCase !== 'mixed')) {
    const confidence = evidence(tokens, from, to, places, letterCase, countries);
    if (confidence > 0) found.push({ from, to, family: 'place', confidence, source: 'gazetteer' });
  }
  return found;
}

function evidence(
  tokens: readonly Token[],
  from: number,
  to: number,
  places: readonly GazetteerPlace[],
  letterCase: LetterCase,
  countries: ReadonlyMap<string, number>,
): number {
  const first = tokens[from]!;
  const alone = to - from === 1;
  // US $ 300: the state is not meant.
  if (/^\p{Sc}/u.test(tokens[to]?.text ?? '')) return 0;
  if (alone && first.text.length < 4 && !first.text.includes('.') && !first.upper) return 0;
  if (letterCase !== 'mixed' && alone && first.text.length < 4) return 0;
  if (places.some(({ kind }) => kind === 'country')) return 0.95;
  // A run of capitals that goes on is another name: "Santa Cruz Holdings".
  const before = tokens[from - 1];
  const after = tokens[to];
  if (letterCase === 'mixed' && (continues(before) || continues(after))) return 0;
  if (places.some(({ kind }) => kind === 'region')) return 0.85;
  if (alone && (commonness(first.lower) > 4 || traitsOf(first.lower) !== 0)) return 0;
  if (alone && letterCase === 'mixed' && startsSentence(tokens, from) && commonness(first.lower) > 2) return 0;
  if (places.some(({ kind, population }) => kind === 'division' && population >= WELL_KNOWN)) return 0.75;
  if (places.some(({ population }) => population >= WELL_KNOWN)) return letterCase === 'mixed' ? 0.7 : 0.6;
  if (letterCase !== 'mixed') return 0;
  return places.some((place) => place.countries.some((country) => countries.has(country))) ? 0.55 : 0;
}

const continues = (token: Token | undefined): boolean => Boolean(token && token.kind === 'word' && token.capital);

interface Landforms {
  begins: Set<string>;
  ends: Set<string>;
}

let loaded: Landforms | undefined;

/**
 * True where a run of capitals begins with a Spanish or Portuguese word for a landform or settlement (`Sierra Parda`,
 * `Puerto Alondra`), or ends with an English one (`Parda River`): that is what it names, known or not.
 */
export function namesLandform(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  loaded ??= read();
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (!last.capital) return false;
  if (first.capital && loaded.begins.has(first.lower) && !(traitsOf(last.lower) & TRAITS.given)) return true;
  return loaded.ends.has(last.lower);
}

/** Places by such a word where nothing else was found: the word and the one or two capitals that go with it. */
export function landforms(tokens: readonly Token[], taken: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isName(tokens[from])) continue;
    let to = from + 1;
    while (to < tokens.length && isName(tokens[to])) to++;
    const run = { from, to };
    if (to - from < 4 && namesLandform(tokens, from, to) && !taken.some((name) => overlaps(name, run))) {
      found.push({ ...run, family: 'place', confidence: 0.7, source: 'pattern' });
    }
    from = to - 1;
  }
  return found;
}

const isName = (token: Token | undefined): boolean =>
  Boolean(token && token.kind === 'word' && token.capital && !token.upper);

function read(): Landforms {
  const result: Landforms = { begins: new Set(), ends: new Set() };
  for (const [kind, ...columns] of readLexicon('place-nouns.tsv')) {
    if (kind !== 'begins' && kind !== 'ends') continue;
    for (const noun of columns.join('|').split('|')) result[kind].add(fold(noun));
  }
  return result;
}
