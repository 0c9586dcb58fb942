import { buildGraph, edgesOf, undirected } from '../graph.js';
import type { Graph } from '../types.js';
import type { Fallen } from './types.js';

/** A network that loses actors and gains ties; direction aside. Nodes keep their number as others fall. */
export class Standing {
  readonly ids: readonly string[];
  /** Ties of each node that stands: neighbour, strength. Empty for who has fallen. */
  readonly ties: Map<number, number>[];
  readonly #stands: boolean[];
  /** What stands, until somebody falls or ties are made: each step looks at it, then ranks by it. */
  #graph: { graph: Graph; nodes: number[] } | undefined;

  constructor(graph: Graph) {
    this.ids = graph.ids;
    this.ties = graph.ids.map(() => new Map());
    this.#stands = graph.ids.map(() => true);
    const { sources, targets, weights } = edgesOf(undirected(graph));
    for (let e = 0; e < sources.length; e++) this.join(sources[e]!, targets[e]!, weights[e]!);
  }

  /** Numbers of those that stand, ascending. */
  get nodes(): number[] {
    return [...this.ids.keys()].filter((v) => this.#stands[v]);
  }

  stands(v: number): boolean {
    return this.#stands[v]!;
  }

  /** Ties `u` and `v`; where they are tied already the stronger tie holds. */
  join(u: number, v: number, strength: number): void {
    this.#graph = undefined;
    const held = Math.max(strength, this.ties[u]!.get(v) ?? 0);
    this.ties[u]!.set(v, held);
    this.ties[v]!.set(u, held);
  }

  /** Takes `v` out with all its ties. */
  remove(v: number): Fallen {
    this.#graph = undefined;
    const lost = this.ties[v]!;
    for (const u of lost.keys()) this.ties[u]!.delete(v);
    this.ties[v] = new Map();
    this.#stands[v] = false;
    return { node: v, ties: lost };
  }

  /** What stands, as a graph; `nodes[i]` is the number of its i-th node. */
  graph(): { graph: Graph; nodes: number[] } {
    this.#graph ??= this.#built();
    return this.#graph;
  }

  #built(): { graph: Graph; nodes: number[] } {
    const nodes = this.nodes;
    const place = new Int32Array(this.ids.length);
    for (const [i, v] of nodes.entries()) place[v] = i;
    const count = this.ties.reduce((sum, { size }) => sum + size, 0) / 2;
    const [sources, targets, strengths] = [new Uint32Array(count), new Uint32Array(count), new Float64Array(count)];
    let e = 0;
    for (const [i, v] of nodes.entries()) {
      this.ties[v]!.forEach((strength, u) => {
        if (u < v) return;
        sources[e] = i;
        targets[e] = place[u]!;
        strengths[e++] = strength;
      });
    }
    const ids = nodes.map((v) => this.ids[v]!);
    return { graph: buildGraph(ids, sources, targets, strengths, false), nodes };
  }
}
