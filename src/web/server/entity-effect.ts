import type { EntityView } from './entity-view.js';

/** What lies between two states of a case for the entities that `ids` stand for: how many they were and are, and hold. */
export function effectOf(ids: readonly string[], before: EntityView, after: EntityView) {
  const concerned = (view: EntityView) => [...new Set(ids.flatMap((id) => view.entityOf(id) ?? []))];
  const [old, now] = [concerned(before), concerned(after)];
  const members = now.flatMap((entity) => entity.members);
  const mentions = members.flatMap((id) => after.index.mentions.get(id) ?? []);
  const statements = new Set(members.flatMap((id) => after.index.statements.get(id) ?? []));
  return {
    before: old.length,
    after: now.length,
    mentions: mentions.length,
    documents: new Set(members.map((id) => after.candidateOf.get(id)?.documentId)).size,
    statements: statements.size,
    entities: now.slice(0, 20).map(({ id, name, schema }) => ({ id, name, schema })),
  };
}
