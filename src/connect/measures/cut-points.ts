import { edgesOf, undirected } from '../graph.js';
import type { Graph } from '../types.js';
import type { Measure } from './measure.js';

export interface CutPoints {
  /** For each node, into how many more parts its component falls without it: 0 where it holds nothing together. */
  nodes: Uint32Array;
  /** Edges without which a component falls in two, as pairs of nodes, smaller first. */
  bridges: [number, number][];
}

/** Articulation points and bridges, direction aside, in one walk (Hopcroft and Tarjan 1973, doi 10.1145/362248.362272). */
export function cutPoints(graph: Graph): CutPoints {
  const { offsets, targets } = undirected(graph);
  const size = graph.ids.length;
  const met = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const nextArc = offsets.slice(0, size);
  const nodes = new Uint32Array(size);
  const bridges: [number, number][] = [];
  let time = 0;
  for (let root = 0; root < size; root++) {
    if (met[root] !== -1) continue;
    met[root] = low[root] = time++;
    for (let v = root; v !== -1; ) {
      if (nextArc[v]! < offsets[v + 1]!) {
        const w = targets[nextArc[v]!++]!;
        if (met[w] === -1) {
          parent[w] = v;
          met[w] = low[w] = time++;
          v = w;
        } else if (w !== parent[v]) low[v] = Math.min(low[v]!, met[w]!);
        continue;
      }
      const above = parent[v]!;
      if (above !== -1) {
        low[above] = Math.min(low[above]!, low[v]!);
        // Nothing below v reaches higher than the node above it: without that node it is cut off.
        if (low[v]! >= met[above]!) nodes[above]!++;
        if (low[v]! > met[above]!) bridges.push(above < v ? [above, v] : [v, above]);
      }
      v = above;
    }
    // A root has no part above it that would stay.
    if (nodes[root]! > 0) nodes[root]!--;
  }
  return { nodes, bridges: bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]) };
}

function bridgeFlags(graph: Graph): Float64Array {
  const { bridges } = cutPoints(graph);
  const size = graph.ids.length;
  const keys = new Set(bridges.map(([u, v]) => u * size + v));
  const { sources, targets } = edgesOf(graph);
  return Float64Array.from(sources, (u, e) => {
    const v = targets[e]!;
    return keys.has(Math.min(u, v) * size + Math.max(u, v)) ? 1 : 0;
  });
}

const SOURCE = 'Hopcroft, Tarjan 1973, doi 10.1145/362248.362272';

export const CUT_POINTS: readonly Measure[] = [
  {
    id: 'articulation',
    title: 'Articulation: into how many more parts a component falls without the node',
    of: 'node',
    parameters: [],
    source: SOURCE,
    reference: {
      function: 'igraph.Graph.articulation_points',
      arguments: 'on Graph.as_undirected(); the nodes above 0',
    },
    run: (graph) => Float64Array.from(cutPoints(graph).nodes),
  },
  {
    id: 'bridges',
    title: 'Bridge: 1 where a component falls in two without the tie',
    of: 'edge',
    parameters: [],
    source: SOURCE,
    reference: { function: 'igraph.Graph.bridges', arguments: 'on Graph.as_undirected(); the ties that are 1' },
    run: (graph) => bridgeFlags(graph),
  },
];
