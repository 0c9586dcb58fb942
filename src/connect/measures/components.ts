import { reversed } from '../graph.js';
import type { Graph } from '../types.js';
import type { Measure } from './measure.js';

/** Components of a graph: each node's component, numbered from 0 by size, largest first; and the sizes. */
export interface Components {
  of: Uint32Array;
  sizes: number[];
}

/** Components whose nodes reach each other, direction aside. Linear in nodes and arcs. */
export function components(graph: Graph): Components {
  const views = graph.directed ? [graph, reversed(graph)] : [graph];
  const nodes = graph.ids.length;
  const of = new Int32Array(nodes).fill(-1);
  const open = new Uint32Array(nodes);
  let count = 0;
  let placed = 0;
  for (let start = 0; start < nodes; start++) {
    if (of[start] !== -1) continue;
    let end = 1;
    open[0] = start;
    of[start] = count;
    // Once every node is placed the arcs that are left lead nowhere new.
    for (let i = 0; i < end && placed + end < nodes; i++) {
      for (const view of views) end = reach(view, open[i]!, of, count, open, end);
    }
    placed += end;
    count++;
  }
  return bySize(of, count);
}

/** Puts those that `v` reaches first into component `count`, and after the `end` of those open; returns the new end. */
function reach(graph: Graph, v: number, of: Int32Array, count: number, open: Uint32Array, end: number): number {
  const { offsets, targets } = graph;
  let next = end;
  for (let arc = offsets[v]!, last = offsets[v + 1]!; arc < last; arc++) {
    const w = targets[arc]!;
    if (of[w] !== -1) continue;
    of[w] = count;
    open[next++] = w;
  }
  return next;
}

/** Components in which each node reaches every other along the arcs (Tarjan 1972, doi 10.1137/0201010). */
export function strongComponents(graph: Graph): Components {
  const { offsets, targets } = graph;
  const nodes = graph.ids.length;
  const of = new Int32Array(nodes).fill(-1);
  const index = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const nextArc = offsets.slice(0, nodes);
  const open: number[] = [];
  const path: number[] = [];
  let met = 0;
  let count = 0;
  for (let start = 0; start < nodes; start++) {
    if (index[start] !== -1) continue;
    path.push(start);
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (index[v] === -1) {
        index[v] = low[v] = met++;
        open.push(v);
      }
      if (nextArc[v]! < offsets[v + 1]!) {
        const w = targets[nextArc[v]!++]!;
        if (index[w] === -1) path.push(w);
        else if (of[w] === -1) low[v] = Math.min(low[v]!, index[w]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above]!, low[v]!);
      if (low[v] !== index[v]) continue;
      for (let w = -1; w !== v; ) {
        w = open.pop()!;
        of[w] = count;
      }
      count++;
    }
  }
  return bySize(of, count);
}

/** Renumbers components, largest first; of the same size, the one whose first node comes first. */
function bySize(of: Int32Array, count: number): Components {
  const sizes = new Array<number>(count).fill(0);
  const first = new Array<number>(count).fill(of.length);
  for (let v = of.length - 1; v >= 0; v--) {
    sizes[of[v]!]!++;
    first[of[v]!] = v;
  }
  const order = sizes.map((_, i) => i).sort((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const rank = new Uint32Array(count);
  order.forEach((component, i) => {
    rank[component] = i;
  });
  return {
    of: Uint32Array.from(of, (component) => rank[component]!),
    sizes: order.map((component) => sizes[component]!),
  };
}

export const COMPONENTS: readonly Measure[] = [
  {
    id: 'components',
    title: 'Component: number of the part a node belongs to, 0 the largest',
    of: 'node',
    parameters: [],
    source: 'Hopcroft, Tarjan 1973, doi 10.1145/362248.362272',
    reference: { function: 'igraph.Graph.connected_components', arguments: "mode='weak'; up to numbering" },
    run: (graph) => Float64Array.from(components(graph).of),
  },
  {
    id: 'strong-components',
    title: 'Strong component: part in which all reach each other along the arcs, 0 the largest',
    of: 'node',
    parameters: [],
    source: 'Tarjan 1972, doi 10.1137/0201010',
    reference: { function: 'igraph.Graph.connected_components', arguments: "mode='strong'; up to numbering" },
    run: (graph) => Float64Array.from(strongComponents(graph).of),
  },
];
