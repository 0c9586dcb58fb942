import { buildGraph, edgesOf, reversed } from '../graph.js';
import type { Graph } from '../types.js';
import { strongComponents } from './components.js';

/** y = A'x: what each node receives over the arcs into it. */
export function receive(incoming: Graph, x: Float64Array, y: Float64Array): void {
  const { offsets, targets, weights } = incoming;
  for (let v = 0; v < y.length; v++) {
    let sum = 0;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) sum += weights[arc]! * x[targets[arc]!]!;
    y[v] = sum;
  }
}

/** A largest eigenvalue with its vector of unit Euclidean length. */
export interface Leading {
  value: number;
  vector: Float64Array;
  /** False where the iterations ran out before the vector stood still. */
  converged: boolean;
}

const STILL = 1e-15;
const ITERATIONS = 100_000;

/**
 * Power iteration on A' + I: the added unit keeps a bipartite graph from swinging between its two sides and leaves the
 * vector as it is. Stops where no entry moves by more than 1e-15 in a step.
 */
export function leading(graph: Graph): Leading {
  const incoming = reversed(graph);
  const nodes = graph.ids.length;
  let x = new Float64Array(nodes).fill(1 / Math.sqrt(nodes));
  let y = new Float64Array(nodes);
  let length = 1;
  for (let i = 0; i < ITERATIONS; i++) {
    receive(incoming, x, y);
    let square = 0;
    for (let v = 0; v < nodes; v++) {
      y[v]! += x[v]!;
      square += y[v]! * y[v]!;
    }
    length = Math.sqrt(square);
    let moved = 0;
    for (let v = 0; v < nodes; v++) {
      y[v]! /= length;
      moved = Math.max(moved, Math.abs(y[v]! - x[v]!));
    }
    [x, y] = [y, x];
    if (moved <= STILL) return { value: length - 1, vector: x, converged: true };
  }
  return { value: length - 1, vector: x, converged: false };
}

/**
 * Largest absolute eigenvalue of the adjacency matrix: the largest over the strong components, within each of which the
 * iteration converges; 0 where no arc lies on a cycle.
 */
export function spectralRadius(graph: Graph): number {
  if (!graph.directed) return leading(graph).value;
  const { of, sizes } = strongComponents(graph);
  const { sources, targets, weights } = edgesOf(graph);
  let radius = 0;
  for (let component = 0; sizes[component]! > 1; component++) {
    const kept = [...sources.keys()].filter((e) => of[sources[e]!] === component && of[targets[e]!] === component);
    const members = [...of.keys()].filter((v) => of[v] === component);
    const place = new Map(members.map((v, i) => [v, i]));
    const part = buildGraph(
      members.map((v) => graph.ids[v]!),
      kept.map((e) => place.get(sources[e]!)!),
      kept.map((e) => place.get(targets[e]!)!),
      kept.map((e) => weights[e]!),
      true,
    );
    radius = Math.max(radius, leading(part).value);
  }
  return radius;
}
