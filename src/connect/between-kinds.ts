import { isIllicit } from './evidence.js';
import { graphOf } from './graph-of.js';
import { isCooperative } from './tie-kinds.js';
import type { Graph, Network, Sector } from './types.js';

/** The kinds of actors that brokerage is looked for between. */
export const KINDS: readonly Sector[] = ['crime', 'armed', 'state', 'business'];

/**
 * Betweenness between kinds, the Q-measure (Flom, Friedman, Strauss, Neaigus 2004, Connections 26:62-70): for each
 * actor the share, 0 to 1, of the shortest paths of cooperation that run through it, over pairs of different kinds of
 * which one at least is illicit. Pairs with its own kind do not count for an illicit actor. By Brandes' accumulation
 * (2001, doi 10.1080/0022250X.2001.9990249) with one dependency for each kind of target.
 */
export function betweenKinds(network: Network): Map<string, number> {
  const graph = graphOf(network, { where: isCooperative });
  const actors = [...network.actors.values()];
  const kindOf = actors.map((actor) => KINDS.indexOf(actor.sector));
  const nodes = actors.length;
  const totals = new Float64Array(nodes);
  const distance = new Int32Array(nodes);
  const paths = new Float64Array(nodes);
  const queue = new Uint32Array(nodes);
  const dependency = KINDS.map(() => new Float64Array(nodes));
  for (let s = 0; s < nodes; s++) {
    const from = kindOf[s]!;
    if (from < 0) continue;
    const reached = countPaths(graph, s, distance, paths, queue);
    for (const [to, delta] of dependency.entries()) {
      if (to === from || !(isIllicit(KINDS[from]!) || isIllicit(KINDS[to]!))) continue;
      delta.fill(0);
      for (let i = reached - 1; i > 0; i--) {
        const w = queue[i]!;
        const share = ((kindOf[w] === to ? 1 : 0) + delta[w]!) / paths[w]!;
        for (let arc = graph.offsets[w]!; arc < graph.offsets[w + 1]!; arc++) {
          const v = graph.targets[arc]!;
          if (distance[v] === distance[w]! - 1) delta[v]! += paths[v]! * share;
        }
        const own = kindOf[w]!;
        const party = own >= 0 && isIllicit(KINDS[own]!) && (own === from || own === to);
        if (!party) totals[w]! += delta[w]!;
      }
    }
  }
  return new Map(actors.map((actor, v) => [actor.id, totals[v]! / Math.max(1, pairsFor(kindOf, v))]));
}

/** Ordered pairs of actors, `v` apart, that count for `v`. */
function pairsFor(kindOf: number[], v: number): number {
  const counts = KINDS.map((_, kind) => kindOf.filter((one, u) => one === kind && u !== v).length);
  let pairs = 0;
  for (const [from, a] of counts.entries()) {
    for (const [to, b] of counts.entries()) {
      const party = isIllicit(KINDS[kindOf[v]!] ?? 'person') && (from === kindOf[v] || to === kindOf[v]);
      if (from !== to && !party && (isIllicit(KINDS[from]!) || isIllicit(KINDS[to]!))) pairs += a * b;
    }
  }
  return pairs;
}

/** Breadth-first search from s: distances (-1 where not reached), numbers of shortest paths, nodes by distance. */
function countPaths(graph: Graph, s: number, distance: Int32Array, paths: Float64Array, queue: Uint32Array): number {
  distance.fill(-1);
  paths.fill(0);
  distance[s] = 0;
  paths[s] = 1;
  queue[0] = s;
  let reached = 1;
  for (let i = 0; i < reached; i++) {
    const v = queue[i]!;
    for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) {
      const w = graph.targets[arc]!;
      if (distance[w] === -1) {
        distance[w] = distance[v]! + 1;
        queue[reached++] = w;
      }
      if (distance[w] === distance[v]! + 1) paths[w]! += paths[v]!;
    }
  }
  return reached;
}
