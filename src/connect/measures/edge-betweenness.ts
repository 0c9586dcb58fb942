import type { Graph } from '../types.js';
import { halved } from './betweenness.js';
import { type Heed, type Measure, NORMALISED } from './measure.js';
import { PathSearch } from './path-search.js';
import { overBlocks } from './source-blocks.js';

/**
 * Betweenness of edges, in the order of `edgesOf`: over all pairs of nodes, the share of shortest paths that use the
 * edge (Girvan and Newman 2002, doi 10.1073/pnas.122653799; Brandes 2008, doi 10.1016/j.socnet.2007.11.001).
 */
export function edgeBetweenness(graph: Graph, heed?: Heed): Float64Array {
  const arcs = overBlocks(graph.ids.length, (sources) => arcDependencies(graph, sources), heed);
  return halved(graph, graph.directed ? arcs : perEdge(graph, arcs));
}

function arcDependencies(graph: Graph, sources: number[]): Float64Array {
  const total = new Float64Array(graph.targets.length);
  const ahead = new Float64Array(graph.ids.length);
  const search = new PathSearch(graph, { keepArcs: true });
  const { order, paths, next, nextStart, nextArc } = search;
  for (const source of sources) {
    search.from(source);
    for (let i = search.reached - 1; i >= 0; i--) {
      const v = order[i]!;
      let sum = 0;
      for (let k = nextStart[i]!; k < nextStart[i + 1]!; k++) {
        const share = ahead[next[k]!]!;
        total[nextArc[k]!]! += paths[v]! * share;
        sum += share;
      }
      ahead[v] = 1 / paths[v]! + sum;
    }
  }
  return total;
}

/** Adds the two arcs of each undirected edge. */
function perEdge(graph: Graph, arcs: Float64Array): Float64Array {
  const result = new Float64Array(graph.edges);
  // Where each node's arcs to smaller nodes go on: targets ascend, so edges are met in order from both sides.
  const edgeOf = new Uint32Array(arcs.length);
  const nextBack = graph.offsets.slice();
  let edge = 0;
  for (let u = 0; u < graph.ids.length; u++) {
    for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
      const v = graph.targets[arc]!;
      if (v < u) continue;
      edgeOf[arc] = edge;
      edgeOf[nextBack[v]!++] = edge++;
    }
  }
  for (let arc = 0; arc < arcs.length; arc++) result[edgeOf[arc]!]! += arcs[arc]!;
  return result;
}

export const EDGE_BETWEENNESS: Measure = {
  id: 'edge-betweenness',
  title: 'Edge betweenness: how many shortest paths use a tie',
  of: 'edge',
  parameters: [NORMALISED],
  source: 'Girvan, Newman 2002, doi 10.1073/pnas.122653799',
  reference: { function: 'igraph.Graph.edge_betweenness', arguments: 'directed, weights=1/strength' },
  run(graph, { normalised }, heed) {
    const nodes = graph.ids.length;
    const pairs = (nodes * (nodes - 1)) / (graph.directed ? 1 : 2);
    const values = edgeBetweenness(graph, heed);
    return normalised ? values.map((value) => value / pairs) : values;
  },
};
