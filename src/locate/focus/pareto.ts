import type { Inner, Relaxed } from './relaxed.js';

/** Ways to decide the items so far, by rising cost and value; `node` leads back along the items taken. */
interface States {
  size: number;
  cost: Float64Array;
  value: Float64Array;
  node: Int32Array;
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
  let steps = work;
  let [cost, value] = [0, 0];
  for (let i = 0; i < taken.length; i++) {
    if (!taken[i] || !free[i]) continue;
    cost += costs[i]!;
    value += values[i]!;
  }
  // Later groups must still find the money for their cheapest item.
  const reserves = groups.map(({ items }) => Math.min(...items.map((i) => costs[i]!)));
  let reserve = reserves.reduce((sum, least) => sum + least, 0);
  let states: States = one(cost, value);
  // A state's bound is what it has, plus its money left at the price, plus `open`: what the undecided net at most.
  let open = groups.reduce((sum, { nets }) => sum + nets, 0);
  for (const i of undecided) open += Math.max(0, net[i]!);
  let lost = start.value;
  const [itemOf, before]: [number[], number[]] = [[-1], [-1]];

  /** Both lists in one, `right` with `item` taken, without what is beaten in cost and value or cannot beat the start. */
  function join(left: States, right: States, item: number, ahead: number): States {
    const [more, worth] = [costs[item]!, values[item]!];
    const floor = start.value - price * rest - ahead;
    const limit = rest - reserve;
    const result = empty(left.size + right.size);
    let [l, r, top] = [0, 0, Number.NEGATIVE_INFINITY];
    while (l < left.size || r < right.size) {
      const other = r < right.size ? right.cost[r]! + more : Number.POSITIVE_INFINITY;
      const own = l < left.size ? left.cost[l]! : Number.POSITIVE_INFINITY;
      const fromLeft = own < other || (own === other && l < left.size && left.value[l]! >= right.value[r]! + worth);
      const spent = fromLeft ? own : other;
      const brings = fromLeft ? left.value[l]! : right.value[r]! + worth;
      const from = fromLeft ? left.node[l++]! : right.node[r++]!;
      if (spent > limit) break;
      if (brings <= top) continue;
      top = brings;
      if (brings - price * spent <= floor) continue;
      const at = result.size++;
      result.cost[at] = spent;
      result.value[at] = brings;
      result.node[at] = fromLeft ? from : before.push(from) - 1;
      if (!fromLeft) itemOf.push(item);
    }
    steps -= left.size + right.size;
    // Few problems need many states for long: a burst may take a part of the steps left, a long run is thinned more and more.
    const most = Math.max(LEAST, Math.floor(steps / BURST));
    return result.size <= most ? result : thinned(result, ahead, most);
  }

  function thinned(list: States, ahead: number, most: number): States {
    const surplus = list.value.subarray(0, list.size).map((own, at) => own - price * list.cost[at]!);
    const ranked = Float64Array.from(surplus).sort();
    const least = ranked[list.size - most]!;
    lost = Math.max(lost, ranked[list.size - most - 1]! + price * rest + ahead);
    const result = empty(list.size);
    for (let at = 0; at < list.size; at++) {
      if (surplus[at]! < least) continue;
      const to = result.size++;
      result.cost[to] = list.cost[at]!;
      result.value[to] = list.value[at]!;
      result.node[to] = list.node[at]!;
    }
    return result;
  }

  groups.forEach((group, at) => {
    reserve -= reserves[at]!;
    open -= group.nets;
    let left = group.items.reduce((sum, i) => sum + Math.max(0, net[i]!), 0);
    const without = states;
    let within = empty(0);
    for (const item of group.items) {
      left -= Math.max(0, net[item]!);
      within = join(join(within, within, item, open + left), without, item, open + left);
    }
    states = within;
  });
  for (const item of undecided) {
    open -= Math.max(0, net[item]!);
    states = join(states, states, item, open);
  }
  // Value rises along the list.
  const last = states.size - 1;
  if (last < 0 || states.value[last]! <= start.value) return { ...start, bound: lost };
  const result = Uint8Array.from(taken);
  for (let node = states.node[last]!; node > 0; node = before[node]!) result[itemOf[node]!] = 1;
  return { taken: result, value: states.value[last]!, bound: lost };
}

/** States that are held however few steps are left, and the part of the steps left that one item may take. */
const LEAST = 100;
const BURST = 30;

const empty = (room: number): States => ({
  size: 0,
  cost: new Float64Array(room),
  value: new Float64Array(room),
  node: new Int32Array(room),
});

function one(cost: number, value: number): States {
  const result = empty(1);
  result.cost[0] = cost;
  result.value[0] = value;
  result.size = 1;
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
