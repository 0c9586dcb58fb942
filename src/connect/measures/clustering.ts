import { buildGraph, edgesOf, isWeighted, undirected } from '../graph.js';
import type { Graph } from '../types.js';
import type { Measure } from './measure.js';

/**
 * Clustering: the share of pairs of a node's neighbours that are tied to each other; 0 with fewer than two neighbours.
 * Weighted, each triangle counts by the geometric mean of its strengths over the largest (Onnela and others 2005, doi
 * 10.1103/PhysRevE.71.065103); directed, all ways round a triangle count (Fagiolo 2007, doi
 * 10.1103/PhysRevE.76.026107).
 */
export function clustering(graph: Graph): Float64Array {
  const roots = cubeRoots(graph);
  const { offsets, targets, weights } = roots;
  const nodes = graph.ids.length;
  const ties = tiesOf(graph);
  const result = new Float64Array(nodes);
  const mine = new Float64Array(nodes);
  for (let v = 0; v < nodes; v++) {
    const neighbours = offsets[v + 1]! - offsets[v]!;
    // Of all pairs of arcs at v, those between v and one neighbour are no pair of neighbours.
    const mutual = ties[v]! - neighbours;
    const pairs = graph.directed ? 2 * (ties[v]! * (ties[v]! - 1) - 2 * mutual) : ties[v]! * (ties[v]! - 1);
    if (pairs === 0) continue;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) mine[targets[arc]!] = weights[arc]!;
    let triangles = 0;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      let closed = 0;
      for (let second = offsets[u]!; second < offsets[u + 1]!; second++) {
        closed += weights[second]! * mine[targets[second]!]!;
      }
      triangles += weights[arc]! * closed;
    }
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) mine[targets[arc]!] = 0;
    result[v] = triangles / pairs;
  }
  return result;
}

/** Cube roots of the strengths over the largest, both directions added: products of three are geometric means. */
function cubeRoots(graph: Graph): Graph {
  const { sources, targets, weights } = edgesOf(graph);
  const largest = weights.reduce((a, b) => Math.max(a, b), 0);
  return buildGraph(
    graph.ids,
    sources,
    targets,
    weights.map((weight) => Math.cbrt(weight / largest)),
    false,
  );
}

/** Arcs at each node, in and out. */
function tiesOf(graph: Graph): Uint32Array {
  const ties = new Uint32Array(graph.ids.length);
  for (let v = 0; v < ties.length; v++) ties[v]! += graph.offsets[v + 1]! - graph.offsets[v]!;
  if (graph.directed) for (const target of graph.targets) ties[target]!++;
  return ties;
}

/** Share of all paths of two ties that are closed to a triangle, direction and strength aside. */
export function transitivity(graph: Graph): number {
  const plain = undirected(graph);
  const simple = isWeighted(plain) ? { ...plain, weights: plain.weights.map(() => 1) } : plain;
  const local = clustering(simple);
  let closed = 0;
  let paths = 0;
  for (let v = 0; v < local.length; v++) {
    const ties = simple.offsets[v + 1]! - simple.offsets[v]!;
    closed += local[v]! * ties * (ties - 1);
    paths += ties * (ties - 1);
  }
  return paths === 0 ? 0 : closed / paths;
}

export const CLUSTERING: Measure = {
  id: 'clustering',
  title: 'Clustering: how many of those tied to a node are tied to each other',
  of: 'node',
  parameters: [],
  source: 'Watts, Strogatz 1998, doi 10.1038/30918; Onnela 2005, doi 10.1103/PhysRevE.71.065103',
  reference: { function: 'networkx.clustering', arguments: "weight='weight' where weighted" },
  run: (graph) => clustering(graph),
};
