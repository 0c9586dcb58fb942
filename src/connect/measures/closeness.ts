import { reversed } from '../graph.js';
import type { Graph } from '../types.js';
import { type Heed, type Measure, NORMALISED } from './measure.js';
import { PathSearch } from './path-search.js';

/** What one search tells of its source. */
interface Reach {
  /** Other nodes reached. */
  others: number;
  /** Sum of the distances to them, and of the inverses. */
  total: number;
  inverse: number;
  farthest: number;
}

/** Sources after which it is told how far it is. */
const TELLS = 256;

function overSources(graph: Graph, value: (reach: Reach) => number, heed?: Heed): Float64Array {
  const search = new PathSearch(graph);
  const result = new Float64Array(graph.ids.length);
  for (let v = 0; v < result.length; v++) {
    if (v % TELLS === 0) heed?.(v, result.length);
    search.from(v);
    const reach: Reach = { others: search.reached - 1, total: 0, inverse: 0, farthest: 0 };
    for (let i = 1; i < search.reached; i++) {
      const distance = search.distance[search.order[i]!]!;
      reach.total += distance;
      reach.inverse += 1 / distance;
      reach.farthest = distance;
    }
    result[v] = value(reach);
  }
  return result;
}

/** Inverse of the sum of distances to all nodes reached; NaN for a node that reaches none. */
export function closeness(graph: Graph): Float64Array {
  return overSources(graph, ({ others, total }) => (others === 0 ? Number.NaN : 1 / total));
}

/** Sum of the inverse distances to all other nodes; a node out of reach adds nothing. */
export function harmonic(graph: Graph): Float64Array {
  return overSources(graph, ({ inverse }) => inverse);
}

/** Distance to the farthest node reached. */
export function eccentricity(graph: Graph): Float64Array {
  return overSources(graph, ({ farthest }) => farthest);
}

const MODE = {
  name: 'mode',
  title: 'distances from the node (out) or to it (in), where directed',
  default: 'out',
  range: ['out', 'in'],
} as const;

const facing = (graph: Graph, mode: unknown): Graph => (mode === 'in' ? reversed(graph) : graph);

export const CLOSENESSES: readonly Measure[] = [
  {
    id: 'closeness',
    title: 'Closeness: inverse of the distance to all others it reaches',
    of: 'node',
    parameters: [NORMALISED, MODE],
    source: 'Freeman 1978, doi 10.1016/0378-8733(78)90021-7',
    reference: { function: 'igraph.Graph.closeness', arguments: 'mode, weights=1/strength, normalized' },
    run: (graph, { normalised, mode }, heed) =>
      overSources(
        facing(graph, mode),
        ({ others, total }) => (others === 0 ? Number.NaN : (normalised ? others : 1) / total),
        heed,
      ),
  },
  {
    id: 'harmonic',
    title: 'Harmonic closeness: sum of the inverse distances to all others',
    of: 'node',
    parameters: [NORMALISED, MODE],
    source: 'Marchiori, Latora 2000, doi 10.1016/S0378-4371(00)00311-3; Rochat 2009',
    reference: { function: 'igraph.Graph.harmonic_centrality', arguments: 'mode, weights=1/strength, normalized' },
    run: (graph, { normalised, mode }, heed) =>
      overSources(facing(graph, mode), ({ inverse }) => inverse / (normalised ? graph.ids.length - 1 : 1), heed),
  },
  {
    id: 'eccentricity',
    title: 'Distance to the farthest node it reaches',
    of: 'node',
    parameters: [MODE],
    source: 'Harary 1969, Graph Theory, chapter 4',
    reference: { function: 'igraph.Graph.eccentricity', arguments: 'mode; unweighted' },
    run: (graph, { mode }, heed) => overSources(facing(graph, mode), ({ farthest }) => farthest, heed),
  },
];
