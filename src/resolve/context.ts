import type { CaseSnapshot } from '../case/index.js';

/** A document is about a country where at least this share of its mentions of places lies in it, and so many of them. */
const SHARE = 0.6;
const LEAST = 3;
/** A case is about a country where nearly all mentions of places lie in it. */
const CASE_SHARE = 0.85;

/**
 * The country that each document is about, by the places it names: the context that tells the Ministerio Público of one
 * country from that of another. Documents that speak of several countries alike have none; those that name no place
 * that the gazetteer knows share the country of the case, where nearly all of its places lie in one.
 */
export function countryContext(snapshot: CaseSnapshot): Map<string, string> {
  const countries = countriesOf(snapshot);
  const counts = new Map<string, Map<string, number>>();
  for (const { documentId, entityId } of snapshot.mentions) {
    const country = countries.get(entityId);
    if (!country) continue;
    const count = counts.get(documentId) ?? new Map<string, number>();
    counts.set(documentId, count.set(country, (count.get(country) ?? 0) + 1));
  }
  const ofCase = new Map<string, number>();
  for (const count of counts.values()) {
    for (const [country, mentions] of count) ofCase.set(country, (ofCase.get(country) ?? 0) + mentions);
  }
  const caseCountry = mainCountry(ofCase, CASE_SHARE);
  const result = new Map<string, string>();
  for (const { id } of snapshot.documents) {
    const count = counts.get(id);
    const country = count ? (mainCountry(count, SHARE) ?? onlyCountry(count, caseCountry)) : caseCountry;
    if (country) result.set(id, country);
  }
  return result;
}

/**
 * The country of each place: by the gazetteer or by a table that says it, or where another document of the case says
 * it of a place of that name and none says otherwise (a town that no gazetteer has).
 */
function countriesOf(snapshot: CaseSnapshot): Map<string, string> {
  const countries = new Map<string, string>();
  for (const { kind, property, subject, value, detail } of snapshot.statements) {
    if (kind !== 'property' || subject === null) continue;
    const country = property === 'country' ? value : property === 'code' ? detail['country'] : undefined;
    if (typeof country === 'string' && /^[A-Z]{2}$/.test(country)) countries.set(subject, country);
  }
  const byName = new Map<string, string | undefined>();
  const places = snapshot.entities.filter(({ schema }) => schema === 'Place');
  for (const { id, name } of places) {
    const country = countries.get(id);
    if (country) byName.set(name, byName.has(name) && byName.get(name) !== country ? undefined : country);
  }
  for (const { id, name } of places) {
    const country = countries.get(id) ?? byName.get(name);
    if (country) countries.set(id, country);
  }
  return countries;
}

/** The country of at least `share` of the mentions, if they are enough to tell. */
function mainCountry(count: ReadonlyMap<string, number>, share: number): string | undefined {
  const total = [...count.values()].reduce((sum, value) => sum + value, 0);
  const best = [...count].find(([, mentions]) => mentions >= LEAST && mentions / total >= share);
  return best?.[0];
}

/** A document of few mentions, all in the country of the case. */
function onlyCountry(count: ReadonlyMap<string, number>, country: string | undefined): string | undefined {
  return country !== undefined && count.size === 1 && count.has(country) ? country : undefined;
}
