import { Cluster, type Ground } from './cluster.js';
import type { Knapsack } from './knapsack.js';
import { partsOf } from './parts.js';

/** How many first places are tried, and how often the choice found is loosened and grown again. */
const STARTS = 8;
const LOOSENED = 24;

/**
 * A choice in at most so many connected parts. To find the best one is NP-hard even without groups (the connected knapsack), so it
 * is grown: from each of several first places, by the neighbour that brings most value for its money, or a pair of which the
 * second lies behind the first; then places that bring little are given up in turn and the rest is grown again, as long as that
 * gains. The knapsack without neighbours bounds what can be had.
 * @returns undefined where no choice was found that holds what must be in and one of each group
 */
export function contiguous(
  problem: Knapsack,
  neighbours: readonly (readonly number[])[],
  clusters: number,
): boolean[] | undefined {
  const { values, costs, budget, fixed } = problem;
  const around = Float64Array.from(values, (value, i) => {
    // What a place brings with its surroundings tells a good first place; alone it may lie among none.
    const near = neighbours[i]!.filter((other) => fixed[other] !== -1);
    const cost = costs[i]! + near.reduce((sum, other) => sum + costs[other]!, 0);
    return (value + near.reduce((sum, other) => sum + values[other]!, 0)) / Math.max(cost, Number.MIN_VALUE);
  });
  const ground: Ground = { problem, neighbours, clusters, around };
  const all = [...around.keys()];
  const must = all.filter((i) => fixed[i] === 1);
  const starts = all
    .filter((i) => fixed[i] === 0 && costs[i]! <= budget && values[i]! > 0)
    .sort((a, b) => around[b]! - around[a]!)
    .slice(0, STARTS);
  let best: Cluster | undefined;
  for (const first of [must, ...starts.map((start) => [...must, start])]) {
    const cluster = new Cluster(ground, first);
    if (!cluster.fulfil()) continue;
    cluster.grow();
    if (!best || cluster.value > best.value) best = cluster;
  }
  for (let tries = 0; best && tries < LOOSENED; ) {
    const now: Cluster = best;
    const rate = (i: number): number => values[i]! / Math.max(costs[i]!, Number.MIN_VALUE);
    const chosen = all.filter((i) => now.chosen[i]);
    const loose = chosen.filter((i) => fixed[i] !== 1).sort((a, b) => rate(a) - rate(b));
    let better: Cluster | undefined;
    for (const out of loose.slice(0, LOOSENED - tries)) {
      tries++;
      const cluster = new Cluster(
        ground,
        chosen.filter((i) => i !== out),
        out,
      );
      if (!cluster.fulfil() || cluster.grow().value <= now.value) continue;
      better = cluster;
      break;
    }
    if (!better) break;
    best = better;
  }
  if (!best) return undefined;
  const result = Array.from(best.chosen, Boolean);
  return partsOf(result, neighbours).length <= clusters ? result : undefined;
}
