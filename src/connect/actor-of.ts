import type { CaseView } from './types.js';

/** The actor of each entity of a document: the resolved one it belongs to, itself where resolution did not look at it. */
export function actorIds({ snapshot, resolved }: Pick<CaseView, 'snapshot' | 'resolved'>): Map<string, string> {
  const result = new Map(snapshot.entities.map(({ id }) => [id, id]));
  for (const { id, members } of resolved) for (const member of members) result.set(member, id);
  return result;
}
