import { joined, said, UserError } from '../../model/index.js';
import { contiguous } from './contiguous.js';
import { type Knapsack, knapsack } from './knapsack.js';
import { neediest } from './neediest.js';
import { offersOf, shortNumber } from './offers.js';
import { partsOf } from './parts.js';
import type { FocusChoice, FocusPlace, FocusRules, Offer } from './types.js';

const EXACT =
  'exact: budget relaxed by its multiplier (Fisher 1981), items settled by it (Balas and Zemel 1980), undominated choices of the rest (Nemhauser and Ullmann 1969)';

/**
 * Chooses places under a budget and rules: the neediest, those where most need is taken away for the money, or both.
 * @param neighbours for each place the indices of its neighbours; only where parts are limited
 * @throws UserError where what must be in, or one place of each group, costs more than the budget
 */
export function chooseFocus(
  places: readonly FocusPlace[],
  rules: FocusRules,
  neighbours?: readonly (readonly number[])[],
): FocusChoice {
  if (!(rules.budget > 0)) throw new UserError(said`The budget should be above 0; it is ${rules.budget}.`, { exit: 2 });
  const offers = offersOf(places, rules);
  const notes: string[] = [];
  const problem = problemOf(places, offers, rules, notes);
  const own = rules.clusters === undefined ? packed(problem, rules) : connected(problem, rules, neighbours);
  if (!own) throw beyond(places, offers, problem, rules);
  const { taken: chosen, value, bound, exact, price, method } = own;
  const sum = (of: (index: number) => number, only = true): number =>
    places.reduce((total, _, i) => total + (chosen[i] || !only ? of(i) : 0), 0);
  const burden = (i: number): number => {
    const all = places[i]!.need * places[i]!.people;
    return all > 0 ? all : 0;
  };
  const spent = sum((i) => offers[i]!.cost);
  const needBefore = sum(burden, false);
  return {
    chosen,
    offers,
    spent,
    left: Math.max(0, rules.budget - spent),
    gain: sum((i) => offers[i]!.gain),
    needBefore,
    needLeftOut: needBefore > 0 ? 1 - sum(burden) / needBefore : 0,
    value,
    bound,
    exact,
    price,
    method,
    notes,
  };
}

function problemOf(
  places: readonly FocusPlace[],
  offers: readonly Offer[],
  { eachGroup, budget }: FocusRules,
  notes: string[],
): Knapsack {
  const names = [...new Set(places.map(({ group }) => group))];
  const barred = offers.map((offer) => offer.barred !== undefined);
  if (eachGroup) {
    const without = names.filter((name) => name && places.every(({ group }, i) => group !== name || barred[i]));
    if (without.length > 0) notes.push(`no place can be chosen of ${without.join(', ')}`);
  }
  return {
    values: Float64Array.from(offers, ({ value }) => value),
    costs: Float64Array.from(offers, ({ cost }) => cost),
    budget,
    groups: Int32Array.from(places, ({ group }, i) => (eachGroup && group && !barred[i] ? names.indexOf(group) : -1)),
    fixed: Int8Array.from(places, ({ must }, i) => (must === 'in' ? 1 : barred[i] ? -1 : 0)),
  };
}

interface Taken {
  taken: boolean[];
  value: number;
  bound: number;
  exact: boolean;
  price: number;
  method: string;
}

function packed(problem: Knapsack, { by }: FocusRules): Taken | undefined {
  if (by === 'need') {
    const taken = neediest(problem);
    const value = taken?.reduce((sum, is, i) => sum + (is ? problem.values[i]! : 0), 0) ?? 0;
    const method = 'exact: the neediest place first, each that the budget still pays for';
    return taken && { taken, value, bound: value, exact: true, price: Number.NaN, method };
  }
  const found = knapsack(problem);
  return (
    found && {
      ...found,
      method: found.exact ? EXACT : 'the best choices of very many; what no choice exceeds is shown',
    }
  );
}

function connected(
  problem: Knapsack,
  { clusters }: FocusRules,
  neighbours: readonly (readonly number[])[] | undefined,
): Taken | undefined {
  if (!neighbours) throw new UserError('Connected parts need to know which places are neighbours.', { exit: 2 });
  const free = knapsack(problem);
  if (!free) return undefined;
  if (partsOf(free.taken, neighbours).length <= clusters!)
    return { ...free, method: `${free.exact ? EXACT : 'the best choices of very many'}; it is connected by itself` };
  const taken = contiguous(problem, neighbours, clusters!);
  if (!taken) {
    throw new UserError(
      said`No choice in ${clusters} connected ${clusters === 1 ? said`part` : said`parts`} was found that the budget pays for and that holds what must be in. Allow more parts, or more money.`,
    );
  }
  const value = taken.reduce((sum, is, i) => sum + (is ? problem.values[i]! : 0), 0);
  return {
    taken,
    value,
    bound: free.bound,
    exact: false,
    price: free.price,
    method:
      'grown from several first places and improved by giving up and growing again; no choice exceeds the bound, which needs no neighbours',
  };
}

function beyond(
  places: readonly FocusPlace[],
  offers: readonly Offer[],
  { fixed, groups }: Knapsack,
  { budget }: FocusRules,
): UserError {
  const must = places.reduce((sum, _, i) => sum + (fixed[i] === 1 ? offers[i]!.cost : 0), 0);
  const least = new Map<number, number>();
  for (let i = 0; i < places.length; i++) {
    if (groups[i]! < 0) continue;
    const cost = fixed[i] === 1 ? 0 : offers[i]!.cost;
    least.set(groups[i]!, Math.min(least.get(groups[i]!) ?? Number.POSITIVE_INFINITY, cost));
  }
  const each = [...least.values()].reduce((sum, cost) => sum + cost, 0);
  const parts = [
    ...(must > 0 ? [said`what must be in costs ${shortNumber(must)}`] : []),
    ...(each > 0 ? [said`the cheapest place of each of ${least.size} groups ${shortNumber(each)}`] : []),
  ];
  return new UserError(
    said`The budget of ${shortNumber(budget)} does not reach: ${joined(parts, ', ')}. It takes ${shortNumber(must + each)}, or fewer demands.`,
  );
}
