import { reversed } from '../graph.js';
import type { Graph } from '../types.js';
import type { Measure } from './measure.js';

/**
 * Core number: the largest k for which a node belongs to a part where everybody has k ties within it; in and out where
 * directed. Linear in the arcs (Batagelj and Zaversnik 2011, doi 10.1007/s11634-010-0079-y).
 */
export function coreNumbers(graph: Graph): Uint32Array {
  const views = graph.directed ? [graph, reversed(graph)] : [graph];
  const nodes = graph.ids.length;
  const degree = new Uint32Array(nodes);
  for (const { offsets } of views) for (let v = 0; v < nodes; v++) degree[v]! += offsets[v + 1]! - offsets[v]!;
  const { order, place, bin } = sortedByDegree(degree);
  for (let i = 0; i < nodes; i++) for (const view of views) release(view, order[i]!, degree, order, place, bin);
  return degree;
}

/** Takes v's ties from the neighbours that are still deeper: each changes places with the first of its degree. */
function release(
  { offsets, targets }: Graph,
  v: number,
  degree: Uint32Array,
  order: Uint32Array,
  place: Uint32Array,
  bin: Uint32Array,
): void {
  const own = degree[v]!;
  for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
    const w = targets[arc]!;
    const k = degree[w]!;
    if (k <= own) continue;
    const at = place[w]!;
    const first = bin[k]!++;
    const u = order[first]!;
    order[at] = u;
    place[u] = at;
    order[first] = w;
    place[w] = first;
    degree[w] = k - 1;
  }
}

/** Nodes by degree, the place of each, and where each degree starts. */
function sortedByDegree(degree: Uint32Array): { order: Uint32Array; place: Uint32Array; bin: Uint32Array } {
  const most = degree.reduce((a, b) => Math.max(a, b), 0);
  const bin = new Uint32Array(most + 2);
  for (const k of degree) bin[k + 1]!++;
  for (let k = 0; k <= most; k++) bin[k + 1]! += bin[k]!;
  const order = new Uint32Array(degree.length);
  const place = new Uint32Array(degree.length);
  const next = bin.slice();
  for (let v = 0; v < degree.length; v++) {
    place[v] = next[degree[v]!]!++;
    order[place[v]!] = v;
  }
  return { order, place, bin };
}

export const K_CORE: Measure = {
  id: 'k-core',
  title: 'Core number: how deep in the densely tied part a node lies',
  of: 'node',
  parameters: [],
  source: 'Seidman 1983, doi 10.1016/0378-8733(83)90028-X; Batagelj, Zaversnik 2011, doi 10.1007/s11634-010-0079-y',
  reference: { function: 'igraph.Graph.coreness', arguments: "mode='all'" },
  run: (graph) => Float64Array.from(coreNumbers(graph)),
};
