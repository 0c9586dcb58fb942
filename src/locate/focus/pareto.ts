import type { Inner, Relaxed } from './knapsack.js';

/** One way to decide the items so far; the chain of `before` tells which. */
interface State {
  cost: number;
  value: number;
  item: number;
  before: State | undefined;
}

interface Found {
  taken: Uint8Array;
  value: number;
  bound: number;
}

/**
 * The best choice of all, given the relaxed problem and a choice to beat: items that cannot differ from the relaxed choice in
 * any better one stay as they are; the others are decided one by one, group by group where a group still needs an item, and of the
 * ways to decide them only those are kept that no other beats in cost and value and whose bound lies above the choice to beat; the most hopeful where there are too many for `work`.
 */
export function paretoSearch(inner: Inner, relaxed: Relaxed, start: Omit<Found, 'bound'>, work: number): Found {
  const { values, costs, free, rest } = inner;
  const { net, price } = relaxed;
  const gap = relaxed.bound - start.value;
  const { undecided, taken, groups } = settle(inner, relaxed, gap);
  for (const i of [...undecided, ...groups.flatMap(({ items }) => items)]) taken[i] = 0;
  const items = groups.reduce((sum, group) => sum + group.items.length, undecided.length);
  const most = Math.max(40, Math.floor(work / items));
  let [cost, value] = [0, 0];
  for (let i = 0; i < taken.length; i++) {
    if (!taken[i] || !free[i]) continue;
    cost += costs[i]!;
    value += values[i]!;
  }
  // Later groups must still find the money for their cheapest item.
  const reserves = groups.map(({ items }) => Math.min(...items.map((i) => costs[i]!)));
  let reserve = reserves.reduce((sum, least) => sum + least, 0);
  let states: State[] = [{ cost, value, item: -1, before: undefined }];
  // A state's bound is what it has, plus its money left at the price, plus `open`: what the undecided net at most.
  let open = groups.reduce((sum, { nets }) => sum + nets, 0);
  for (const i of undecided) open += Math.max(0, net[i]!);
  let lost = start.value;
  const keep = (list: State[], ahead: number): State[] => {
    const bound = (state: State): number => state.value + price * (rest - state.cost) + ahead;
    const hopeful = list.filter((state) => state.cost <= rest - reserve && bound(state) > start.value);
    if (hopeful.length <= most) return hopeful;
    hopeful.sort((a, b) => bound(b) - bound(a));
    lost = Math.max(lost, bound(hopeful[most]!));
    return hopeful.slice(0, most).sort((a, b) => a.cost - b.cost || b.value - a.value);
  };
  const withItem = (list: readonly State[], item: number): State[] =>
    list.map((before) => ({ cost: before.cost + costs[item]!, value: before.value + values[item]!, item, before }));

  groups.forEach(({ items, nets }, at) => {
    reserve -= reserves[at]!;
    open -= nets;
    const ahead = open;
    let left = items.reduce((sum, i) => sum + Math.max(0, net[i]!), 0);
    const needed = Math.min(0, nets);
    let without = states;
    let within: State[] = [];
    for (const item of items) {
      left -= Math.max(0, net[item]!);
      within = keep(merge(merge(within, withItem(within, item)), withItem(without, item)), ahead + left);
      without = keep(without, ahead + left + needed);
    }
    states = within;
  });
  for (const item of undecided) {
    open -= Math.max(0, net[item]!);
    states = keep(merge(states, withItem(states, item)), open);
  }
  const best = states.reduce<State | undefined>((top, one) => (!top || one.value > top.value ? one : top), undefined);
  if (!best || best.value <= start.value) return { ...start, bound: lost };
  const result = Uint8Array.from(taken);
  for (let state: State | undefined = best; state; state = state.before) if (state.item >= 0) result[state.item] = 1;
  return { taken: result, value: best.value, bound: lost };
}

/** Two lists in order of cost become one, without what is beaten in both cost and value. */
function merge(left: readonly State[], right: readonly State[]): State[] {
  const result: State[] = [];
  let [a, b] = [0, 0];
  let top = Number.NEGATIVE_INFINITY;
  while (a < left.length || b < right.length) {
    const [one, other] = [left[a], right[b]];
    const next =
      !other || (one && (one.cost < other.cost || (one.cost === other.cost && one.value >= other.value)))
        ? left[a++]!
        : right[b++]!;
    if (next.value <= top) continue;
    top = next.value;
    result.push(next);
  }
  return result;
}

/** Items whose reversal costs more than the gap are settled; groups that still need an item come apart from the rest. */
function settle(
  { needs, free, required }: Inner,
  { net, taken: relaxed }: Relaxed,
  gap: number,
): { undecided: number[]; taken: Uint8Array; groups: { items: number[]; nets: number }[] } {
  const taken = Uint8Array.from(relaxed);
  const members = new Map<number, number[]>(required.map((group) => [group, []]));
  const plain: number[] = [];
  for (let i = 0; i < net.length; i++) if (free[i]) (members.get(needs[i]!) ?? plain).push(i);
  const undecided = plain.filter((i) => Math.abs(net[i]!) <= gap);
  const groups: { items: number[]; nets: number }[] = [];
  for (const items of members.values()) {
    const [first, second] = [...items].sort((a, b) => net[b]! - net[a]!);
    const top = net[first!]!;
    const next = second === undefined ? Number.NEGATIVE_INFINITY : net[second]!;
    const loss = (i: number): number => {
      if (i === first && next <= 0) return top - next;
      if (i !== first && top <= 0) return top - net[i]!;
      return Math.abs(net[i]!);
    };
    const doubtful = items.filter((i) => loss(i) <= gap);
    const sure = items.some((i) => taken[i] && loss(i) > gap);
    if (sure) undecided.push(...doubtful);
    else {
      const gains = doubtful.reduce((sum, i) => sum + Math.max(0, net[i]!), 0);
      groups.push({ items: doubtful, nets: top > 0 ? gains : top });
    }
  }
  // The clear cases first: what they lose thins the list before the close ones double it.
  undecided.sort((a, b) => Math.abs(net[b]!) - Math.abs(net[a]!));
  return { undecided, taken, groups };
}
