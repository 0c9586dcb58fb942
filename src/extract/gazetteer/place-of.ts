import { countryOfWord } from '../demonyms.js';
import { fold } from '../fold.js';
import { readLexicon } from '../lexicon.js';
import type { Token } from '../tokens.js';
import { matchPlaces } from './match.js';
import { placesNamed } from './places.js';
import type { GazetteerPlace, PlaceContext, PlaceKind } from './types.js';

/** A prior in powers of ten of people: a capital counts as ten times its size, a country as more than any town. */
const KIND_PRIOR: Record<PlaceKind, number> = { country: 8, region: 6.5, division: 0, municipality: 0.5 };
const CAPITAL_PRIOR = 1;
/** What the document adds: nearly all of a country's share of its place names, more where the division is named too. */
const COUNTRY_WEIGHT = 4;
const DIVISION_WEIGHT = 2;

let kinds: Map<string, PlaceKind> | undefined;

/** The kind of place that a folded word next to a name says is meant (`department`, `ciudad`); undefined: it says nothing. */
export function placeKindOf(lower: string): PlaceKind | undefined {
  kinds ??= readKinds();
  return kinds.get(lower);
}

function readKinds(): Map<string, PlaceKind> {
  const result = new Map<string, PlaceKind>();
  for (const [kind, ...columns] of readLexicon('place-nouns.tsv')) {
    if (kind !== 'division' && kind !== 'municipality' && kind !== 'region') continue;
    for (const noun of columns.join('|').split('|')) {
      if (!result.has(fold(noun))) result.set(fold(noun), kind);
    }
  }
  return result;
}

/**
 * Which place a name means in a document: the candidate with the largest sum of its prior (people, capital, kind) and
 * of what the document speaks of otherwise: its country, its division. `kind` is what a word beside the name says.
 */
export function placeOf(name: string, context?: PlaceContext, kind?: PlaceKind): GazetteerPlace | undefined {
  let best: GazetteerPlace | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  const total = context ? Math.max(1, sum(context.countries)) : 1;
  for (const place of placesNamed(name)) {
    let score = KIND_PRIOR[place.kind] + Math.log10(place.population + 100);
    if (place.capital) score += CAPITAL_PRIOR;
    if (kind) score += place.kind === kind ? 6 : 0;
    if (context) {
      const named = Math.max(0, ...place.countries.map((country) => context.countries.get(country) ?? 0));
      score += COUNTRY_WEIGHT * Math.sqrt(named / total);
      if (place.division && context.divisions.has(place.division)) score += DIVISION_WEIGHT;
    }
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Countries and divisions that the sentences name, counted: country names count three, nationalities and divisions (for
 * their country, and where their name is no other place's) one.
 */
export function placeContext(sentences: Iterable<readonly Token[]>): PlaceContext {
  const countries = new Map<string, number>();
  const divisions = new Map<string, number>();
  const count = (map: Map<string, number>, code: string, by: number) => map.set(code, (map.get(code) ?? 0) + by);
  for (const tokens of sentences) {
    for (const { places } of matchPlaces(tokens)) {
      const country = places.find((place) => place.kind === 'country');
      if (country) count(countries, country.code, 3);
      const division = places.filter((place) => place.kind === 'division');
      if (country || division.length !== 1) continue;
      const rivals = places.filter(
        (place) => place.kind !== 'division' && place.countries[0] !== division[0]!.countries[0],
      );
      if (rivals.some((place) => place.kind !== 'municipality' || place.population > division[0]!.population)) continue;
      count(divisions, division[0]!.code, 1);
      count(countries, division[0]!.countries[0]!, 1);
    }
    for (const token of tokens) {
      const code = token.kind === 'word' ? countryOfWord(token.form) : undefined;
      if (code?.length === 2) count(countries, code, 1);
    }
  }
  return { countries, divisions };
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const number of counts.values()) total += number;
  return total;
}
