import { paretoSearch } from './pareto.js';
import { bestPrice, type Inner, type Relaxed } from './relaxed.js';

/** Which items to take: most value for the budget, at least one of each group that needs one. */
export interface Knapsack {
  /** Each 0 or more. */
  values: ArrayLike<number>;
  costs: ArrayLike<number>;
  budget: number;
  /** Group of each item that needs at least one of its group; -1: none does. */
  groups: ArrayLike<number>;
  /** 1: taken, -1: not taken, 0: free. */
  fixed: ArrayLike<number>;
}

export interface Packed {
  taken: boolean[];
  value: number;
  /** No choice is worth more. */
  bound: number;
  exact: boolean;
  /** Value per money at which the budget ends (the multiplier of the budget). */
  price: number;
}

/**
 * Solves the knapsack with groups. The budget is relaxed (Fisher 1981, doi 10.1287/mnsc.27.1.1): at the best price of money each
 * group decides for itself, which bounds every choice; items whose reversal would fall below the best choice known are
 * settled (Balas and Zemel 1980, doi 10.1287/opre.28.5.1130); over the few that remain, all choices are listed that no other
 * beats in both cost and value (Nemhauser and Ullmann 1969, doi 10.1287/mnsc.15.9.494). Exact, unless that takes more
 * than `work` steps: then fewer choices are held, the best, and the bound says how far off the result may be.
 * @returns undefined where even the cheapest choice is beyond the budget
 */
export function knapsack(problem: Knapsack, work = 500_000): Packed | undefined {
  const { values, costs, budget, groups, fixed } = problem;
  const n = values.length;
  const limit = budget * (1 + 1e-12);
  let rest = limit;
  let settled = 0;
  const covered = new Set<number>();
  for (let i = 0; i < n; i++) {
    if (fixed[i] !== 1) continue;
    rest -= costs[i]!;
    settled += values[i]!;
    covered.add(groups[i]!);
  }
  const needs = Int32Array.from(groups, (group) => (group >= 0 && !covered.has(group) ? group : -1));
  const free = new Uint8Array(n);
  for (let i = 0; i < n; i++)
    if (fixed[i] === 0 && costs[i]! <= rest && (values[i]! > 0 || needs[i]! >= 0)) free[i] = 1;
  const required = [...new Set(needs)].filter((group) => group >= 0);
  const cheapest = leastOf(required, needs, free, costs);
  if (rest < 0 || [...cheapest.values()].reduce((sum, cost) => sum + cost, 0) > rest) return undefined;

  const inner = { values, costs, needs, free, required, rest };
  const relaxed = bestPrice(inner);
  const start = feasible(inner, relaxed, cheapest);
  const gap = relaxed.bound - start.value;
  const tolerance = 1e-12 * Math.max(1, Math.abs(relaxed.bound));
  const found = gap > tolerance ? paretoSearch(inner, relaxed, start, work) : { ...start, bound: start.value };
  const taken = Array.from({ length: n }, (_, i) => fixed[i] === 1 || found.taken[i] === 1);
  const bound = Math.max(found.value, found.bound);
  return {
    taken,
    value: settled + found.value,
    bound: settled + bound,
    exact: bound - found.value <= tolerance,
    price: relaxed.price,
  };
}

function leastOf(
  required: readonly number[],
  needs: Int32Array,
  free: Uint8Array,
  costs: ArrayLike<number>,
): Map<number, number> {
  const least = new Map(required.map((group) => [group, Number.POSITIVE_INFINITY]));
  for (let i = 0; i < needs.length; i++)
    if (needs[i]! >= 0 && free[i]) least.set(needs[i]!, Math.min(least.get(needs[i]!)!, costs[i]!));
  return least;
}

/** A choice within the budget: what the relaxed problem takes, then what still fits, best first, then exchanges of one for one. */
function feasible(
  inner: Inner,
  relaxed: Relaxed,
  cheapest: ReadonlyMap<number, number>,
): { taken: Uint8Array; value: number } {
  const { values, costs, needs, free, rest } = inner;
  const taken = Uint8Array.from(relaxed.taken);
  let use = relaxed.use;
  if (use > rest) {
    // Costs that differ by less than a price can tell apart: start from the cheapest of each group.
    taken.fill(0);
    use = 0;
    const open = new Map(cheapest);
    for (let i = 0; i < taken.length; i++) {
      if (!free[i] || open.get(needs[i]!) !== costs[i]) continue;
      open.delete(needs[i]!);
      taken[i] = 1;
      use += costs[i]!;
    }
  }
  const order = [...taken.keys()].filter((i) => free[i]).sort((a, b) => relaxed.net[b]! - relaxed.net[a]!);
  for (const i of order) {
    if (taken[i] || use + costs[i]! > rest || values[i] === 0) continue;
    taken[i] = 1;
    use += costs[i]!;
  }
  const count = new Map<number, number>();
  for (const i of order) if (taken[i]) count.set(needs[i]!, (count.get(needs[i]!) ?? 0) + 1);
  for (let pass = 0; pass < 2; pass++) {
    for (const out of order) {
      if (!taken[out]) continue;
      const alone = needs[out]! >= 0 && count.get(needs[out]!) === 1;
      let best = -1;
      for (const other of order) {
        if (taken[other] || values[other]! <= values[best < 0 ? out : best]!) continue;
        if (use - costs[out]! + costs[other]! > rest || (alone && needs[other] !== needs[out])) continue;
        best = other;
      }
      if (best < 0) continue;
      taken[out] = 0;
      taken[best] = 1;
      use += costs[best]! - costs[out]!;
      count.set(needs[out]!, count.get(needs[out]!)! - 1);
      count.set(needs[best]!, (count.get(needs[best]!) ?? 0) + 1);
    }
  }
  let value = 0;
  for (let i = 0; i < taken.length; i++) if (taken[i]) value += values[i]!;
  return { taken, value };
}
