import { isWeighted } from '../graph.js';
import { PathSearch } from '../measures/path-search.js';
import type { Graph } from '../types.js';

/**
 * Global efficiency: the mean over all ordered pairs of nodes of the inverse distance, 0 where no path leads from one to
 * the other (Latora, Marchiori 2001, doi 10.1103/PhysRevLett.87.198701). Distance is the number of steps, or the sum of
 * inverse strengths where the graph has them. 0 for fewer than two nodes.
 */
export function globalEfficiency(graph: Graph): number {
  const nodes = graph.ids.length;
  if (nodes < 2) return 0;
  if (!isWeighted(graph)) return byHops(graph) / (nodes * (nodes - 1));
  const search = new PathSearch(graph);
  let total = 0;
  for (let v = 0; v < nodes; v++) {
    search.from(v);
    for (let i = 1; i < search.reached; i++) total += 1 / search.distance[search.order[i]!]!;
  }
  return total / (nodes * (nodes - 1));
}

/**
 * Sum of the inverse distances over all ordered pairs, in steps: from 32 sources at once, each a bit of a number (after
 * Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann, Vo 2014, doi 10.14778/2735496.2735507).
 */
function byHops({ ids, offsets, targets }: Graph): number {
  const nodes = ids.length;
  const seen = new Int32Array(nodes);
  const [front, next] = [new Int32Array(nodes), new Int32Array(nodes)];
  /** How many ordered pairs lie so many steps apart. */
  const pairs: number[] = [];
  for (let first = 0; first < nodes; first += 32) {
    seen.fill(0);
    front.fill(0);
    for (let v = first; v < Math.min(nodes, first + 32); v++) seen[v] = front[v] = 1 << (v - first);
    for (let steps = 1, isOn = true; isOn; steps++) {
      isOn = false;
      for (let v = 0; v < nodes; v++) {
        const here = front[v]!;
        if (here === 0) continue;
        for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) next[targets[arc]!]! |= here;
      }
      for (let v = 0; v < nodes; v++) {
        const fresh = next[v]! & ~seen[v]!;
        front[v] = fresh;
        next[v] = 0;
        if (fresh === 0) continue;
        seen[v]! |= fresh;
        pairs[steps] = (pairs[steps] ?? 0) + ones(fresh);
        isOn = true;
      }
    }
  }
  return pairs.reduce((sum, count, steps) => sum + count / steps, 0);
}

/** How many bits of a number are set. */
function ones(number: number): number {
  let n = number - ((number >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
