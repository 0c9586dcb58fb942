import type { CaseSnapshot } from '../case/index.js';
import type { Language } from '../model/index.js';
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
  for (const statement of snapshot.statements) {
    if (statement.kind !== 'property' || statement.property !== 'code' || statement.hedge === 'denied') continue;
    const place = placeOf.get(statement.subject ?? '');
    if (place === undefined) continue;
    const facts = toFacts(place, statement.value ?? '', statement.detail);
    const list = found.get(place);
    if (list) list.push(facts);
    else found.set(place, [facts]);
  }
  const facts = [...new Set(placeOf.values())].map((id) => mostFrequent(found.get(id) ?? [{ id, isCountry: false }]));
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function toFacts(id: string, code: string, detail: Record<string, string | number>): PlaceFacts {
  const { country, kind, latitude, longitude } = detail;
  const located = typeof latitude === 'number' && typeof longitude === 'number';
  return {
    id,
    ...(code && { code }),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
    isCountry: kind === 'country' || /^[A-Z]{2}$/.test(code),
    ...(located && { latitude, longitude }),
  };
}

function mostFrequent(list: readonly PlaceFacts[]): PlaceFacts {
  const count = (facts: PlaceFacts) => list.filter((other) => other.code === facts.code).length;
  return list.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Name of a country (ISO 3166-1 alpha-2) in `language`, by the Unicode locale data; undefined where unknown. */
export function countryName(code: string, language: Language): string | undefined {
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
  return name === code ? undefined : name;
}
