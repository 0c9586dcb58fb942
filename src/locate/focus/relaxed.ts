/** A knapsack without what is fixed: `needs` is the group that still needs one of its items, -1 where none does. */
export interface Inner {
  values: ArrayLike<number>;
  costs: ArrayLike<number>;
  needs: Int32Array;
  free: Uint8Array;
  required: readonly number[];
  rest: number;
}

/** The relaxed problem at one price of money: each item for itself, its group permitting. */
export interface Relaxed {
  price: number;
  /** Value less price times cost. */
  net: Float64Array;
  taken: Uint8Array;
  /** By group: what its best choice nets (0 or more where any item is worth its price, else the least loss). */
  use: number;
  bound: number;
}

/** The relaxed problem at one price. */
function relax({ values, costs, needs, free, rest, required }: Inner, price: number): Relaxed {
  const n = values.length;
  const net = new Float64Array(n);
  const taken = new Uint8Array(n);
  const best = new Map<number, number>(required.map((group) => [group, -1]));
  let [use, bound] = [0, price * rest];
  for (let i = 0; i < n; i++) {
    if (!free[i]) continue;
    net[i] = values[i]! - price * costs[i]!;
    const group = needs[i]!;
    if (group >= 0) {
      const leader = best.get(group)!;
      if (leader < 0 || net[i]! > net[leader]!) best.set(group, i);
    }
    if (net[i]! > 0) {
      taken[i] = 1;
      use += costs[i]!;
      bound += net[i]!;
    }
  }
  for (const leader of best.values()) {
    if (leader < 0 || taken[leader]) continue;
    taken[leader] = 1;
    use += costs[leader]!;
    bound += net[leader]!;
  }
  return { price, net, taken, use, bound };
}

/** The price of money at which the relaxed problem bounds best: its use of money falls as the price rises. */
export function bestPrice(inner: Inner): Relaxed {
  const free = relax(inner, 0);
  if (free.use <= inner.rest) return free;
  let low = free;
  let high = relax(inner, 1e-9);
  for (let step = 0; high.use > inner.rest && step < 300; step++) {
    low = high;
    high = relax(inner, high.price * 4);
  }
  for (let step = 0; step < 60 && high.price - low.price > 1e-14 * high.price; step++) {
    const middle = relax(inner, (low.price + high.price) / 2);
    if (middle.use <= inner.rest) high = middle;
    else low = middle;
  }
  return high;
}
