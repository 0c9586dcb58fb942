import { NodeHeap } from '../measures/node-heap.js';
import type { Graph } from '../types.js';
import { simplePaths } from './simple-paths.js';

/** A path of a graph: its nodes, and its length in edges or, where weighted, in inverse strengths. */
export interface GraphPath {
  nodes: string[];
  length: number;
}

export interface GraphPathOptions {
  /** Absent: 3, or 100 with `within`. */
  count?: number;
  /** All simple paths of at most this many edges; absent: the shortest ones. */
  within?: number;
  /** Nodes that must stand between, each of them; and nodes that may not. */
  through?: readonly number[];
  avoid?: readonly number[];
  /** Edges tried before giving up, with `within` or `through`; absent: 5,000,000. */
  effort?: number;
}

/**
 * Paths between two nodes of a graph: the k shortest without a loop (Yen 1971, doi 10.1287/mnsc.17.11.712), or all within
 * a number of edges; `cut` says why there may be more.
 */
export function graphPaths(
  graph: Graph,
  from: number,
  to: number,
  options: GraphPathOptions = {},
): { paths: GraphPath[]; cut?: 'count' | 'effort' } {
  const { within, through = [], avoid = [] } = options;
  const count = options.count ?? (within === undefined ? 3 : 100);
  const closed = new Uint8Array(graph.ids.length);
  for (const node of avoid) if (node !== from && node !== to) closed[node] = 1;
  const named = (nodes: number[]): GraphPath => ({
    nodes: nodes.map((v) => graph.ids[v]!),
    length: nodes.slice(1).reduce((sum, v, i) => sum + 1 / weightOf(graph, nodes[i]!, v), 0),
  });
  if (within === undefined && through.length === 0) {
    return { paths: kShortest(graph, from, to, count, closed).map(named) };
  }
  const { paths, cut } = simplePaths<true>(graph, from, to, {
    longest: within ?? Number.POSITIVE_INFINITY,
    most: count,
    effort: options.effort ?? 5_000_000,
    start: true,
    step: (_, __, v) => (closed[v] ? undefined : true),
    accept: (path) => through.every((node) => path.includes(node)),
  });
  const found = paths.map(({ nodes }) => named(nodes));
  return { paths: found, ...(cut && (within !== undefined || cut === 'effort') && { cut }) };
}

function weightOf(graph: Graph, u: number, v: number): number {
  for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
    if (graph.targets[arc] === v) return graph.weights[arc]!;
  }
  return Number.NaN;
}

interface Candidate {
  nodes: number[];
  length: number;
}

/** Yen: the shortest, then of every detour from those found the shortest that is left. */
function kShortest(graph: Graph, from: number, to: number, k: number, closed: Uint8Array): number[][] {
  const found: number[][] = [];
  const candidates: Candidate[] = [];
  const known = new Set<string>();
  const consider = (root: number[], rest: Candidate | undefined, before: number): void => {
    if (!rest) return;
    const nodes = [...root, ...rest.nodes];
    const key = nodes.join(' ');
    if (known.has(key)) return;
    known.add(key);
    candidates.push({ nodes, length: before + rest.length });
  };
  consider([], shortest(graph, from, to, closed, new Set()), 0);
  while (found.length < k && candidates.length > 0) {
    const next = takeShortest(candidates);
    found.push(next.nodes);
    const passed = closed.slice();
    let before = 0;
    for (let spur = 0; spur < next.nodes.length - 1; spur++) {
      const at = next.nodes[spur]!;
      const sharing = found.filter((one) => next.nodes.slice(0, spur + 1).every((v, i) => one[i] === v));
      const taken = new Set(sharing.map((one) => one[spur + 1]!));
      consider(next.nodes.slice(0, spur), shortest(graph, at, to, passed, taken), before);
      passed[at] = 1;
      before += 1 / weightOf(graph, at, next.nodes[spur + 1]!);
    }
  }
  return found;
}

function takeShortest(candidates: Candidate[]): Candidate {
  let best = 0;
  for (let i = 1; i < candidates.length; i++) if (candidates[i]!.length < candidates[best]!.length) best = i;
  return candidates.splice(best, 1)[0]!;
}

/** Dijkstra from `from` to `to` around what is closed, whose first step is none of `taken`. */
function shortest(
  graph: Graph,
  from: number,
  to: number,
  closed: Uint8Array,
  taken: Set<number>,
): Candidate | undefined {
  const nodes = graph.ids.length;
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(nodes).fill(-1);
  const heap = new NodeHeap(nodes);
  distance[from] = 0;
  heap.push(from, 0);
  while (heap.size > 0) {
    const u = heap.pop();
    if (u === to) break;
    for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
      const v = graph.targets[arc]!;
      if (closed[v] || v === from || (u === from && taken.has(v))) continue;
      const length = distance[u]! + 1 / graph.weights[arc]!;
      if (length >= distance[v]!) continue;
      distance[v] = length;
      before[v] = u;
      heap.push(v, length);
    }
  }
  if (distance[to] === Number.POSITIVE_INFINITY) return undefined;
  const path = [to];
  for (let v = to; v !== from; v = before[v]!) path.unshift(before[v]!);
  return { nodes: path, length: distance[to]! };
}
