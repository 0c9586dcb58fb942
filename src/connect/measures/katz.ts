import { said, UserError } from '../../model/index.js';
import { reversed } from '../graph.js';
import type { Graph } from '../types.js';
import type { Measure } from './measure.js';
import { receive, spectralRadius } from './spectrum.js';

const ITERATIONS = 1_000_000;

/**
 * Katz centrality: x = alpha A'x + beta, so that a node counts by all walks that lead to it, each step weighing alpha.
 * Iterated until no value moves by more than 1e-15 of itself.
 * @throws UserError where alpha is not below 1 / lambda, lambda the largest eigenvalue: longer walks would count more
 *   than shorter ones and the sum over all walks has no bound
 */
export function katz(graph: Graph, alpha: number, beta: number): Float64Array {
  const lambda = spectralRadius(graph);
  if (alpha * lambda >= 1) {
    throw new UserError(
      said`katz needs an alpha below 1/lambda = ${(1 / lambda).toPrecision(6)} on this graph (lambda = ${lambda.toPrecision(6)}, its largest eigenvalue); it was given ${alpha}. Try --set alpha=${(0.9 / lambda).toPrecision(2)}.`,
      { exit: 2 },
    );
  }
  const incoming = reversed(graph);
  let x = new Float64Array(graph.ids.length).fill(beta);
  let y = new Float64Array(graph.ids.length);
  for (let i = 0; i < ITERATIONS; i++) {
    receive(incoming, x, y);
    let moved = 0;
    for (let v = 0; v < y.length; v++) {
      y[v] = alpha * y[v]! + beta;
      moved = Math.max(moved, Math.abs(y[v]! - x[v]!) / Math.abs(y[v]! || 1));
    }
    [x, y] = [y, x];
    if (moved <= 1e-15) break;
  }
  return x;
}

export const KATZ: Measure = {
  id: 'katz',
  title: 'Katz centrality: all walks to a node, longer ones weighing less',
  of: 'node',
  parameters: [
    { name: 'alpha', title: 'weight of one step, below 1/lambda', default: 0.1, range: [0, 1e9] },
    { name: 'beta', title: 'what each node counts by itself', default: 1, range: [-1e9, 1e9] },
    { name: 'normalised', title: 'divide by the Euclidean length', default: false },
  ],
  source: 'Katz 1953, doi 10.1007/BF02289026',
  reference: { function: 'networkx.katz_centrality_numpy', arguments: "alpha, beta, weight='weight', normalized" },
  run(graph, { alpha, beta, normalised }) {
    const values = katz(graph, Number(alpha), Number(beta));
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    return normalised ? values.map((value) => value / length) : values;
  },
};
