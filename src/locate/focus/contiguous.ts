import type { Knapsack } from './knapsack.js';
import { partsOf } from './parts.js';

interface Growth {
  problem: Knapsack;
  neighbours: readonly (readonly number[])[];
  clusters: number;
}

/** How many first places are tried, and how often the choice found is loosened and grown again. */
const STARTS = 12;
const LOOSENED = 24;

/**
 * A choice in at most so many connected parts. To find the best one is NP-hard even without groups (the connected knapsack), so it
 * is grown: from each of several first places, by the neighbour that brings most value for its money, or a pair of which the
 * second lies behind the first; then places at the edge that bring little are given up in turn and the rest is grown again,
 * as long as that gains. The knapsack without neighbours bounds what can be had.
 * @returns undefined where no choice was found that holds what must be in and one of each group
 */
export function contiguous(growth: Growth): boolean[] | undefined {
  const { problem, neighbours } = growth;
  const { values, costs, budget, fixed } = problem;
  const around = Float64Array.from(values, (value, i) => {
    // What a place brings with its surroundings tells a good first place; alone it may lie among none.
    const near = neighbours[i]!.filter((other) => fixed[other] !== -1);
    const cost = costs[i]! + near.reduce((sum, other) => sum + costs[other]!, 0);
    return (value + near.reduce((sum, other) => sum + values[other]!, 0)) / Math.max(cost, Number.MIN_VALUE);
  });
  const starts = [...around.keys()]
    .filter((i) => fixed[i] === 0 && costs[i]! <= budget && values[i]! > 0)
    .sort((a, b) => around[b]! - around[a]!)
    .slice(0, STARTS);
  const must = Array.from(values, (_, i) => fixed[i] === 1);
  const from = must.includes(true) ? [undefined, ...starts] : starts;
  let best: Grown | undefined;
  for (const start of from) {
    const first = [...must];
    if (start !== undefined) first[start] = true;
    const grown = grow(growth, first, around, new Set());
    if (grown && (!best || grown.value > best.value)) best = grown;
  }
  if (!best) return undefined;
  const ratio = (i: number): number => values[i]! / Math.max(costs[i]!, Number.MIN_VALUE);
  for (let tries = 0; tries < LOOSENED; ) {
    const edge = best.chosen
      .flatMap((is, i) => (is && fixed[i] !== 1 ? [i] : []))
      .sort((a, b) => ratio(a) - ratio(b))
      .slice(0, LOOSENED - tries);
    let better: Grown | undefined;
    for (const out of edge) {
      tries++;
      const kept = best.chosen.with(out, false);
      if (partsOf(kept, neighbours).length > growth.clusters || !kept.includes(true)) continue;
      const grown = grow(growth, kept, around, new Set([out]));
      if (grown && grown.value > best.value) {
        better = grown;
        break;
      }
    }
    if (!better) break;
    best = better;
  }
  return best.chosen;
}

interface Grown {
  chosen: boolean[];
  value: number;
}

function grow(
  { problem, neighbours, clusters }: Growth,
  first: readonly boolean[],
  around: Float64Array,
  without: ReadonlySet<number>,
): Grown | undefined {
  const { values, costs, groups, fixed } = problem;
  const chosen = [...first];
  let left = problem.budget * (1 + 1e-12);
  const open = new Set<number>();
  for (let i = 0; i < chosen.length; i++) {
    if (groups[i]! >= 0) open.add(groups[i]!);
    if (chosen[i]) left -= costs[i]!;
  }
  let parts = partsOf(chosen, neighbours);
  const may = (i: number): boolean => !chosen[i] && fixed[i] !== -1 && !without.has(i);
  const add = (list: readonly number[]): void => {
    for (const i of list) {
      if (chosen[i]) continue;
      chosen[i] = true;
      left -= costs[i]!;
    }
    parts = partsOf(chosen, neighbours);
    for (let i = 0; i < chosen.length; i++) if (chosen[i]) open.delete(groups[i]!);
  };
  add([]);
  if (left < 0) return undefined;
  // What must be joined comes first: parts too many, then groups without a place.
  while (parts.length > clusters) {
    const inFirst = new Set(parts[0]);
    const way = cheapestWay(
      neighbours,
      costs,
      inFirst,
      (i) => chosen[i]! && !inFirst.has(i),
      (i) => chosen[i]! || may(i),
    );
    if (!way || cost(way) > left) return undefined;
    add(way);
  }
  while (open.size > 0) {
    const wanted = (i: number): boolean => may(i) && open.has(groups[i]!);
    const inside = new Set(chosen.flatMap((is, i) => (is ? [i] : [])));
    const alone = parts.length < clusters ? cheapestOf(wanted) : undefined;
    const way = alone ?? cheapestWay(neighbours, costs, inside, wanted, may);
    if (!way || cost(way) > left) return undefined;
    add(way);
  }
  for (;;) {
    const next = bestStep();
    if (!next) break;
    add(next);
  }
  return { chosen, value: chosen.reduce((sum, is, i) => sum + (is ? values[i]! : 0), 0) };

  function cost(list: readonly number[]): number {
    return list.reduce((sum, i) => sum + (chosen[i] ? 0 : costs[i]!), 0);
  }

  function cheapestOf(wanted: (i: number) => boolean): number[] | undefined {
    let best = -1;
    for (let i = 0; i < chosen.length; i++) if (wanted(i) && (best < 0 || costs[i]! < costs[best]!)) best = i;
    return best < 0 ? undefined : [best];
  }

  function bestStep(): number[] | undefined {
    let best: number[] | undefined;
    let top = 0;
    const offer = (list: number[], value: number, price: number): void => {
      const rate = value / Math.max(price, Number.MIN_VALUE);
      if (price > left || rate <= top) return;
      top = rate;
      best = list;
    };
    const looked = new Set<number>();
    for (let i = 0; i < chosen.length; i++) {
      if (!chosen[i]) continue;
      for (const next of neighbours[i]!) {
        if (!may(next) || looked.has(next)) continue;
        looked.add(next);
        offer([next], values[next]!, costs[next]!);
        if (costs[next]! > left) continue;
        for (const behind of neighbours[next]!)
          if (may(behind)) offer([next, behind], values[next]! + values[behind]!, costs[next]! + costs[behind]!);
      }
    }
    if (parts.length >= clusters) return best;
    for (let i = 0; i < chosen.length; i++)
      if (may(i) && costs[i]! <= left && values[i]! > 0 && around[i]! > top) {
        top = around[i]!;
        best = [i];
      }
    return best;
  }
}

/** The cheapest way from a set of places to one that is wanted, through places that may be taken (Dijkstra 1959, doi 10.1007/BF01386390). */
function cheapestWay(
  neighbours: readonly (readonly number[])[],
  costs: ArrayLike<number>,
  from: ReadonlySet<number>,
  wanted: (i: number) => boolean,
  may: (i: number) => boolean,
): number[] | undefined {
  const cost = new Map([...from].map((i) => [i, 0]));
  const before = new Map<number, number>();
  const waiting = new Set(from);
  while (waiting.size > 0) {
    let at = -1;
    for (const i of waiting) if (at < 0 || cost.get(i)! < cost.get(at)!) at = i;
    waiting.delete(at);
    if (wanted(at)) {
      const way = [at];
      while (before.has(way.at(-1)!)) way.push(before.get(way.at(-1)!)!);
      return way.filter((i) => !from.has(i));
    }
    for (const next of neighbours[at]!) {
      if (from.has(next) || !may(next)) continue;
      const total = cost.get(at)! + costs[next]!;
      if (total >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(next, total);
      before.set(next, at);
      waiting.add(next);
    }
  }
  return undefined;
}
