import { undirected } from '../graph.js';
import type { Graph } from '../types.js';
import { strengths } from './degree.js';
import { aggregate, type Level, moveNodes, refine, renumbered } from './leiden-phases.js';
import type { Measure } from './measure.js';
import { randomFrom } from './random.js';

export interface LeidenOptions {
  /** Above 1 more and smaller communities, below 1 fewer and larger. */
  resolution: number;
  /** Passes over the whole; since refinement draws at random, later ones may still find better. */
  iterations: number;
  seed: number;
}

/**
 * Communities by the Leiden algorithm on modularity, direction aside: for each node the number of its community, 0 the
 * largest. Every community is connected (Traag, Waltman, van Eck 2019, doi 10.1038/s41598-019-41695-z).
 */
export function leiden(graph: Graph, { resolution, iterations, seed }: LeidenOptions): Uint32Array {
  const whole = undirected(graph);
  const random = randomFrom(seed);
  const strength = strengths(whole);
  const total = strength.reduce((sum, value) => sum + value, 0);
  let membership = Uint32Array.from(whole.ids.keys());
  // Without ties every node is its own community.
  for (let i = 0; total > 0 && i < iterations; i++) {
    membership = onePass({ graph: whole, strength }, membership, resolution / total, random);
  }
  return bySize(membership);
}

/** Moves nodes, refines, joins the refined parts to nodes, and goes on with those until nothing moves. */
function onePass(base: Level, start: Uint32Array, penalty: number, random: () => number): Uint32Array<ArrayBuffer> {
  let level = base;
  let communities = start.slice();
  /** For each node of the base its node in the level. */
  let place = Uint32Array.from(start.keys());
  for (;;) {
    moveNodes(level, communities, penalty, random);
    const moved = renumbered(communities);
    communities = moved.of;
    const nodes = level.strength.length;
    if (moved.count === nodes) break;
    const refined = renumbered(refine(level, communities, penalty, random));
    // Where refinement joins nothing the communities themselves are joined, so that they may still merge.
    const parts = refined.count < nodes ? refined : moved;
    const joined = new Uint32Array(parts.count);
    for (let v = 0; v < communities.length; v++) joined[parts.of[v]!] = communities[v]!;
    level = aggregate(level, parts.of, parts.count);
    communities = joined;
    place = place.map((v) => parts.of[v]!);
  }
  return renumbered(place.map((v) => communities[v]!)).of;
}

function bySize(membership: Uint32Array): Uint32Array {
  const { of, count } = renumbered(membership);
  const sizes = new Uint32Array(count);
  for (const community of of) sizes[community]!++;
  const order = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Uint32Array(count);
  order.forEach((community, i) => {
    rank[community] = i;
  });
  return of.map((community) => rank[community]!);
}

/**
 * Modularity of a partition: the share of strength within communities less what would fall there by chance (Newman,
 * Girvan 2004, doi 10.1103/PhysRevE.69.026113).
 */
export function modularity(graph: Graph, membership: ArrayLike<number>, resolution = 1): number {
  const whole = undirected(graph);
  const strength = strengths(whole);
  const total = strength.reduce((sum, value) => sum + value, 0);
  const within = new Map<number, number>();
  let inside = 0;
  for (let v = 0; v < strength.length; v++) {
    const community = membership[v]!;
    within.set(community, (within.get(community) ?? 0) + strength[v]!);
    for (let arc = whole.offsets[v]!; arc < whole.offsets[v + 1]!; arc++) {
      if (membership[whole.targets[arc]!] === community) inside += whole.weights[arc]!;
    }
  }
  const expected = [...within.values()].reduce((sum, value) => sum + (value / total) ** 2, 0);
  return inside / total - resolution * expected;
}

export const LEIDEN: Measure = {
  id: 'leiden',
  title: 'Leiden: number of the community a node belongs to, 0 the largest',
  of: 'node',
  parameters: [
    { name: 'resolution', title: 'above 1 more communities, below 1 fewer', default: 1, range: [0, 1e6] },
    { name: 'iterations', title: 'passes over the whole', default: 10, range: [1, 10_000] },
    { name: 'seed', title: 'seed of the random order', default: 1 },
  ],
  source: 'Traag, Waltman, van Eck 2019, doi 10.1038/s41598-019-41695-z',
  reference: {
    function: 'igraph.Graph.community_leiden',
    arguments: "objective_function='modularity', weights=strength; compared by modularity",
  },
  run: (graph, { resolution, iterations, seed }) =>
    Float64Array.from(
      leiden(graph, { resolution: Number(resolution), iterations: Number(iterations), seed: Number(seed) }),
    ),
};
