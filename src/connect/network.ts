import type { CaseSnapshot } from '../case/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { actorsOf } from './actors.js';
import { claimsOf } from './claims.js';
import { tiesOf } from './ties.js';
import type { Network } from './types.js';

/**
 * The network of a case. Actors are the resolved entities, in the order given, incidents apart: an incident becomes an
 * Attack tie of whoever it names as perpetrator on its targets and victims. Statements that a person rejected are left
 * out; reprints of one text count as one source; a tie that is only denied is kept with hedge `denied`, and no finding
 * uses it.
 */
export function buildNetwork(snapshot: CaseSnapshot, resolved: ResolvedEntity[]): Network {
  const entities = completed(snapshot, resolved).filter((entity) => entity.schema !== 'Incident');
  const actorOf = new Map<string, string>();
  for (const { id, members } of entities) for (const member of members) actorOf.set(member, id);
  const ties = tiesOf(claimsOf(snapshot), actorOf, snapshot.documents);
  return { actors: actorsOf(snapshot, entities, actorOf, ties), ties };
}

/** Resolution, with an entity of its own for whatever it did not look at. */
function completed(snapshot: CaseSnapshot, resolved: ResolvedEntity[]): ResolvedEntity[] {
  const known = new Set<string>();
  for (const { members } of resolved) for (const member of members) known.add(member);
  const left = snapshot.entities
    .filter((entity) => !known.has(entity.id))
    .map(({ id, schema, name }) => ({ id, schema, name, aliases: [], members: [id], provisional: false }));
  return [...resolved, ...left];
}
