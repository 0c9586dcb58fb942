import { isIllicit, tiesByActor } from './evidence.js';
import { graphOf } from './graph-of.js';
import { isCooperative, otherEnd } from './tie-kinds.js';
import type { Actor, Broker, Graph, Network, Sector, Tie } from './types.js';

const KINDS: readonly Sector[] = ['crime', 'armed', 'state', 'business'];

/**
 * Actors that join illicit actors to those of another kind and would leave them apart. The score is betweenness between
 * groups, the Q-measure (Flom, Friedman, Strauss, Neaigus 2004, Connections 26:62-70): the share of shortest paths of
 * cooperation that run through the actor, over pairs of different kinds of which one at least is illicit. An illicit
 * actor is a party to its own side's dealings and no broker of them: pairs with its own kind do not count for it. Groups
 * and public bodies count only as third parties. Best first.
 */
export function brokers(network: Network): Broker[] {
  const steps = tiesByActor(network, isCooperative);
  const shares = betweenKinds(network, graphOf(network, { where: isCooperative }));
  const result: Broker[] = [];
  for (const actor of network.actors.values()) {
    const score = shares.get(actor.id) ?? 0;
    if (score === 0 || actor.sector === 'place' || actor.sector === 'event') continue;
    const ties = steps.get(actor.id)!;
    const sides = sidesOf(network, actor, ties);
    if (!joinsApart(sides, steps)) continue;
    const sectors = [...sides.keys()];
    const between = [...sides.values()];
    const direct = ties.filter((tie) => between.some((side) => side.includes(otherEnd(tie, actor.id))));
    const proven = direct.filter((tie) => tie.hedge === 'asserted');
    const counts = Object.fromEntries(sectors.map((sector, i) => [sector, between[i]!.length]));
    result.push({
      actor: actor.id,
      sectors,
      between,
      score,
      ties: direct,
      reason: { key: 'joins-kinds', values: { ...counts, share: score } },
      asserted: joinsApart(sidesOf(network, actor, proven), steps),
    });
  }
  return result.sort((a, b) => b.score - a.score || b.ties.length - a.ties.length);
}

/** Those whom the actor is directly tied to, by kind; its own kind left out where it is no broker for it. */
function sidesOf(network: Network, actor: Actor, ties: Tie[]): Map<Sector, string[]> {
  const sides = new Map<Sector, string[]>();
  const partOf = isIllicit(actor.sector) || actor.schema === 'PublicBody' ? actor.sector : undefined;
  for (const kind of KINDS) {
    if (kind === partOf) continue;
    const side = new Set(
      ties.map((tie) => otherEnd(tie, actor.id)).filter((id) => network.actors.get(id)!.sector === kind),
    );
    if (side.size > 0) sides.set(kind, [...side]);
  }
  return sides;
}

/** True where some pair of different kinds, one illicit, has no tie of its own. */
function joinsApart(sides: Map<Sector, string[]>, steps: Map<string, Tie[]>): boolean {
  const tied = (a: string, b: string): boolean => steps.get(a)!.some((tie) => otherEnd(tie, a) === b);
  for (const [kind, side] of sides) {
    for (const [other, across] of sides) {
      if (kind === other || !(isIllicit(kind) || isIllicit(other))) continue;
      if (side.some((a) => across.some((b) => !tied(a, b)))) return true;
    }
  }
  return false;
}

/** Brandes' accumulation (2001, doi 10.1080/0022250X.2001.9990249) with one dependency for each kind of target. */
function betweenKinds(network: Network, graph: Graph): Map<string, number> {
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
