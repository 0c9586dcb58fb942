import type { Graph } from '../types.js';
import type { Measure } from './measure.js';

/**
 * Collective influence: (k - 1) times the sum of (k - 1) over the nodes at exactly `radius` steps, k the number of
 * ties out of a node; strengths do not count (Morone and Makse 2015, doi 10.1038/nature14604).
 */
export function collectiveInfluence(graph: Graph, radius: number): Float64Array {
  const { offsets, targets } = graph;
  const nodes = graph.ids.length;
  const excess = (v: number): number => offsets[v + 1]! - offsets[v]! - 1;
  const seenFrom = new Int32Array(nodes).fill(-1);
  const queue = new Uint32Array(nodes);
  const result = new Float64Array(nodes);
  for (let s = 0; s < nodes; s++) {
    queue[0] = s;
    seenFrom[s] = s;
    let [start, end] = [0, 1];
    for (let step = 0; step < radius && start < end; step++) {
      let reached = end;
      for (let i = start; i < end; i++) {
        const v = queue[i]!;
        for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
          const w = targets[arc]!;
          if (seenFrom[w] === s) continue;
          seenFrom[w] = s;
          queue[reached++] = w;
        }
      }
      [start, end] = [end, reached];
    }
    let sum = 0;
    for (let i = start; i < end; i++) sum += excess(queue[i]!);
    result[s] = excess(s) * sum || 0;
  }
  return result;
}

export const COLLECTIVE_INFLUENCE: Measure = {
  id: 'collective-influence',
  title: 'Collective influence: well tied, and so are those a few steps away',
  of: 'node',
  parameters: [{ name: 'radius', title: 'how far away', unit: 'steps', default: 1, range: [1, 100] }],
  source: 'Morone, Makse 2015, doi 10.1038/nature14604',
  reference: { function: 'networkx.descendants_at_distance', arguments: 'distance=radius, summed by the definition' },
  run: (graph, { radius }) => collectiveInfluence(graph, Number(radius)),
};
