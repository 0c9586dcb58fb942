import { UserError } from '../../model/index.js';
import type { Graph } from '../types.js';
import type { Measure } from './measure.js';
import { leading, spectralRadius } from './spectrum.js';

/**
 * Eigenvector centrality: a node counts as much as those tied to it (those with an arc to it) count together; unit
 * Euclidean length.
 * @throws UserError where nothing lies on a cycle, or two parts share the largest eigenvalue and the vector never settles
 */
export function eigenvector(graph: Graph): Float64Array {
  if (graph.directed && spectralRadius(graph) === 0) {
    throw new UserError('No arc of this graph lies on a cycle, so eigenvector centrality is 0 everywhere. Use katz.');
  }
  const { vector, converged } = leading(graph);
  if (!converged) {
    throw new UserError('Eigenvector centrality did not settle on this graph. Use katz or pagerank.');
  }
  return vector;
}

export const EIGENVECTOR: Measure = {
  id: 'eigenvector',
  title: 'Eigenvector centrality: tied to those who are well tied',
  of: 'node',
  parameters: [],
  source: 'Bonacich 1972, doi 10.1080/0022250X.1972.9989806',
  reference: { function: 'networkx.eigenvector_centrality_numpy', arguments: "weight='weight'" },
  run: (graph) => eigenvector(graph),
};
