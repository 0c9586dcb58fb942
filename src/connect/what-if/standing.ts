import { buildGraph, edgesOf, undirected } from '../graph.js';
import type { Graph } from '../types.js';
import type { Fallen } from './types.js';

/** A network that loses actors and gains ties; direction aside. Nodes keep their number as others fall. */
export class Standing {
  readonly ids: readonly string[];
  /** Ties of each node that stands: neighbour, strength. Empty for who has fallen. */
  readonly ties: Map<number, number>[];
  readonly #stands: boolean[];

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
    const held = Math.max(strength, this.ties[u]!.get(v) ?? 0);
    this.ties[u]!.set(v, held);
    this.ties[v]!.set(u, held);
  }

  /** Takes `v` out with all its ties. */
  remove(v: number): Fallen {
    const lost = this.ties[v]!;
    for (const u of lost.keys()) this.ties[u]!.delete(v);
    this.ties[v] = new Map();
    this.#stands[v] = false;
    return { node: v, ties: lost };
  }

  /** What stands, as a graph; `nodes[i]` is the number of its i-th node. */
  graph(): { graph: Graph; nodes: number[] } {
    const nodes = this.nodes;
    const place = new Map(nodes.map((v, i) => [v, i]));
    const sources: number[] = [];
    const targets: number[] = [];
    const strengths: number[] = [];
    for (const [i, v] of nodes.entries()) {
      for (const [u, strength] of this.ties[v]!) {
        if (u < v) continue;
        sources.push(i);
        targets.push(place.get(u)!);
        strengths.push(strength);
      }
    }
    const ids = nodes.map((v) => this.ids[v]!);
    return { graph: buildGraph(ids, sources, targets, strengths, false), nodes };
  }
}
