import type { GazetteerPlace } from '../gazetteer/index.js';
import { matchPlaces } from '../gazetteer/index.js';
import type { LetterCase } from '../tagger/index.js';
import { commonness, TRAITS, traitsOf } from '../tagger/index.js';
import type { Token } from '../tokens.js';
import { isBodyNoun, standsAlone } from './body-schema.js';
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

const LINKS = new Set('of de del da do dos das for para contra against y e and la las los the'.split(' '));

/**
 * Bodies by the noun that heads their name: `Ministry of …`, `Tribunal Superior de …`, `… Cartel`, where noun and name have
 * capitals. `taken` are names already found: those inside are covered.
 */
export function headedBodies(tokens: readonly Token[], taken: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from]!;
    if (!token.capital || token.kind !== 'word') continue;
    const to = runEnd(tokens, from);
    const run = { from, to };
    const noun = to - from === 1 ? token.lower : `${token.lower} ${tokens[from + 1]!.lower}`;
    if (
      to - from < 3 &&
      standsAlone(noun) &&
      !startsSentence(tokens, from) &&
      !taken.some((name) => overlaps(name, run))
    ) {
      found.push({ ...run, family: 'body', schema: 'PublicBody', confidence: 0.7, source: 'pattern' });
      from = to - 1;
      continue;
    }
    if (to - from < 2 || taken.some((name) => overlaps(name, run))) {
      from = to - 1;
      continue;
    }
    const head = isBodyNoun(tokens[to - 1]!.lower) || (isBodyNoun(token.lower) && !startsSentence(tokens, from));
    if (head) found.push({ ...run, family: 'body', confidence: 0.6, source: 'pattern' });
    from = to - 1;
  }
  return found;
}

/** End of the run of capitals that begins at `from`, links between two capitals included. */
function runEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (let index = to; index < tokens.length && index - to < 3; index++) {
    const token = tokens[index]!;
    if (token.capital && token.kind === 'word') to = index + 1;
    else if (!LINKS.has(token.lower)) break;
  }
  return to;
}

/**
 * Persons by what stands around: a title before capitals that nothing else has taken (`General Arrieta`), or capitals that
 * are all given names and surnames.
 */
export function evidentPersons(tokens: readonly Token[], taken: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!isNameWord(tokens[from]!)) continue;
    let to = from + 1;
    while (to < tokens.length && isNameWord(tokens[to]!)) to++;
    const start = nameStart(tokens, from, to);
    const run = { from: start, to };
    if (!taken.some((name) => overlaps(name, run))) {
      const before = tokens[start - 1];
      const titled = before !== undefined && Boolean(traitsOf(before.lower) & TRAITS.title);
      let given = 0;
      let known = 0;
      for (let index = start; index < to; index++) {
        const traits = traitsOf(tokens[index]!.lower);
        if (traits & TRAITS.given) given++;
        if (traits & (TRAITS.given | TRAITS.surname)) known++;
      }
      const whole = known === to - start && given > 0 && to - start > 1;
      if (whole) found.push({ ...run, family: 'person', confidence: 0.75, source: 'pattern' });
      else if (titled && before.capital && to - start < 5 && commonness(tokens[start]!.lower) < 5) {
        found.push({ ...run, family: 'person', confidence: 0.6, source: 'pattern' });
      }
    }
    from = to - 1;
  }
  return found;
}

/** Where the person's name begins in a run of capitals: after the last title, or at the first given name after other words. */
function nameStart(tokens: readonly Token[], from: number, to: number): number {
  let start = from;
  for (let index = from; index < to - 1; index++) {
    const traits = traitsOf(tokens[index]!.lower);
    if (traits & TRAITS.title && !(traits & (TRAITS.given | TRAITS.surname))) start = index + 1;
  }
  for (let index = start; index < to - 1; index++) {
    if (traitsOf(tokens[index]!.lower) & TRAITS.given) return index;
  }
  return start;
}

const isNameWord = (token: Token): boolean => token.kind === 'word' && token.capital && !token.upper;
