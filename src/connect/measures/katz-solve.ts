import { said, UserError } from '../../model/index.js';
import { reversed } from '../graph.js';
import type { Graph } from '../types.js';

/** Largest graph that is solved whole: 3,000 nodes are a matrix of 72 MB. */
const MOST_NODES = 3000;

/**
 * Solves (I - alpha A') x = beta by elimination with row exchanges, for any alpha that leaves the matrix regular. Below
 * 1/lambda this is Katz centrality. Above, it is no longer a sum over walks; published dismantlings use it all the same
 * and order nodes by x over its signed length, as networkx's katz_centrality_numpy returns it: so do we.
 */
export function katzBySolving(graph: Graph, alpha: number, beta: number): Float64Array {
  const nodes = graph.ids.length;
  if (nodes > MOST_NODES) {
    throw new UserError(said`Katz by linear solve takes at most ${MOST_NODES} nodes; this graph has ${nodes}.`);
  }
  const { offsets, targets, weights } = reversed(graph);
  const rows = Array.from({ length: nodes }, (_, v) => {
    const row = new Float64Array(nodes + 1);
    row[v] = 1;
    row[nodes] = beta;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) row[targets[arc]!]! -= alpha * weights[arc]!;
    return row;
  });
  const x = solve(rows);
  const sum = x.reduce((total, value) => total + value, 0);
  return sum < 0 ? x.map((value) => -value) : x;
}

/** Gaussian elimination; each row holds its right side last. Changes `rows`. */
function solve(rows: Float64Array[]): Float64Array {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = r;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const above = rows[column]!;
    if (above[column] === 0) throw new UserError('Katz by linear solve has no answer: 1/alpha is an eigenvalue.');
    for (let r = column + 1; r < size; r++) {
      const row = rows[r]!;
      const factor = row[column]! / above[column]!;
      if (factor !== 0) for (let c = column; c <= size; c++) row[c]! -= factor * above[c]!;
    }
  }
  const x = new Float64Array(size);
  for (let r = size - 1; r >= 0; r--) {
    let rest = rows[r]![size]!;
    for (let c = r + 1; c < size; c++) rest -= rows[r]![c]! * x[c]!;
    x[r] = rest / rows[r]![r]!;
  }
  return x;
}
