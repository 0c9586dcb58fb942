import { isWeighted } from '../graph.js';
import { PathSearch } from '../measures/path-search.js';
import type { Graph } from '../types.js';

/** Up to so many nodes all are sources; of more about so many are drawn. */
const ALL = 2000;
const DRAWN = 512;

/** Global efficiency with what it rests on. */
export interface Efficiency {
  value: number;
  /** Nodes from which the ways to all others were followed. */
  sources: number;
  /** Standard error of the value; 0 where every node was a source. */
  error: number;
}

/**
 * Global efficiency: the mean over all ordered pairs of nodes of the inverse distance, 0 where no path leads from one to
 * the other (Latora, Marchiori 2001, doi 10.1103/PhysRevLett.87.198701). Distance is the number of steps, or the sum of
 * inverse strengths where the graph has them. 0 for fewer than two nodes.
 */
export const globalEfficiency = (graph: Graph): number => efficiencyFrom(graph, [...graph.ids.keys()]).value;

/**
 * The same, of a large graph from some five hundred sources (after Eppstein, Wang 2004, doi 10.7155/jgaa.00081). Who is a
 * source hangs on its id alone: after a removal the others are the same, so that the difference is not one of the draw.
 */
export function estimatedEfficiency(graph: Graph): Efficiency {
  const nodes = graph.ids.length;
  const all = [...graph.ids.keys()];
  return efficiencyFrom(graph, nodes <= ALL ? all : all.filter((v) => drawn(graph.ids[v]!) < DRAWN / nodes));
}

function efficiencyFrom(graph: Graph, sources: readonly number[]): Efficiency {
  const nodes = graph.ids.length;
  if (nodes < 2 || sources.length === 0) return { value: 0, sources: sources.length, error: 0 };
  const sums = isWeighted(graph) ? byStrength(graph, sources) : byHops(graph, sources);
  const share = sources.length / nodes;
  const value = sums.reduce((sum, one) => sum + one, 0) / (sources.length * (nodes - 1));
  return { value, sources: sources.length, error: share === 1 ? 0 : errorOf(sums, sources.length, nodes) };
}

/** Sources that are followed at once: each a bit of a number. */
const AT_ONCE = 32;

/** Standard error by the means of batches, which are drawn alike; with the correction for a part of a finite whole. */
function errorOf(sums: readonly number[], sources: number, nodes: number): number {
  const means = sums.slice(0, Math.floor(sources / AT_ONCE)).map((sum) => sum / (AT_ONCE * (nodes - 1)));
  if (means.length < 2) return Number.NaN;
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
  const variance = means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (means.length - 1);
  return Math.sqrt((variance / means.length) * (1 - sources / nodes));
}

/** Of each batch of sources the sum of the inverse distances to all other nodes, by strength. */
function byStrength(graph: Graph, sources: readonly number[]): number[] {
  const search = new PathSearch(graph);
  const sums = new Array<number>(Math.ceil(sources.length / AT_ONCE)).fill(0);
  for (const [at, source] of sources.entries()) {
    search.from(source);
    for (let i = 1; i < search.reached; i++) sums[Math.floor(at / AT_ONCE)]! += 1 / search.distance[search.order[i]!]!;
  }
  return sums;
}

/**
 * The same in steps: from all sources of a batch at once (after Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper,
 * Neumann, Vo 2014, doi 10.14778/2735496.2735507).
 */
function byHops({ ids, offsets, targets }: Graph, sources: readonly number[]): number[] {
  const nodes = ids.length;
  const seen = new Int32Array(nodes);
  const [front, next] = [new Int32Array(nodes), new Int32Array(nodes)];
  const sums: number[] = [];
  for (let first = 0; first < sources.length; first += AT_ONCE) {
    seen.fill(0);
    front.fill(0);
    for (const [bit, v] of sources.slice(first, first + AT_ONCE).entries()) seen[v] = front[v] = 1 << bit;
    let sum = 0;
    for (let steps = 1, isOn = true; isOn; steps++) {
      isOn = false;
      for (let v = 0; v < nodes; v++) {
        const here = front[v]!;
        if (here === 0) continue;
        for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) next[targets[arc]!]! |= here;
      }
      let found = 0;
      for (let v = 0; v < nodes; v++) {
        const fresh = next[v]! & ~seen[v]!;
        front[v] = fresh;
        next[v] = 0;
        if (fresh === 0) continue;
        seen[v]! |= fresh;
        found += ones(fresh);
        isOn = true;
      }
      sum += found / steps;
    }
    sums.push(sum);
  }
  return sums;
}

/** A number from 0 to 1 that depends on the text alone (FNV-1a, finished as in MurmurHash3). */
function drawn(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** How many bits of a number are set. */
function ones(number: number): number {
  let n = number - ((number >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
