import { isWeighted } from '../graph.js';
import type { Graph } from '../types.js';
import { NodeHeap } from './node-heap.js';

type Indexes = Uint16Array | Uint32Array;

/** Below this many nodes, numbers of nodes and steps take 16 bits; the largest such number means not reached. */
const NARROW = 2 ** 16 - 1;

/** Two sums of distances closer than this, relatively, are one length: 1/3 + 1/3 + 1/3 is 1. */
const SAME_LENGTH = 1e-10;

/**
 * Shortest paths from one node to all others: distances, numbers of paths, and for every node the nodes that follow it
 * on some shortest path. Breadth first where the graph is unweighted, by Dijkstra (1959, doi 10.1007/BF01386390) where
 * it has strengths, whose inverses are the distances. One object serves many sources one after the other; its arrays
 * hold the last.
 */
export class PathSearch {
  /** Nodes reached, by distance; the first `reached` of them count. */
  readonly order: Indexes;
  /** Distance from the source; `unreached` where there is no path. */
  readonly distance: Float64Array | Indexes;
  readonly unreached: number;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  /** Nodes that follow `order[i]`: `next[nextStart[i]]` up to `next[nextStart[i + 1]]`. */
  readonly next: Indexes;
  readonly nextStart: Uint32Array;
  /** The arc to each node in `next`; kept where asked for. */
  readonly nextArc: Uint32Array;
  reached = 0;
  readonly #graph: Graph;
  readonly #targets: Indexes;
  readonly #heap: NodeHeap | undefined;
  readonly #keepArcs: boolean;

  constructor(graph: Graph, options: { keepArcs?: boolean } = {}) {
    const nodes = graph.ids.length;
    const weighted = isWeighted(graph);
    // Half as wide where that is enough: a search lives by what fits the processor's cache.
    const narrow = nodes < NARROW;
    const indexes = (length: number): Indexes => (narrow ? new Uint16Array(length) : new Uint32Array(length));
    this.#graph = graph;
    this.#keepArcs = options.keepArcs ?? false;
    this.#heap = weighted ? new NodeHeap(nodes) : undefined;
    this.#targets = narrow ? Uint16Array.from(graph.targets) : graph.targets;
    this.unreached = weighted ? Number.POSITIVE_INFINITY : narrow ? NARROW : 2 ** 32 - 1;
    this.distance = (weighted ? new Float64Array(nodes) : indexes(nodes)).fill(this.unreached);
    this.order = indexes(nodes);
    this.paths = new Float64Array(nodes);
    this.next = indexes(graph.targets.length);
    this.nextStart = new Uint32Array(nodes + 1);
    this.nextArc = new Uint32Array(this.#keepArcs ? graph.targets.length : 0);
  }

  /** Searches from `source`; afterwards the arrays hold what was found. */
  from(source: number): void {
    const { order, distance, paths } = this;
    for (let i = 0; i < this.reached; i++) {
      distance[order[i]!] = this.unreached;
      paths[order[i]!] = 0;
    }
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    if (this.#heap) this.#byDistance(source, this.#heap, distance as Float64Array);
    else {
      this.#breadthFirst(distance as Indexes);
      if (this.#keepArcs) this.#findArcs();
    }
  }

  #breadthFirst(distance: Indexes): void {
    const { order, paths, next, nextStart, unreached } = this;
    const { offsets } = this.#graph;
    const targets = this.#targets;
    let reached = 1;
    let count = 0;
    for (let i = 0; i < reached; i++) {
      const v = order[i]!;
      const step = distance[v]! + 1;
      const through = paths[v]!;
      nextStart[i] = count;
      for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
        const w = targets[arc]!;
        const known = distance[w]!;
        if (known === unreached) {
          distance[w] = step;
          order[reached++] = w;
          paths[w] = through;
          next[count++] = w;
        } else if (known === step) {
          paths[w]! += through;
          next[count++] = w;
        }
      }
    }
    nextStart[reached] = count;
    this.reached = reached;
  }

  /** The arc to each node in `next`. */
  #findArcs(): void {
    const { order, next, nextStart, nextArc } = this;
    const { offsets, targets } = this.#graph;
    for (let i = 0; i < this.reached; i++) {
      let arc = offsets[order[i]!]!;
      // Arcs and `next` are in the same order: each one's arc lies behind that of the one before.
      for (let k = nextStart[i]!; k < nextStart[i + 1]!; k++) {
        while (targets[arc] !== next[k]) arc++;
        nextArc[k] = arc++;
      }
    }
  }

  #byDistance(source: number, heap: NodeHeap, distance: Float64Array): void {
    const { order } = this;
    const { offsets, targets, weights } = this.#graph;
    let reached = 0;
    heap.push(source, 0);
    while (heap.size > 0) {
      const v = heap.pop();
      order[reached++] = v;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const w = targets[arc]!;
        const length = distance[v]! + 1 / weights[arc]!;
        if (length < distance[w]! && (distance[w] === this.unreached || heap.holds(w))) {
          distance[w] = length;
          heap.push(w, length);
        }
      }
    }
    this.reached = reached;
    this.#countPaths(distance);
  }

  /** Once all distances are known: which arcs lie on shortest paths, and how many paths lead to each node. */
  #countPaths(distance: Float64Array): void {
    const { order, paths, next, nextStart, nextArc } = this;
    const { offsets, targets, weights } = this.#graph;
    let count = 0;
    for (let i = 0; i < this.reached; i++) {
      const v = order[i]!;
      nextStart[i] = count;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const w = targets[arc]!;
        const length = distance[v]! + 1 / weights[arc]!;
        if (Math.abs(length - distance[w]!) > SAME_LENGTH * length) continue;
        paths[w]! += paths[v]!;
        next[count] = w;
        if (this.#keepArcs) nextArc[count] = arc;
        count++;
      }
    }
    nextStart[this.reached] = count;
  }
}
