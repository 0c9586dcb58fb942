import { type Actor, graphOf, isCooperative, subgraph, unweighted } from '../connect/index.js';
import { UserError } from '../model/index.js';
import { actorNamed, type CaseNetwork } from './connect-case.js';
import type { Target } from './connect-what-if.js';

/** Who cooperates in a case, places and events apart; conflict and legal action hold no network together. */
export function caseTarget(found: CaseNetwork): Target {
  const actor = (id: string): Actor => found.network.actors.get(id)!;
  const acts = (id: string): boolean => !['place', 'event'].includes(actor(id).sector);
  const all = graphOf(found.network, { where: (tie) => isCooperative(tie) && acts(tie.source) && acts(tie.target) });
  // That more sources know of a tie makes it no shorter.
  const graph = subgraph(unweighted(all), (v) => all.offsets[v + 1]! > all.offsets[v]!);
  return {
    graph,
    nameOf: (id) => actor(id).name,
    nodeOf: (name) => {
      const { id, name: known } = actorNamed(found, name);
      if (graph.ids.includes(id)) return id;
      throw new UserError(`${known} has no tie of cooperation in this case: nothing changes without it.`);
    },
    kinds: graph.ids.map((id) => actor(id).sector),
  };
}
