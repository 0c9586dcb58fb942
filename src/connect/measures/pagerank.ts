import { reversed } from '../graph.js';
import type { Graph } from '../types.js';
import { strengths } from './degree.js';
import type { Measure } from './measure.js';

const TOLERANCE = 1e-14;
const ITERATIONS = 10_000;

/**
 * PageRank, summing to 1: where somebody who follows ties by their strength, and with probability 1 - damping starts
 * again anywhere, is found in the long run; out of a node without ties one starts again anywhere.
 *
 * Solved by Gauss and Seidel's method without the nodes that lead nowhere, and brought to sum 1: the same vector, in
 * half the steps (Gleich 2015, doi 10.1137/140976649, section 2; PRPACK).
 */
export function pagerank(graph: Graph, damping: number): Float64Array {
  const nodes = graph.ids.length;
  const { offsets, targets, weights } = reversed(graph);
  const out = strengths(graph);
  const rank = new Float64Array(nodes).fill(1 / nodes);
  /** rank[v] / out[v]: what one unit of strength out of v carries. */
  const carried = rank.map((value, v) => (out[v]! > 0 ? value / out[v]! : 0));
  const start = (1 - damping) / nodes;
  for (let i = 0; i < ITERATIONS; i++) {
    let moved = 0;
    for (let v = 0; v < nodes; v++) {
      let sum = 0;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++)
        sum += weights[arc]! * carried[targets[arc]!]!;
      const value = start + damping * sum;
      moved += Math.abs(value - rank[v]!);
      rank[v] = value;
      carried[v] = out[v]! > 0 ? value / out[v]! : 0;
    }
    if (moved < TOLERANCE) break;
  }
  const total = rank.reduce((sum, value) => sum + value, 0);
  return rank.map((value) => value / total);
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
