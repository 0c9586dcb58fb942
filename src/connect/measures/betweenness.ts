import { isWeighted } from '../graph.js';
import type { Graph } from '../types.js';
import { HopDependencies } from './hop-dependencies.js';
import type { Heed } from './measure.js';
import { PathSearch } from './path-search.js';
import { overBlocks } from './source-blocks.js';

/**
 * Betweenness: over all pairs of other nodes, the share of shortest paths that run through a node (Brandes 2001, doi
 * 10.1080/0022250X.2001.9990249). Exact. Each unordered pair counts once in an undirected graph. Strength is
 * closeness: an arc is as long as its inverse.
 */
export function betweenness(graph: Graph, heed?: Heed): Float64Array {
  return halved(
    graph,
    overBlocks(graph.ids.length, (sources) => dependencies(graph, sources), heed),
  );
}

/** The dependencies that these sources give every node, both directions counted. */
export function dependencies(graph: Graph, sources: Iterable<number>): Float64Array {
  const total = new Float64Array(graph.ids.length);
  if (!isWeighted(graph)) {
    const search = new HopDependencies(graph);
    for (const source of sources) search.add(source, total);
    return total;
  }
  const ahead = new Float64Array(graph.ids.length);
  const search = new PathSearch(graph);
  for (const source of sources) {
    search.from(source);
    accumulate(search, total, ahead);
  }
  return total;
}

/**
 * From the farthest node back: what a node passes on is its paths times the sum over those that follow it of
 * (1 + dependency) / paths; `ahead` holds that quotient.
 */
function accumulate(search: PathSearch, total: Float64Array, ahead: Float64Array): void {
  const { order, paths, next, nextStart } = search;
  for (let i = search.reached - 1; i > 0; i--) {
    const v = order[i]!;
    let sum = 0;
    for (let k = nextStart[i]!, end = nextStart[i + 1]!; k < end; k++) sum += ahead[next[k]!]!;
    const dependency = paths[v]! * sum;
    ahead[v] = (1 + dependency) / paths[v]!;
    total[v]! += dependency;
  }
}

/** An undirected pair was counted from both ends. */
export function halved(graph: Graph, values: Float64Array): Float64Array {
  return graph.directed ? values : values.map((value) => value / 2);
}

/** Pairs of other nodes: what betweenness is divided by when normalised. */
export function pairsWithout(graph: Graph): number {
  const others = graph.ids.length - 1;
  return (others * (others - 1)) / (graph.directed ? 1 : 2);
}
