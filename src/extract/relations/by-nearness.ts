import { placeWithCode } from '../gazetteer/index.js';
import type { DocumentEntity } from '../types.js';
import { actsInPlaces, IN } from './by-place.js';
import type { Candidate, Reading, Rule } from './candidates.js';
import type { NounPhrase } from './phrases.js';
import type { Reference } from './reference.js';

/** How far apart, in characters, a body and the place that follows it may stand. */
const REACH = 60;

/**
 * What stands together belongs together, where nothing else comes between: a body and the place after it, and a place and
 * the province or country around it. The weakest of rules: their confidence says so.
 */
export const byNearness: Rule = (reading) => [...bodyThenPlace(reading), ...placeAndContainer(reading)];

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
    // "the Unit of the National Police opened an office in Y": the unit did.
    if (before.governor && (before.prep === 'of' || before.prep === 'de') && units[before.governor.head]!.mention >= 0)
      return [];
    if (before.prep === 'a' || before.prep === 'to') return [];
    const body = only(reading, before, 'Organization', 'PublicBody').filter((ref) => actsInPlaces(reading, ref));
    const verb = parse.groups.findLast((group) => group.from >= before.to && group.to <= opener.prepAt);
    // Somebody else does what is done there.
    if (
      verb?.subject &&
      verb.subject !== before &&
      !before.group.includes(verb.subject) &&
      reading.references.ofGroup(verb.subject).length > 0
    )
      return [];
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
        group: verb ?? parse.groups.find((group) => group.from > before.head && group.to <= opener.prepAt),
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

/**
 * A town and its province, a town or province and its country, where the gazetteer knows that it lies there and the
 * sentence, or else the one before, names both.
 */
function placeAndContainer(reading: Reading): Candidate[] {
  const { parse, mentions } = reading;
  const named = parse.units
    .map((unit, at) => ({ mention: unit.mention, at }))
    .filter(
      ({ mention }) => mention >= 0 && mentions[mention]!.kind === 'name' && mentions[mention]!.schema === 'Place',
    );
  const here = named.map(({ mention }) => mention);
  const before = reading.placesBefore ?? [];
  return named.flatMap(({ mention, at }): Candidate[] => {
    const division = divisionOf(reading, mention);
    const country = countryOf(reading, mention);
    const province =
      containers(reading, here, 'division', division, 'near-division') ??
      containers(reading, before, 'division', division, 'near-division-before');
    const state =
      containers(reading, here, 'country', country, 'near-country') ??
      (province || placeAt(reading, mention)?.kind === 'region'
        ? undefined
        : containers(reading, before, 'country', country, 'near-country-before'));
    return [province && listed(reading, at, province.mention) ? undefined : province, state]
      .filter((outer) => outer !== undefined)
      .map((outer) => ({
        schema: 'LocatedIn',
        role: 'lies in',
        source: { mention, by: 'name' },
        target: { mention: outer!.mention, by: 'name' },
        method: outer!.method,
        trigger: at,
      }));
  });
}

/** True where both are members of one list: "Antioquia, Cauca and Nariño". */
function listed({ parse }: Reading, at: number, outer: number): boolean {
  const phrase = parse.phrases[parse.phraseAt[at]!];
  return phrase?.group.some(({ names }) => names.some((name) => parse.units[name]!.mention === outer)) ?? false;
}

const placeAt = (reading: Reading, mention: number) => reading.entities[reading.entityOf(mention)]!.place;

function divisionOf(reading: Reading, mention: number): string | undefined {
  const place = placeAt(reading, mention);
  return place?.kind === 'municipality' ? placeWithCode(place.code)?.division : undefined;
}

function countryOf(reading: Reading, mention: number): string | undefined {
  const place = placeAt(reading, mention);
  return place && place.kind !== 'country' && place.country ? place.country : undefined;
}

/** The mention among `named` of the place with that code; for a country only where no other country is named beside it. */
function containers(
  reading: Reading,
  named: readonly number[],
  kind: string,
  code: string | undefined,
  method: string,
): { mention: number; method: string } | undefined {
  if (code === undefined) return undefined;
  const outer = named.filter((mention) => placeAt(reading, mention)?.kind === kind);
  if (kind === 'country' && new Set(outer.map((mention) => reading.entityOf(mention))).size !== 1) return undefined;
  const mention = outer.find((each) => placeAt(reading, each)!.code === code);
  return mention === undefined ? undefined : { mention, method };
}
