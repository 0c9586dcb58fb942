import type { Graph } from '../types.js';

/** What a search may do, and how far. `State` is what a path carries along: a time, the ties that still fit. */
export interface SearchRules<State> {
  /** Most edges of a path. */
  longest: number;
  /** Paths to stop at; those of one length are found together. */
  most: number;
  /** Steps tried before the search gives up: simple paths may be very many. */
  effort: number;
  start: State;
  /** The state after a step, or undefined where the step may not be taken. */
  step(state: State, from: number, to: number): State | undefined;
  /** Whether a whole path counts. */
  accept(path: readonly number[]): boolean;
}

export interface SimplePaths<State> {
  /** Fewest edges first. */
  paths: { nodes: number[]; state: State }[];
  /** Why there may be more paths than these: so many were asked for, or so many steps were tried. */
  cut?: 'count' | 'effort';
}

/**
 * All simple paths between two nodes up to a length, fewest edges first: depth first for each length in turn (Korf 1985,
 * doi 10.1016/0004-3702(85)90084-0), leaving out whatever lies too far from the end to be reached in what is left.
 */
export function simplePaths<State>(
  graph: Graph,
  from: number,
  to: number,
  rules: SearchRules<State>,
): SimplePaths<State> {
  const left = stepsTo(graph, to);
  const found: SimplePaths<State> = { paths: [] };
  const path = [from];
  const on = new Uint8Array(graph.ids.length);
  on[from] = 1;
  let tried = 0;
  const search = (state: State, remaining: number): boolean => {
    const at = path[path.length - 1]!;
    for (let arc = graph.offsets[at]!; arc < graph.offsets[at + 1]!; arc++) {
      const next = graph.targets[arc]!;
      if (on[next] || left[next]! > remaining - 1 || (next === to && remaining > 1)) continue;
      if (++tried > rules.effort) return stop('effort');
      const after = rules.step(state, at, next);
      if (after === undefined) continue;
      path.push(next);
      if (next === to) {
        if (rules.accept(path)) {
          if (found.paths.length === rules.most) return stop('count');
          found.paths.push({ nodes: [...path], state: after });
        }
      } else {
        on[next] = 1;
        if (!search(after, remaining - 1)) return false;
        on[next] = 0;
      }
      path.pop();
    }
    return true;
  };
  const stop = (why: 'count' | 'effort'): false => {
    found.cut = why;
    return false;
  };
  const furthest = Math.min(rules.longest, graph.ids.length - 1);
  for (let length = left[from]!; length <= furthest; length++) {
    if (!search(rules.start, length)) break;
  }
  return found;
}

/** Edges from each node to `to`; infinite where it is not reached. */
function stepsTo(graph: Graph, to: number): Float64Array {
  const left = new Float64Array(graph.ids.length).fill(Number.POSITIVE_INFINITY);
  const [starts, sources] = incoming(graph);
  left[to] = 0;
  const queue = [to];
  for (let i = 0; i < queue.length; i++) {
    const at = queue[i]!;
    for (let arc = starts[at]!; arc < starts[at + 1]!; arc++) {
      const before = sources[arc]!;
      if (left[before] !== Number.POSITIVE_INFINITY) continue;
      left[before] = left[at]! + 1;
      queue.push(before);
    }
  }
  return left;
}

/** For each node where the arcs into it come from, in compressed rows. */
function incoming(graph: Graph): [starts: Uint32Array, sources: Uint32Array] {
  if (!graph.directed) return [graph.offsets, graph.targets];
  const starts = new Uint32Array(graph.ids.length + 1);
  for (const target of graph.targets) starts[target + 1]!++;
  for (let v = 0; v < graph.ids.length; v++) starts[v + 1]! += starts[v]!;
  const next = starts.slice();
  const sources = new Uint32Array(graph.targets.length);
  for (let v = 0; v < graph.ids.length; v++) {
    for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) sources[next[graph.targets[arc]!]!++] = v;
  }
  return [starts, sources];
}
