import type { CaseSnapshot } from '../../case/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';

/** An entity as a list shows it. */
export interface ListedEntity {
  entity: ResolvedEntity;
  /** Independent sources that know it: a group of reprints counts once. */
  sources: number;
  statements: number;
  /** Ids of the places that statements put it in, the most often said first. */
  places: string[];
}

/** What a list needs to know of each entity of a document; no judgement on pairs changes it. */
export interface EntityCounts {
  /** The document that it is of; of reprints of one text, the same. */
  sources: ReadonlyMap<string, string>;
  statements: ReadonlyMap<string, number>;
  /** How often statements put it in which place (both entities of documents). */
  places: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Relations that put their subject in a place. */
const PLACING: ReadonlySet<string> = new Set(['Presence', 'LocatedIn', 'Occupancy']);

/** Counts statements and places by entity of a document; what a person rejected is left out, and denied places are none. */
export function countByEntity({
  documents,
  statements,
  entities,
}: Pick<CaseSnapshot, 'documents' | 'statements' | 'entities'>): EntityCounts {
  const sourceOf = new Map(documents.map(({ id, reprintOf }) => [id, reprintOf ?? id]));
  const sources = new Map(entities.map(({ id, documentId }) => [id, sourceOf.get(documentId) ?? documentId]));
  const isPlace = new Set(entities.filter(({ schema }) => schema === 'Place').map(({ id }) => id));
  const counts = new Map<string, number>();
  const places = new Map<string, Map<string, number>>();
  for (const { subject, object, schema, judgement, hedge, property } of statements) {
    if (judgement === 'rejected') continue;
    if (subject !== null) counts.set(subject, (counts.get(subject) ?? 0) + 1);
    if (object === null || object === subject) continue;
    counts.set(object, (counts.get(object) ?? 0) + 1);
    const placed = PLACING.has(schema) || (schema === 'Incident' && property === 'place');
    if (!placed || subject === null || hedge === 'denied' || !isPlace.has(object)) continue;
    let own = places.get(subject);
    if (!own) places.set(subject, (own = new Map()));
    own.set(object, (own.get(object) ?? 0) + 1);
  }
  return { sources, statements: counts, places };
}

/**
 * The entities of a case for a list: most independent sources first, then most statements, then by name.
 * @param homeOf the id of the entity that a place of a document was joined in
 */
export function listEntities(
  entities: readonly ResolvedEntity[],
  counts: EntityCounts,
  homeOf: (place: string) => string,
): ListedEntity[] {
  const rows = entities.map((entity) => {
    const { members } = entity;
    const sources = members.length === 1 ? 1 : new Set(members.map((id) => counts.sources.get(id))).size;
    const statements = members.reduce((sum, id) => sum + (counts.statements.get(id) ?? 0), 0);
    return { entity, sources, statements, places: placesOf(members, counts, homeOf) };
  });
  return rows.sort(
    (a, b) => b.sources - a.sources || b.statements - a.statements || (a.entity.name < b.entity.name ? -1 : 1),
  );
}

function placesOf(members: readonly string[], counts: EntityCounts, homeOf: (place: string) => string): string[] {
  const said = new Map<string, number>();
  for (const member of members)
    for (const [place, times] of counts.places.get(member) ?? []) {
      const home = homeOf(place);
      said.set(home, (said.get(home) ?? 0) + times);
    }
  return [...said].sort((a, b) => b[1] - a[1]).map(([place]) => place);
}
