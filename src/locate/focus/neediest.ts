import type { Knapsack } from './knapsack.js';

/**
 * The neediest first: down the list by value, each item is taken that the budget still pays for once the cheapest item of each
 * group without one is set aside. No other choice has a greater first item, or with the same first item a greater second, and so on.
 * @returns undefined where even the cheapest choice is beyond the budget
 */
export function neediest({ values, costs, budget, groups, fixed }: Knapsack): boolean[] | undefined {
  const taken = Array.from(values, (_, i) => fixed[i] === 1);
  const open = new Map<number, number>();
  for (let i = 0; i < taken.length; i++) {
    if (groups[i]! < 0 || fixed[i] === -1) continue;
    open.set(groups[i]!, Math.min(open.get(groups[i]!) ?? Number.POSITIVE_INFINITY, costs[i]!));
  }
  let left = budget * (1 + 1e-12);
  for (let i = 0; i < taken.length; i++) {
    if (!taken[i]) continue;
    left -= costs[i]!;
    open.delete(groups[i]!);
  }
  let reserve = [...open.values()].reduce((sum, cost) => sum + cost, 0);
  if (left < reserve) return undefined;
  const order = [...taken.keys()].sort((a, b) => values[b]! - values[a]! || costs[a]! - costs[b]! || a - b);
  for (const i of order) {
    if (fixed[i] !== 0) continue;
    const spared = open.get(groups[i]!) ?? 0;
    const needed = open.has(groups[i]!);
    if ((values[i] === 0 && !needed) || costs[i]! > left - reserve + spared) continue;
    taken[i] = true;
    left -= costs[i]!;
    reserve -= spared;
    open.delete(groups[i]!);
  }
  return taken;
}
