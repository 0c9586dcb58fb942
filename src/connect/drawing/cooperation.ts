import { buildGraph } from '../graph.js';
import { isCooperative } from '../tie-kinds.js';
import type { Graph, Network } from '../types.js';

/**
 * Who works with whom, as an undirected graph whose ties all count the same: for asking what falls apart when somebody
 * is taken out. Places, events, and whoever has no tie of cooperation are left out; conflict and legal action hold no
 * network together, and that more sources know of a tie makes it no shorter.
 */
export function cooperationOf(network: Network): Graph {
  const acts = (id: string): boolean => !['place', 'event'].includes(network.actors.get(id)!.sector);
  const ties = network.ties.filter((tie) => isCooperative(tie) && acts(tie.source) && acts(tie.target));
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const ids = [...network.actors.keys()].filter((id) => tied.has(id));
  const place = new Map(ids.map((id, at) => [id, at]));
  return buildGraph(
    ids,
    ties.map(({ source }) => place.get(source)!),
    ties.map(({ target }) => place.get(target)!),
    undefined,
    false,
  );
}
