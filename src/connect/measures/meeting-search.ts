import type { Graph } from '../types.js';

/** What is known from one end of a pair: how far each node is, by how many ways, and who was reached. */
interface Side {
  distance: Int32Array;
  paths: Float64Array;
  reached: Uint32Array;
  /** Nodes reached, and of these the first whose own ties were not followed yet. */
  count: number;
  open: number;
  /** Ties of the nodes that are open. */
  ties: number;
}

const UNREACHED = -1;

/**
 * Draws one of the shortest paths between two nodes, in steps and direction aside, each as likely as any other. It is
 * looked for from both ends, always on the side with fewer ties to follow, until the sides meet: in a network where all
 * are near to each other that looks at some hundred nodes of ten thousand (Borassi, Natale 2019, doi 10.1145/3284359).
 */
export class MeetingSearch {
  readonly #graph: Graph;
  readonly #sides: readonly [Side, Side];

  constructor(graph: Graph) {
    const nodes = graph.ids.length;
    const side = (): Side => ({
      distance: new Int32Array(nodes).fill(UNREACHED),
      paths: new Float64Array(nodes),
      reached: new Uint32Array(nodes),
      count: 0,
      open: 0,
      ties: 0,
    });
    this.#graph = graph;
    this.#sides = [side(), side()];
  }

  /** Calls `visit` with each node of a drawn path between the two, both ends apart; with none where no path leads there. */
  between(source: number, target: number, random: () => number, visit: (node: number) => void): void {
    const [from, to] = this.#sides;
    this.#begin(from, source);
    this.#begin(to, target);
    while (from.open < from.count && to.open < to.count) {
      const [side, other] = from.ties <= to.ties ? [from, to] : [to, from];
      const before = side.count;
      this.#step(side);
      if (!meets(side, other, before)) continue;
      const middle = this.#drawn(side, other, before, random);
      if (middle !== source && middle !== target) visit(middle);
      this.#back(from, middle, random, visit);
      this.#back(to, middle, random, visit);
      return;
    }
  }

  #begin(side: Side, node: number): void {
    for (let i = 0; i < side.count; i++) side.distance[side.reached[i]!] = UNREACHED;
    side.distance[node] = 0;
    side.paths[node] = 1;
    side.reached[0] = node;
    side.count = 1;
    side.open = 0;
    side.ties = this.#ties(node);
  }

  #ties(node: number): number {
    return this.#graph.offsets[node + 1]! - this.#graph.offsets[node]!;
  }

  /** Follows the ties of all that are open: these are all equally far. */
  #step(side: Side): void {
    const { offsets, targets } = this.#graph;
    const { distance, paths, reached } = side;
    const end = side.count;
    const far = distance[reached[side.open]!]! + 1;
    side.ties = 0;
    for (let i = side.open; i < end; i++) {
      const v = reached[i]!;
      for (let arc = offsets[v]!, last = offsets[v + 1]!; arc < last; arc++) {
        const w = targets[arc]!;
        if (distance[w] === UNREACHED) {
          distance[w] = far;
          paths[w] = 0;
          reached[side.count++] = w;
          side.ties += this.#ties(w);
        }
        if (distance[w] === far) paths[w]! += paths[v]!;
      }
    }
    side.open = end;
  }

  /** One of the nodes where the sides met, in proportion to the paths through it; all lie on shortest ones, each on its own. */
  #drawn(side: Side, other: Side, first: number, random: () => number): number {
    let total = 0;
    for (let i = first; i < side.count; i++) total += through(side, other, side.reached[i]!);
    let left = random() * total;
    let last = side.reached[first]!;
    for (let i = first; i < side.count; i++) {
      const v = side.reached[i]!;
      const paths = through(side, other, v);
      if (paths === 0) continue;
      last = v;
      left -= paths;
      if (left < 0) break;
    }
    return last;
  }

  /** Goes back to where a side began, each way as likely as any other. */
  #back({ distance, paths }: Side, node: number, random: () => number, visit: (node: number) => void): void {
    const { offsets, targets } = this.#graph;
    for (let at = node; distance[at]! > 1; visit(at)) {
      const near = distance[at]! - 1;
      let left = random() * paths[at]!;
      let next = at;
      for (let arc = offsets[at]!, last = offsets[at + 1]!; arc < last && left >= 0; arc++) {
        const v = targets[arc]!;
        if (distance[v] !== near) continue;
        next = v;
        left -= paths[v]!;
      }
      at = next;
    }
  }
}

/** Whether one of those that a side reached last was reached from the other side as well. */
function meets({ reached, count }: Side, { distance }: Side, first: number): boolean {
  for (let i = first; i < count; i++) if (distance[reached[i]!] !== UNREACHED) return true;
  return false;
}

/** Shortest paths through a node where the sides met; 0 where they did not. */
const through = (side: Side, other: Side, node: number): number =>
  other.distance[node] === UNREACHED ? 0 : side.paths[node]! * other.paths[node]!;
