import type { Knapsack } from './knapsack.js';

/** What a growing choice may use. */
export interface Ground {
  problem: Knapsack;
  neighbours: readonly (readonly number[])[];
  /** Most parts that the choice may have. */
  clusters: number;
  /** Value for money of each place with its neighbours. */
  around: ArrayLike<number>;
}

/** A choice that grows place by place, and knows its parts, its edge and the money left. */
export class Cluster {
  readonly chosen: Uint8Array;
  left: number;
  value = 0;
  parts = 0;
  /** Part of each chosen place; -1 of the others. */
  readonly #part: Int32Array;
  /** Places that could be chosen next to a chosen one. */
  readonly #edge = new Set<number>();
  readonly #open: Set<number>;
  readonly #ground: Ground;
  readonly #without: number;

  /** @param without a place that is not to be chosen; -1: none */
  constructor(ground: Ground, first: readonly number[], without = -1) {
    const { budget, groups, values } = ground.problem;
    this.#ground = ground;
    this.#without = without;
    this.chosen = new Uint8Array(values.length);
    this.#part = new Int32Array(values.length).fill(-1);
    this.#open = new Set(Array.from(groups).filter((group) => group >= 0));
    this.left = budget * (1 + 1e-12);
    for (const place of first) this.add(place);
  }

  may(place: number): boolean {
    return !this.chosen[place] && this.#ground.problem.fixed[place] !== -1 && place !== this.#without;
  }

  add(place: number): void {
    if (this.chosen[place]) return;
    const { problem, neighbours } = this.#ground;
    this.chosen[place] = 1;
    this.left -= problem.costs[place]!;
    this.value += problem.values[place]!;
    this.#open.delete(problem.groups[place]!);
    this.#edge.delete(place);
    this.#part[place] = place;
    this.parts++;
    for (const next of neighbours[place]!) {
      if (!this.chosen[next]) {
        if (this.may(next)) this.#edge.add(next);
      } else if (this.#part[next] !== this.#part[place]) this.#unite(this.#part[next]!, this.#part[place]!);
    }
  }

  #unite(kept: number, lost: number): void {
    for (let i = 0; i < this.#part.length; i++) if (this.#part[i] === lost) this.#part[i] = kept;
    this.parts--;
  }

  /** Joins parts that are too many, and brings each group in that needs a place, by the cheapest ways. False where it cannot. */
  fulfil(): boolean {
    const { costs, groups } = this.#ground.problem;
    while (this.parts > this.#ground.clusters) {
      const home = this.#part.find((part) => part >= 0)!;
      const from = (i: number): boolean => this.#part[i] === home;
      if (!this.#take(this.#way(from, (i) => this.chosen[i] === 1 && !from(i)))) return false;
    }
    while (this.#open.size > 0) {
      const wanted = (i: number): boolean => this.may(i) && this.#open.has(groups[i]!);
      const alone = [...this.chosen.keys()].filter(wanted).sort((a, b) => costs[a]! - costs[b]!)[0];
      const way =
        this.parts < this.#ground.clusters
          ? alone === undefined
            ? undefined
            : [alone]
          : this.#way((i) => this.chosen[i] === 1, wanted);
      if (!this.#take(way)) return false;
    }
    return this.left >= 0;
  }

  #take(way: readonly number[] | undefined): boolean {
    if (!way) return false;
    for (const place of way) this.add(place);
    return this.left >= 0;
  }

  /** Grows as long as something fits, always by what brings most for its money: one place, or a pair with one behind the other. */
  grow(): this {
    for (let step = this.#best(); step; step = this.#best()) for (const place of step) this.add(place);
    return this;
  }

  #best(): number[] | undefined {
    const { problem, neighbours, clusters, around } = this.#ground;
    const { values, costs } = problem;
    const left = this.left;
    let [first, second, top] = [-1, -1, 0];
    for (const next of this.#edge) {
      const cost = costs[next]!;
      if (cost > left) continue;
      const rate = values[next]! / Math.max(cost, Number.MIN_VALUE);
      if (rate > top) [first, second, top] = [next, -1, rate];
      for (const behind of neighbours[next]!) {
        if (!this.may(behind)) continue;
        const both = cost + costs[behind]!;
        const together = (values[next]! + values[behind]!) / Math.max(both, Number.MIN_VALUE);
        if (both <= left && together > top) [first, second, top] = [next, behind, together];
      }
    }
    if (this.parts < clusters) {
      for (let i = 0; i < values.length; i++)
        if (around[i]! > top && values[i]! > 0 && costs[i]! <= left && this.may(i))
          [first, second, top] = [i, -1, around[i]!];
    }
    return first < 0 ? undefined : second < 0 ? [first] : [first, second];
  }

  /** The cheapest way to a place that is wanted, through places that may be chosen (Dijkstra 1959, doi 10.1007/BF01386390). */
  #way(from: (i: number) => boolean, wanted: (i: number) => boolean): number[] | undefined {
    const { problem, neighbours } = this.#ground;
    const cost = new Map<number, number>();
    const before = new Map<number, number>();
    const waiting = new Set<number>();
    for (let i = 0; i < this.chosen.length; i++) {
      if (!from(i)) continue;
      cost.set(i, 0);
      waiting.add(i);
    }
    while (waiting.size > 0) {
      let at = -1;
      for (const i of waiting) if (at < 0 || cost.get(i)! < cost.get(at)!) at = i;
      waiting.delete(at);
      if (wanted(at)) {
        const way = [at];
        for (let i = before.get(at); i !== undefined && !from(i); i = before.get(i)) way.push(i);
        return way;
      }
      for (const next of neighbours[at]!) {
        if (from(next) || !(this.may(next) || this.chosen[next])) continue;
        const total = cost.get(at)! + (this.chosen[next] ? 0 : problem.costs[next]!);
        if (total >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
        cost.set(next, total);
        before.set(next, at);
        waiting.add(next);
      }
    }
    return undefined;
  }
}
