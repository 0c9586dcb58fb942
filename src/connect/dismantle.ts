import type { Method } from '../model/index.js';
import { buildGraph, edgesOf, undirected } from './graph.js';
import { betweenness } from './measures/betweenness.js';
import { collectiveInfluence } from './measures/collective-influence.js';
import { components } from './measures/components.js';
import { katzBySolving } from './measures/katz-solve.js';
import type { Graph } from './types.js';

/** A rule for whom to remove next. */
export interface Strategy extends Method {
  /** The node with the highest value goes first. */
  value(graph: Graph): Float64Array;
  /** Whom to take where several have the highest value. */
  ties: 'last' | 'largest-id';
}

/** Nodes left at which removal stops. */
const LEFT = 5;
/** Values closer than this, relatively, are equal: sums in another order differ in the last bits. */
const EQUAL = 1e-9;

/** The strategies compared by Cavallaro and others 2020 (doi 10.1371/journal.pone.0236476). */
export const STRATEGIES: readonly Strategy[] = [
  {
    id: 'betweenness',
    title: 'Most shortest paths first',
    parameters: [],
    source: 'Freeman 1977, doi 10.2307/3033543',
    value: betweenness,
    ties: 'last',
  },
  {
    id: 'katz',
    title: 'Most walks first, alpha 0.1, beta 1',
    parameters: [],
    source: 'Katz 1953, doi 10.1007/BF02289026',
    value: (graph) => katzBySolving(graph, 0.1, 1),
    ties: 'last',
  },
  {
    id: 'collective-influence',
    title: 'Highest collective influence of radius 1 first',
    parameters: [],
    source: 'Morone, Makse 2015, doi 10.1038/nature14604',
    value: (graph) => collectiveInfluence(graph, 1),
    ties: 'largest-id',
  },
  {
    id: 'degree',
    title: 'Most ties first',
    parameters: [],
    source: 'Albert, Jeong, Barabasi 2000, doi 10.1038/35019019',
    value: (graph) => Float64Array.from(graph.ids, (_, v) => graph.offsets[v + 1]! - graph.offsets[v]!),
    ties: 'last',
  },
];

export interface Dismantling {
  /** Largest component after each removal over the largest at the start: the first is 1. */
  shares: number[];
  /** Who was removed, in order. */
  removed: string[];
}

/**
 * Removes one node after another until five are left, each time the one with the highest value on the graph that
 * remains, direction and strength aside.
 */
export function dismantle(graph: Graph, strategy: Strategy): Dismantling {
  let left = plain(graph);
  const whole = components(left).sizes[0] ?? 0;
  const result: Dismantling = { shares: [], removed: [] };
  while (left.ids.length > LEFT) {
    result.shares.push(components(left).sizes[0]! / whole);
    const next = highest(left, strategy);
    result.removed.push(left.ids[next]!);
    left = without(left, next);
  }
  return result;
}

function plain(graph: Graph): Graph {
  const { ids, sources, targets } = { ids: graph.ids, ...edgesOf(undirected(graph)) };
  return buildGraph(ids, sources, targets, undefined, false);
}

function highest(graph: Graph, strategy: Strategy): number {
  const values = strategy.value(graph);
  let best = 0;
  for (let v = 1; v < values.length; v++) {
    const margin = EQUAL * Math.max(Math.abs(values[v]!), Math.abs(values[best]!));
    const difference = values[v]! - values[best]!;
    if (difference > margin) best = v;
    else if (difference >= -margin && (strategy.ties === 'last' || isLarger(graph.ids[v]!, graph.ids[best]!))) best = v;
  }
  return best;
}

/** Ids that are numbers compare as numbers. */
function isLarger(a: string, b: string): boolean {
  const [left, right] = [Number(a), Number(b)];
  return Number.isNaN(left) || Number.isNaN(right) ? a > b : left > right;
}

function without(graph: Graph, node: number): Graph {
  const { sources, targets } = edgesOf(graph);
  const kept = [...sources.keys()].filter((e) => sources[e] !== node && targets[e] !== node);
  const place = (v: number): number => (v > node ? v - 1 : v);
  const ids = graph.ids.filter((_, v) => v !== node);
  const ends = (of: Uint32Array): number[] => kept.map((e) => place(of[e]!));
  return buildGraph(ids, ends(sources), ends(targets), undefined, false);
}
