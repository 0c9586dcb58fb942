import { PathSearch } from '../measures/path-search.js';
import type { Graph } from '../types.js';

/**
 * Global efficiency: the mean over all ordered pairs of nodes of the inverse distance, 0 where no path leads from one to
 * the other (Latora, Marchiori 2001, doi 10.1103/PhysRevLett.87.198701). Distance is the number of steps, or the sum of
 * inverse strengths where the graph has them. 0 for fewer than two nodes.
 */
export function globalEfficiency(graph: Graph): number {
  const nodes = graph.ids.length;
  if (nodes < 2) return 0;
  const search = new PathSearch(graph);
  let total = 0;
  for (let v = 0; v < nodes; v++) {
    search.from(v);
    for (let i = 1; i < search.reached; i++) total += 1 / search.distance[search.order[i]!]!;
  }
  return total / (nodes * (nodes - 1));
}
