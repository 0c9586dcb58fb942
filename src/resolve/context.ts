import type { CaseSnapshot } from '../case/index.js';

/** A document is about a country where at least this share of its mentions of places lies in it, and so many of them. */
const SHARE = 0.6;
const LEAST = 3;

/**
 * The country that each document is about, by the places it names: the context that tells the Ministerio Público of one
 * country from that of another. Documents that speak of several countries alike have none.
 */
export function countryContext(snapshot: CaseSnapshot): Map<string, string> {
  const countries = new Map<string, string>();
  for (const { kind, property, subject, detail } of snapshot.statements) {
    const country = detail['country'];
    if (kind === 'property' && property === 'code' && subject !== null && typeof country === 'string') {
      countries.set(subject, country);
    }
  }
  const counts = new Map<string, Map<string, number>>();
  for (const { documentId, entityId } of snapshot.mentions) {
    const country = countries.get(entityId);
    if (!country) continue;
    const count = counts.get(documentId) ?? new Map<string, number>();
    counts.set(documentId, count.set(country, (count.get(country) ?? 0) + 1));
  }
  const result = new Map<string, string>();
  for (const [documentId, count] of counts) {
    const total = [...count.values()].reduce((sum, value) => sum + value, 0);
    const [country, most] = [...count].reduce((best, next) => (next[1] > best[1] ? next : best));
    if (most >= LEAST && most / total >= SHARE) result.set(documentId, country);
  }
  return result;
}
