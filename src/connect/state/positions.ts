import { actorIds } from '../actor-of.js';
import { descriptionsOf } from '../descriptions.js';
import { isBelonging } from '../tie-kinds.js';
import type { Actor, CaseView } from '../types.js';

/** The words for what each of these actors is: positions and offices first, then what the texts call them. */
export function positionsOf(view: CaseView, actors: readonly Actor[]): Map<string, string[]> {
  const { snapshot, network } = view;
  const wanted = new Set(actors.map(({ id }) => id));
  const described = descriptionsOf(snapshot, actorIds(view));
  const result = new Map<string, string[]>();
  for (const id of wanted)
    result.set(
      id,
      (described.get(id) ?? []).map(({ text }) => text),
    );
  for (const tie of network.ties) {
    if (!isBelonging(tie) || tie.hedge === 'denied' || !wanted.has(tie.source)) continue;
    result.get(tie.source)!.push(...tie.roles, network.actors.get(tie.target)!.name);
  }
  return result;
}
