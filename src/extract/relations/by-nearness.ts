import type { DocumentEntity } from '../types.js';
import { actsInPlaces, IN } from './by-place.js';
import type { Candidate, Reading, Rule } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';

/** How far apart, in characters, a body and the place that follows it may stand. */
const REACH = 60;

/**
 * What stands together belongs together, where nothing else comes between: a body and the place after it, and a place and
 * the country that the sentence names. The weakest of rules: their confidence says so.
 */
export const byNearness: Rule = (reading) => [...bodyThenPlace(reading), ...placeAndCountry(reading)];

/** "the ambush that X laid for a patrol in Y": the last body before "in" a place, with no other name between. */
function bodyThenPlace(reading: Reading): Candidate[] {
  const { parse, segments } = reading;
  const { units, phrases } = parse;
  return phrases.flatMap((phrase) => {
    const opener = phrase.prepAt >= 0 ? phrase : undefined;
    if (!opener || !IN.has(phrase.prep ?? '')) return [];
    const places = only(reading, phrase, 'Place');
    const before = lastNamed(reading, opener.prepAt);
    if (!places.length || !before) return [];
    const body = only(reading, before, 'Organization', 'PublicBody').filter((ref) => actsInPlaces(reading, ref));
    const near = units[opener.prepAt]!.start - units[before.to - 1]!.end <= REACH;
    if (!near || segments[before.head] !== segments[opener.prepAt]) return [];
    return body.flatMap((source) =>
      places.map((target) => ({
        schema: 'Presence' as const,
        role: 'operates in',
        source,
        target,
        method: 'near-place',
        trigger: phrase.head,
        group: parse.groups.find((group) => group.from > before.head && group.to <= opener.prepAt),
      })),
    );
  });
}

function lastNamed(reading: Reading, before: number): NounPhrase | undefined {
  let last: NounPhrase | undefined;
  for (const phrase of reading.parse.phrases) {
    if (phrase.to > before) break;
    if (phrase.names.length) last = phrase;
  }
  return last;
}

const only = (reading: Reading, phrase: NounPhrase, ...schemata: DocumentEntity['schema'][]): Reference[] =>
  reading.references
    .of(phrase)
    .filter((ref) => ref.by === 'name' && schemata.includes(reading.mentions[ref.mention]!.schema));

/** A town or province and its country, where the gazetteer knows that it lies there and one sentence names both. */
function placeAndCountry(reading: Reading): Candidate[] {
  const { parse, mentions, entities } = reading;
  const named = parse.units
    .map((unit, at) => ({ mention: unit.mention, at }))
    .filter(
      ({ mention }) => mention >= 0 && mentions[mention]!.kind === 'name' && mentions[mention]!.schema === 'Place',
    );
  const found: Candidate[] = [];
  const countries = named.filter(({ mention }) => entities[reading.entityOf(mention)]!.place?.kind === 'country');
  if (new Set(countries.map(({ mention }) => reading.entityOf(mention))).size !== 1) return [];
  for (const { mention, at } of named) {
    const inner = entities[reading.entityOf(mention)]!.place;
    if (!inner || inner.kind === 'country') continue;
    for (const { mention: other } of countries) {
      const outer = entities[reading.entityOf(other)]!.place;
      if (outer?.country !== inner.country) continue;
      found.push({
        schema: 'LocatedIn',
        role: 'lies in',
        source: { mention, by: 'name' },
        target: { mention: other, by: 'name' },
        method: 'near-country',
        trigger: at,
      });
    }
  }
  return found;
}
