import { isWeighted } from '../graph.js';
import type { Graph } from '../types.js';
import { pairsWithout } from './betweenness.js';
import type { Heed, Measure } from './measure.js';
import { MeetingSearch } from './meeting-search.js';
import { PathSearch } from './path-search.js';
import { randomFrom } from './random.js';

/** Universal constant of the sample bound, estimated by Löffler and Phillips 2009 (doi 10.1007/978-3-642-04128-0_29). */
const C = 0.5;

/** Samples after which it is told how far it is. */
const TELLS = 256;

/**
 * Number of random shortest paths after which, with probability 1 - delta, no node's normalised betweenness is off by
 * more than epsilon (Riondato and Kornaropoulos 2016, doi 10.1007/s10618-015-0423-0): it grows with the logarithm of
 * the most nodes on a shortest path, not with the size of the graph.
 */
export function samplesFor(longestPath: number, epsilon: number, delta: number): number {
  const dimension = longestPath > 3 ? Math.floor(Math.log2(longestPath - 2)) + 1 : 1;
  return Math.ceil((C / epsilon ** 2) * (dimension + Math.log(1 / delta)));
}

/**
 * Betweenness estimated from random shortest paths between random pairs, not normalised. With probability 1 - delta
 * every value divided by the number of pairs of other nodes lies within epsilon of the exact one.
 */
export function sampledBetweenness(
  graph: Graph,
  { epsilon, delta, seed }: { epsilon: number; delta: number; seed: number },
  heed?: Heed,
): Float64Array {
  const nodes = graph.ids.length;
  const result = new Float64Array(nodes);
  if (nodes < 3) return result;
  const random = randomFrom(seed);
  const search = new PathSearch(graph);
  const draw = drawer(graph, search, random);
  // The paper divides by all ordered pairs, n / (n - 2) times as many as pairs of other nodes.
  const samples = samplesFor(longestPathBound(graph, search), (epsilon * (nodes - 2)) / nodes, delta);
  // Each sampled pair of n (n - 1) stands for its share of all ordered pairs.
  const share = (nodes * (nodes - 1)) / samples / (graph.directed ? 1 : 2);
  for (let i = 0; i < samples; i++) {
    if (i % TELLS === 0) heed?.(i, samples);
    const source = Math.floor(random() * nodes);
    const target = (source + 1 + Math.floor(random() * (nodes - 1))) % nodes;
    draw(source, target, (v) => {
      result[v]! += share;
    });
  }
  return result;
}

type Draw = (source: number, target: number, visit: (node: number) => void) => void;

/** How a random shortest path is drawn: from both ends at once where only steps count, and they lead both ways. */
function drawer(graph: Graph, search: PathSearch, random: () => number): Draw {
  if (!graph.directed && !isWeighted(graph)) {
    const meeting = new MeetingSearch(graph);
    return (source, target, visit) => meeting.between(source, target, random, visit);
  }
  const before = new BackwardStep(graph.ids.length, graph.targets.length);
  return (source, target, visit) => {
    search.from(source);
    if (search.distance[target] === search.unreached) return;
    before.read(search);
    for (let v = before.pick(search, target, random); v !== source; v = before.pick(search, v, random)) visit(v);
  };
}

/** Goes one step back on a shortest path, each path as likely as any other. */
class BackwardStep {
  readonly #start: Uint32Array;
  readonly #before: Uint32Array;
  constructor(nodes: number, arcs: number) {
    this.#start = new Uint32Array(nodes + 1);
    this.#before = new Uint32Array(arcs);
  }

  /** Turns the search's successors into predecessors. */
  read({ order, next, nextStart, reached }: PathSearch): void {
    this.#start.fill(0);
    const count = nextStart[reached]!;
    for (let k = 0; k < count; k++) this.#start[next[k]! + 1]!++;
    for (let v = 1; v < this.#start.length; v++) this.#start[v]! += this.#start[v - 1]!;
    const place = this.#start.slice();
    for (let i = 0; i < reached; i++) {
      for (let k = nextStart[i]!; k < nextStart[i + 1]!; k++) this.#before[place[next[k]!]!++] = order[i]!;
    }
  }

  pick({ paths }: PathSearch, node: number, random: () => number): number {
    let left = random() * paths[node]!;
    const end = this.#start[node + 1]!;
    for (let k = this.#start[node]!; k < end - 1; k++) {
      const v = this.#before[k]!;
      left -= paths[v]!;
      if (left < 0) return v;
    }
    return this.#before[end - 1]!;
  }
}

/** At least as many as the nodes on the longest of all shortest paths: twice the depth of one search, in each part. */
function longestPathBound(graph: Graph, search: PathSearch): number {
  // By direction or strength one search bounds nothing: every node might lie on one path.
  if (graph.directed || search.distance instanceof Float64Array) return graph.ids.length;
  const seen = new Uint8Array(graph.ids.length);
  let longest = 0;
  for (let v = 0; v < seen.length; v++) {
    if (seen[v]) continue;
    search.from(v);
    for (let i = 0; i < search.reached; i++) seen[search.order[i]!] = 1;
    longest = Math.max(longest, 2 * search.distance[search.order[search.reached - 1]!]! + 1);
  }
  return longest;
}

export const SAMPLED_BETWEENNESS: Measure = {
  id: 'sampled-betweenness',
  title: 'Betweenness by random shortest paths, with a bound on the error',
  of: 'node',
  parameters: [
    { name: 'epsilon', title: 'largest error of the normalised value', default: 0.01, range: [1e-6, 1] },
    { name: 'delta', title: 'probability that some value is further off', default: 0.1, range: [1e-9, 0.999] },
    { name: 'seed', title: 'seed of the random choices', default: 1 },
    { name: 'normalised', title: 'divide by the largest value possible', default: false },
  ],
  source: 'Riondato, Kornaropoulos 2016, doi 10.1007/s10618-015-0423-0',
  reference: { function: 'igraph.Graph.betweenness', arguments: 'directed, weights=1/strength; within epsilon' },
  run(graph, { epsilon, delta, seed, normalised }, heed) {
    const bound = { epsilon: Number(epsilon), delta: Number(delta), seed: Number(seed) };
    const values = sampledBetweenness(graph, bound, heed);
    return normalised ? values.map((value) => value / pairsWithout(graph)) : values;
  },
};
