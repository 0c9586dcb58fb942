import { reversed } from '../graph.js';
import type { Graph } from '../types.js';

type Indexes = Uint16Array | Uint32Array;

/** Below this many nodes, their numbers and numbers of steps take 16 bits; the largest such number means not reached. */
const NARROW = 2 ** 16 - 1;

/** Neighbours in compressed sparse rows, half as wide where that is enough: a search lives by what fits the cache. */
interface Rows {
  offsets: Uint32Array;
  targets: Indexes;
}

/**
 * The dependencies of Brandes (2001, doi 10.1080/0022250X.2001.9990249) on paths counted in steps. Each level is found
 * from the side that has fewer ties: from those reached last, or from those not reached yet (Beamer, Asanovic, Patterson
 * 2012, doi 10.1109/SC.2012.50). Either way each tie of a shortest path is kept once: with its near end where the level
 * was found from there, with its far end where it was found from behind.
 */
export class HopDependencies {
  readonly #out: Rows;
  readonly #into: Rows;
  readonly #unreached: number;
  readonly #distance: Indexes;
  readonly #paths: Float64Array;
  /** (1 + dependency) / paths of each node that is done. */
  readonly #ahead: Float64Array;
  /** Sum of `ahead` over those that follow a node, where they hold the ties. */
  readonly #behind: Float64Array;
  /** Nodes by distance; those of a level from `levelStart[level]`; whether it was found from behind. */
  readonly #order: Indexes;
  readonly #levelStart: Uint32Array;
  readonly #fromBehind: Uint8Array;
  /** Other ends of the ties that are kept: of `order[i]` from `near[i]` on where it is the near end, `far[i]` the far. */
  readonly #links: Indexes;
  readonly #near: Uint32Array;
  readonly #far: Uint32Array;
  /** Nodes not reached yet, listed when first needed: the first `#waitingCount` of these. */
  readonly #waiting: Indexes;
  #waitingCount = 0;
  #linkCount = 0;
  #reached = 0;
  #levels = 0;

  constructor(graph: Graph) {
    const nodes = graph.ids.length;
    const narrow = nodes < NARROW;
    const indexes = (length: number): Indexes => (narrow ? new Uint16Array(length) : new Uint32Array(length));
    const rows = ({ offsets, targets }: Graph): Rows => ({
      offsets,
      targets: narrow ? Uint16Array.from(targets) : targets,
    });
    this.#out = rows(graph);
    this.#into = graph.directed ? rows(reversed(graph)) : this.#out;
    this.#unreached = narrow ? NARROW : 2 ** 32 - 1;
    this.#distance = indexes(nodes);
    this.#paths = new Float64Array(nodes);
    this.#ahead = new Float64Array(nodes);
    this.#behind = new Float64Array(nodes);
    this.#order = indexes(nodes);
    this.#levelStart = new Uint32Array(nodes + 2);
    this.#fromBehind = new Uint8Array(nodes + 2);
    this.#links = indexes(graph.targets.length);
    this.#near = new Uint32Array(nodes + 1);
    this.#far = new Uint32Array(nodes + 1);
    this.#waiting = indexes(nodes);
  }

  /** Adds to `total` what paths from `source` give every other node, both ends apart. */
  add(source: number, total: Float64Array): void {
    this.#search(source);
    this.#accumulate(total);
    this.#behind[source] = 0;
  }

  #search(source: number): void {
    const order = this.#order;
    const nodes = this.#distance.length;
    this.#distance.fill(this.#unreached);
    this.#distance[source] = 0;
    this.#paths[source] = 1;
    order[0] = source;
    this.#levelStart[0] = 0;
    this.#levelStart[1] = 1;
    this.#reached = 1;
    this.#linkCount = 0;
    this.#waitingCount = -1;
    let level = 0;
    let leaving = degree(this.#out, source);
    let left = this.#into.targets.length - degree(this.#into, source);
    while (this.#reached < nodes) {
      const before = this.#reached;
      const behind = left < leaving;
      this.#fromBehind[level + 1] = behind ? 1 : 0;
      if (behind) this.#findFromBehind(level);
      else this.#findFromFront(level);
      if (this.#reached === before) break;
      level++;
      this.#levelStart[level + 1] = this.#reached;
      leaving = 0;
      for (let i = before; i < this.#reached; i++) {
        leaving += degree(this.#out, order[i]!);
        left -= degree(this.#into, order[i]!);
      }
    }
    this.#levels = level;
  }

  /** Goes through the ties out of those at `level`. */
  #findFromFront(level: number): void {
    const [distance, paths, order, links, near] = [this.#distance, this.#paths, this.#order, this.#links, this.#near];
    const { offsets, targets } = this.#out;
    const unreached = this.#unreached;
    const step = level + 1;
    const end = this.#levelStart[step]!;
    let reached = this.#reached;
    let count = this.#linkCount;
    for (let i = this.#levelStart[level]!; i < end; i++) {
      const v = order[i]!;
      const through = paths[v]!;
      near[i] = count;
      for (let arc = offsets[v]!, last = offsets[v + 1]!; arc < last; arc++) {
        const w = targets[arc]!;
        const known = distance[w]!;
        if (known === unreached) {
          distance[w] = step;
          order[reached++] = w;
          paths[w] = through;
          links[count++] = w;
        } else if (known === step) {
          paths[w]! += through;
          links[count++] = w;
        }
      }
    }
    near[end] = count;
    this.#linkCount = count;
    this.#reached = reached;
  }

  /** Goes through the ties into those not reached yet. */
  #findFromBehind(level: number): void {
    const [distance, paths, order, links, far] = [this.#distance, this.#paths, this.#order, this.#links, this.#far];
    const { offsets, targets } = this.#into;
    const waiting = this.#stillWaiting();
    let reached = this.#reached;
    let count = this.#linkCount;
    let kept = 0;
    for (let i = 0; i < this.#waitingCount; i++) {
      const w = waiting[i]!;
      const start = count;
      let through = 0;
      for (let arc = offsets[w]!, last = offsets[w + 1]!; arc < last; arc++) {
        const v = targets[arc]!;
        if (distance[v] !== level) continue;
        through += paths[v]!;
        links[count++] = v;
      }
      if (count === start) {
        waiting[kept++] = w;
        continue;
      }
      far[reached] = start;
      distance[w] = level + 1;
      paths[w] = through;
      order[reached++] = w;
    }
    far[reached] = count;
    this.#waitingCount = kept;
    this.#linkCount = count;
    this.#reached = reached;
  }

  /** The list of nodes not reached: made on first use, later without those that were reached from the front. */
  #stillWaiting(): Indexes {
    const waiting = this.#waiting;
    const isNew = this.#waitingCount < 0;
    const size = isNew ? this.#distance.length : this.#waitingCount;
    let kept = 0;
    for (let i = 0; i < size; i++) {
      const v = isNew ? i : waiting[i]!;
      if (this.#distance[v] === this.#unreached) waiting[kept++] = v;
    }
    this.#waitingCount = kept;
    return waiting;
  }

  /** From the farthest level back: what a node passes on is its paths times the sum of `ahead` over those that follow. */
  #accumulate(total: Float64Array): void {
    const [order, paths, ahead, behind] = [this.#order, this.#paths, this.#ahead, this.#behind];
    const [links, near, far] = [this.#links, this.#near, this.#far];
    for (let level = this.#levels; level > 0; level--) {
      const holdsOn = level < this.#levels && this.#fromBehind[level + 1] === 0;
      const holdsBack = this.#fromBehind[level] === 1;
      for (let i = this.#levelStart[level]!, end = this.#levelStart[level + 1]!; i < end; i++) {
        const v = order[i]!;
        let sum = behind[v]!;
        behind[v] = 0;
        if (holdsOn) for (let k = near[i]!, last = near[i + 1]!; k < last; k++) sum += ahead[links[k]!]!;
        const dependency = paths[v]! * sum;
        const share = (1 + dependency) / paths[v]!;
        total[v]! += dependency;
        ahead[v] = share;
        if (holdsBack) for (let k = far[i]!, last = far[i + 1]!; k < last; k++) behind[links[k]!]! += share;
      }
    }
  }
}

const degree = ({ offsets }: Rows, v: number): number => offsets[v + 1]! - offsets[v]!;
