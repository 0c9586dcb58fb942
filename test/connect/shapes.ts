import fc from 'fast-check';
import { buildGraph, type Graph } from '../../src/connect/index.js';

/** An undirected, or directed, graph from pairs of numbers; nodes are named by number. */
export function graphFrom(
  nodes: number,
  edges: readonly (readonly [number, number, number?])[],
  directed = false,
): Graph {
  return buildGraph(
    Array.from({ length: nodes }, (_, v) => String(v)),
    edges.map(([u]) => u),
    edges.map(([, v]) => v),
    edges.some(([, , strength]) => strength !== undefined) ? edges.map(([, , strength]) => strength ?? 1) : undefined,
    directed,
  );
}

/** 0 - 1 - … - n-1. */
export function path(nodes: number): Graph {
  return graphFrom(
    nodes,
    Array.from({ length: nodes - 1 }, (_, v) => [v, v + 1] as const),
  );
}

/** 0 in the middle of all others. */
export function star(nodes: number): Graph {
  return graphFrom(
    nodes,
    Array.from({ length: nodes - 1 }, (_, v) => [0, v + 1] as const),
  );
}

const allPairs = (from: number, to: number): [number, number][] => {
  const pairs: [number, number][] = [];
  for (let u = from; u < to; u++) for (let v = u + 1; v < to; v++) pairs.push([u, v]);
  return pairs;
};

export function complete(nodes: number): Graph {
  return graphFrom(nodes, allPairs(0, nodes));
}

/** Two complete graphs of `size` nodes whose last and first node are tied. */
export function barbell(size: number): Graph {
  return graphFrom(2 * size, [...allPairs(0, size), ...allPairs(size, 2 * size), [size - 1, size]]);
}

/** Any small graph: its number of nodes, edges with strengths, and whether it has directions. */
export const anyGraph = fc
  .record({ nodes: fc.integer({ min: 1, max: 14 }), directed: fc.boolean(), weighted: fc.boolean() })
  .chain(({ nodes, directed, weighted }) => {
    const node = fc.integer({ min: 0, max: nodes - 1 });
    const strength = weighted ? fc.integer({ min: 1, max: 4 }) : fc.constant(undefined);
    const edges = fc.array(fc.tuple(node, node, strength), { maxLength: 40 });
    return edges.map((list) => ({ nodes, directed, edges: list as [number, number, number?][] }));
  });

/** Shortest distances by trying every node between every pair: slow, and nothing like the program's way. */
export function distancesOf(graph: Graph): number[][] {
  const nodes = graph.ids.length;
  const far = Array.from({ length: nodes }, (_, u) =>
    Array.from({ length: nodes }, (_, v) => (u === v ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let u = 0; u < nodes; u++) {
    for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++)
      far[u]![graph.targets[arc]!] = 1 / graph.weights[arc]!;
  }
  for (let w = 0; w < nodes; w++) {
    for (let u = 0; u < nodes; u++) {
      for (let v = 0; v < nodes; v++) far[u]![v] = Math.min(far[u]![v]!, far[u]![w]! + far[w]![v]!);
    }
  }
  return far;
}
