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
  const incoming = gathered(ids.length, sources, targets, weights, !directed);
  const rows = transposed(incoming, ids.length);
  const size = mergeRepeated(rows, ids.length);
  return {
    ids,
    directed,
    offsets: rows.offsets,
    targets: rows.targets.slice(0, size),
    weights: rows.weights?.slice(0, size) ?? new Float64Array(size).fill(1),
    edges: directed ? size : size / 2,
  };
}

interface Rows {
  offsets: Uint32Array;
  targets: Uint32Array;
  weights: Float64Array | undefined;
}

/** For each node the sources of the edges into it, in the order given; of all its edges where `bothWays`. */
function gathered(
  nodes: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  bothWays: boolean,
): Rows {
  const offsets = new Uint32Array(nodes + 1);
  for (let e = 0; e < sources.length; e++) {
    const [u, v] = [sources[e]!, targets[e]!];
    if (u === v) continue;
    offsets[v + 1]!++;
    if (bothWays) offsets[u + 1]!++;
  }
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const from = new Uint32Array(offsets[nodes]!);
  const strength = weights && new Float64Array(from.length);
  for (let e = 0; e < sources.length; e++) {
    const u = sources[e]!;
    const v = targets[e]!;
    if (u === v) continue;
    const arc = next[v]!++;
    from[arc] = u;
    if (strength) strength[arc] = weights[e]!;
    if (!bothWays) continue;
    const back = next[u]!++;
    from[back] = v;
    if (strength) strength[back] = weights[e]!;
  }
  return { offsets, targets: from, weights: strength };
}

/** Rows turned round: since nodes are gone through in order, the targets of each new row ascend. */
function transposed(rows: Rows, nodes: number): Rows {
  const offsets = new Uint32Array(nodes + 1);
  for (const target of rows.targets) offsets[target + 1]!++;
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const targets = new Uint32Array(rows.targets.length);
  const weights = rows.weights && new Float64Array(targets.length);
  for (let v = 0; v < nodes; v++) {
    for (let arc = rows.offsets[v]!, end = rows.offsets[v + 1]!; arc < end; arc++) {
      const place = next[rows.targets[arc]!]!++;
      targets[place] = v;
      if (weights) weights[place] = rows.weights![arc]!;
    }
  }
  return { offsets, targets, weights };
}

/** Makes repeated arcs of ascending rows one, in place, and returns how many are left. */
function mergeRepeated({ offsets, targets, weights }: Rows, nodes: number): number {
  let size = 0;
  for (let v = 0; v < nodes; v++) {
    const start = size;
    const end = offsets[v + 1]!;
    for (let arc = offsets[v]!; arc < end; arc++) {
      const target = targets[arc]!;
      if (size > start && targets[size - 1] === target) {
        if (weights) weights[size - 1]! += weights[arc]!;
        continue;
      }
      targets[size] = target;
      if (weights) weights[size] = weights[arc]!;
      size++;
    }
    offsets[v] = start;
  }
  offsets[nodes] = size;
  return size;
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

/** The graph with every strength 1. */
export function unweighted(graph: Graph): Graph {
  return { ...graph, weights: new Float64Array(graph.weights.length).fill(1) };
}

/** The graph of the nodes that `holds` keeps, in their order, with the ties between them. */
export function subgraph(graph: Graph, holds: (node: number) => boolean): Graph {
  const nodes = [...graph.ids.keys()].filter(holds);
  const place = new Int32Array(graph.ids.length).fill(-1);
  nodes.forEach((v, i) => {
    place[v] = i;
  });
  const { sources, targets, weights } = edgesOf(graph);
  const kept = [...sources.keys()].filter((e) => place[sources[e]!] !== -1 && place[targets[e]!] !== -1);
  return buildGraph(
    nodes.map((v) => graph.ids[v]!),
    kept.map((e) => place[sources[e]!]!),
    kept.map((e) => place[targets[e]!]!),
    kept.map((e) => weights[e]!),
    graph.directed,
  );
}

/** True where some strength is not 1: only then are distances other than the number of steps. */
export function isWeighted(graph: Graph): boolean {
  for (let arc = 0; arc < graph.weights.length; arc++) if (graph.weights[arc] !== 1) return true;
  return false;
}
