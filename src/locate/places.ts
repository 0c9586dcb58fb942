import { readFileSync } from 'node:fs';
import type { CaseSnapshot, Statement } from '../case/index.js';
import { fold, LANGUAGES, type Language } from '../model/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import type { PlaceFacts } from './types.js';

/**
 * Code, country and coordinates of every resolved place, from the statements that the gazetteer, a table or a person
 * made of it. Where members of one place have different codes the most frequent holds.
 */
export function placeFacts(snapshot: CaseSnapshot, resolved: readonly ResolvedEntity[]): Map<string, PlaceFacts> {
  const placeOf = new Map(
    resolved
      .filter((entity) => entity.schema === 'Place')
      .flatMap((entity) => entity.members.map((member) => [member, entity.id] as const)),
  );
  const found = new Map<string, PlaceFacts[]>();
  const loose = new Map<string, Record<string, string | number>>();
  for (const statement of snapshot.statements) {
    addLoose(loose, statement, placeOf.get(statement.subject ?? ''));
    if (statement.kind !== 'property' || statement.property !== 'code' || statement.hedge === 'denied') continue;
    const place = placeOf.get(statement.subject ?? '');
    if (place === undefined) continue;
    const facts = toFacts(place, statement.value ?? '', statement.detail);
    const list = found.get(place);
    if (list) list.push(facts);
    else found.set(place, [facts]);
  }
  const places = resolved.filter((entity) => entity.schema === 'Place');
  const facts = places.map(({ id, name, aliases }) => {
    const isWorldRegion = [name, ...aliases].some((one) => worldRegions().has(fold(one)));
    const known = found.get(id) ?? [toFacts(id, '', {})];
    return { ...toFacts(id, '', loose.get(id) ?? {}), ...mostFrequent(known), isWorldRegion };
  });
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** Coordinates and country that a table gives without a code, each a property of its own. */
function addLoose(
  loose: Map<string, Record<string, string | number>>,
  { kind, hedge, property, value }: Statement,
  place: string | undefined,
): void {
  if (place === undefined || kind !== 'property' || hedge === 'denied' || value === null) return;
  const held = loose.get(place) ?? {};
  if (property === 'country') held['country'] ??= value.toUpperCase();
  else if (property === 'latitude' || property === 'longitude') {
    const degrees = Number(value);
    const most = property === 'latitude' ? 90 : 180;
    if (value.trim() !== '' && Math.abs(degrees) <= most) held[property] ??= degrees;
  }
  loose.set(place, held);
}

function toFacts(id: string, code: string, detail: Record<string, string | number>): PlaceFacts {
  const { country, kind, latitude, longitude } = detail;
  const located = typeof latitude === 'number' && typeof longitude === 'number';
  return {
    id,
    ...(code && { code }),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    isWorldRegion: false,
    isCountry: kind === 'country' || /^[A-Z]{2}$/.test(code),
    ...(located && { latitude, longitude }),
  };
}

function mostFrequent(list: readonly PlaceFacts[]): PlaceFacts {
  const count = (facts: PlaceFacts) => list.filter((other) => other.code === facts.code).length;
  return list.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Regions of the world by their UN M49 codes, named by the Unicode locale data. */
const M49 =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 142 143 145 150 151 154 155 202 419';
let regions: Set<string> | undefined;

function worldRegions(): Set<string> {
  if (regions) return regions;
  const named = LANGUAGES.flatMap((language) => M49.split(' ').flatMap((code) => countryName(code, language) ?? []));
  const file = readFileSync(new URL('./world-regions.tsv', import.meta.url), 'utf8');
  const listed = file.split('\n').filter((line) => line && !line.startsWith('#'));
  return (regions = new Set([...named, ...listed].map(fold)));
}

/** Name of a country (ISO 3166-1 alpha-2) in `language`, by the Unicode locale data; undefined where unknown. */
export function countryName(code: string, language: Language): string | undefined {
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
  return name === code ? undefined : name;
}
