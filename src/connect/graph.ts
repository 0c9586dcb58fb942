import type { Graph } from './types.js';

/**
 * Builds a graph from edges given as node indexes. Loops are left out. Repeated edges become one: their strengths are
 * added, or count 1 where `weights` is absent; in an undirected graph u-v and v-u are the same edge.
 * Linear in nodes and edges.
 */
export function buildGraph(
  ids: string[],
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  directed: boolean,
): Graph {
  const nodes = ids.length;
  const given = sources.length;
  const arcs = directed ? given : 2 * given;
  const from = new Uint32Array(arcs);
  const to = new Uint32Array(arcs);
  const strength = new Float64Array(weights ? arcs : 0);
  let count = 0;
  const add = (u: number, v: number, weight: number): void => {
    from[count] = u;
    to[count] = v;
    if (weights) strength[count] = weight;
    count++;
  };
  for (let e = 0; e < given; e++) {
    const u = sources[e]!;
    const v = targets[e]!;
    if (u === v) continue;
    const weight = weights ? weights[e]! : 1;
    add(u, v, weight);
    if (!directed) add(v, u, weight);
  }
  const order = sortStable(sortStable(undefined, to, count, nodes), from, count, nodes);
  const offsets = new Uint32Array(nodes + 1);
  const kept = new Uint32Array(count);
  const merged = new Float64Array(count);
  let size = 0;
  let previous = -1;
  for (let i = 0; i < count; i++) {
    const arc = order[i]!;
    const u = from[arc]!;
    const v = to[arc]!;
    if (u === previous && kept[size - 1] === v) {
      if (weights) merged[size - 1]! += strength[arc]!;
      continue;
    }
    kept[size] = v;
    merged[size] = weights ? strength[arc]! : 1;
    size++;
    offsets[u + 1]!++;
    previous = u;
  }
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  return {
    ids,
    directed,
    offsets,
    targets: kept.slice(0, size),
    weights: merged.slice(0, size),
    edges: directed ? size : size / 2,
  };
}

/** Order of arcs by `key`, stable over the order given: a counting sort. */
function sortStable(order: Uint32Array | undefined, key: Uint32Array, count: number, nodes: number): Uint32Array {
  const next = new Uint32Array(nodes + 1);
  for (let i = 0; i < count; i++) next[key[i]! + 1]!++;
  for (let v = 0; v < nodes; v++) next[v + 1]! += next[v]!;
  const result = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const arc = order ? order[i]! : i;
    result[next[key[arc]!]!++] = arc;
  }
  return result;
}

/** The sources and targets of all edges (each undirected edge once, smaller index first) with their strengths. */
export function edgesOf(graph: Graph): { sources: Uint32Array; targets: Uint32Array; weights: Float64Array } {
  const sources = new Uint32Array(graph.edges);
  const targets = new Uint32Array(graph.edges);
  const weights = new Float64Array(graph.edges);
  let e = 0;
  for (let u = 0; u < graph.ids.length; u++) {
    for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
      const v = graph.targets[arc]!;
      if (!graph.directed && v < u) continue;
      sources[e] = u;
      targets[e] = v;
      weights[e++] = graph.weights[arc]!;
    }
  }
  return { sources, targets, weights };
}

/** The graph with every arc turned round; an undirected graph is returned as it is. */
export function reversed(graph: Graph): Graph {
  if (!graph.directed) return graph;
  const { sources, targets, weights } = edgesOf(graph);
  return buildGraph(graph.ids, targets, sources, weights, true);
}

/** The graph without direction: the strengths of u-v and v-u are added, unweighted ties stay 1. */
export function undirected(graph: Graph): Graph {
  if (!graph.directed) return graph;
  const { sources, targets, weights } = edgesOf(graph);
  return buildGraph(graph.ids, sources, targets, isWeighted(graph) ? weights : undefined, false);
}

/** True where some strength is not 1: only then are distances other than the number of steps. */
export function isWeighted(graph: Graph): boolean {
  for (let arc = 0; arc < graph.weights.length; arc++) if (graph.weights[arc] !== 1) return true;
  return false;
}
