import { isWeighted, reversed } from '../graph.js';
import type { Graph } from '../types.js';
import { strengths } from './degree.js';
import type { Measure } from './measure.js';

const TOLERANCE = 1e-13;
const SWEEPS = 10_000;

/**
 * PageRank, summing to 1: where somebody who follows ties by their strength, and with probability 1 - damping starts
 * again anywhere, is found in the long run; out of a node without ties one starts again anywhere.
 *
 * Solved by Gauss and Seidel's method as if nodes without ties led nowhere, and brought to sum 1: the same vector, in
 * half the sweeps (Gleich 2015, doi 10.1137/140976649, section 2).
 */
export function pagerank(graph: Graph, damping: number): Float64Array {
  const nodes = graph.ids.length;
  const { offsets, targets, weights } = reversed(graph);
  const inverse = strengths(graph).map((out) => (out > 0 ? 1 / out : 0));
  const start = (1 - damping) / nodes;
  // Without direction rank nearly follows strength: a start close to the end.
  const total = strengths(graph).reduce((sum, out) => sum + out, 0);
  const rank = inverse.map((share) => start + (total > 0 && share > 0 ? damping / share / total : 0));
  /** What one unit of strength out of a node carries. */
  const carried = rank.map((value, v) => value * inverse[v]!);
  const weighted = isWeighted(graph);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0;
    for (let v = 0; v < nodes; v++) {
      const end = offsets[v + 1]!;
      let sum = 0;
      if (weighted) for (let arc = offsets[v]!; arc < end; arc++) sum += weights[arc]! * carried[targets[arc]!]!;
      else for (let arc = offsets[v]!; arc < end; arc++) sum += carried[targets[arc]!]!;
      const value = start + damping * sum;
      moved += Math.abs(value - rank[v]!);
      rank[v] = value;
      carried[v] = value * inverse[v]!;
    }
    if (moved < TOLERANCE) break;
  }
  const whole = rank.reduce((sum, value) => sum + value, 0);
  return rank.map((value) => value / whole);
}

export const PAGERANK: Measure = {
  id: 'pagerank',
  title: 'PageRank: where a walk along the ties is found in the long run',
  of: 'node',
  parameters: [{ name: 'damping', title: 'probability of following a tie', default: 0.85, range: [0, 0.999999] }],
  source: 'Brin, Page 1998, doi 10.1016/S0169-7552(98)00110-X',
  reference: { function: 'igraph.Graph.pagerank', arguments: 'damping, weights=strength' },
  run: (graph, { damping }) => pagerank(graph, Number(damping)),
};
