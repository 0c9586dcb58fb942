import { kilometres } from '../../../model/index.js';
import { strengthAt } from '../../measures.js';
import type { Run, RunInput } from '../../types.js';
import { MODES, type RouteMap } from './route-map.js';
import { perceivedValue } from './salience.js';

const MEMORY = 12;

type Parameters = Record<
  | 'price'
  | 'gradient'
  | 'land'
  | 'sea'
  | 'air'
  | 'safe'
  | 'risky'
  | 'local'
  | 'premium'
  | 'supply'
  | 'replaced'
  | 'tolerance'
  | 'opened'
  | 'watched'
  | 'taken'
  | 'learning',
  number
>;

/**
 * Goods on their way, month by month: how much is sent, by which of the links in use, what is seized, what is learnt by
 * both sides, and which links are opened or given up for it.
 */
export function runRoutes({ data, parameters, measures, horizon, random, start }: RunInput<RouteMap>): Run {
  const traffic = new Traffic(data, parameters as Parameters, random, start?.values);
  const from = start?.time ?? 0;
  const outputs: Record<string, number[]> = Object.fromEntries(OUTPUTS.map((name) => [name, []]));
  const year = Math.min(MEMORY, horizon + 1);
  const flows = Array.from(data.from, () => 0);
  const time: number[] = [];
  for (let month = 0; month <= horizon; month++) {
    const strength = (lever: string): number => strengthAt(measures, lever, month);
    const told = traffic.month({
      interdiction: strength('interdiction'),
      sea: { pacific: strength('pacific'), caribbean: strength('caribbean') },
      demand: strength('demand'),
    });
    time.push(from + month);
    for (const name of OUTPUTS) outputs[name]!.push(told[name]);
    if (month > horizon - year) traffic.addFlow(flows, 1 / year);
  }
  return { time, outputs, end: { time: from + horizon, values: traffic.state() }, flows };
}

export const OUTPUTS = [
  'sent',
  'arrived',
  'seized',
  'seizures',
  'value-per-seizure',
  'active-places',
  'land-share',
  'pacific-share',
  'caribbean-share',
] as const;
type Told = Record<(typeof OUTPUTS)[number], number>;

interface Policy {
  interdiction: number;
  sea: Record<'pacific' | 'caribbean', number>;
  demand: number;
}

class Traffic {
  /** Dollars a kilogram at each place; cost a kilogram of each link. */
  readonly #price: Float64Array;
  readonly #cost: Float64Array;
  /** Dearest way on from each place to an end: the next link, or -1. */
  readonly #onward: Int32Array;
  readonly #open: Uint8Array;
  readonly #held: Float64Array;
  /** Of the last months, which links were used and which of them lost goods: rings of MEMORY, and their sums. */
  readonly #used: Uint8Array[];
  readonly #lost: Uint8Array[];
  /** What the interdictor expects to seize on each link, dollars. */
  readonly #expected: Float64Array;
  readonly #flow: Float64Array;
  #month = 0;
  #lostBefore = 0;
  #quiet = 0;

  constructor(
    readonly map: RouteMap,
    readonly with_: Parameters,
    readonly random: () => number,
    state: Readonly<Record<string, number[]>> = {},
  ) {
    const { from, to, length, mode, latitude, longitude, source } = map;
    const places = map.names.length;
    const links = from.length;
    this.#price = Float64Array.from(
      { length: places },
      (_, place) =>
        with_.price +
        with_.gradient * kilometres([latitude[source]!, longitude[source]!], [latitude[place]!, longitude[place]!]),
    );
    const byMode = MODES.map((each) => (each === 'land' ? with_.land : each === 'air' ? with_.air : with_.sea));
    this.#cost = length.map((kilometre, link) => kilometre * byMode[mode[link]!]!);
    this.#onward = this.#cheapestOnward();
    this.#open = Uint8Array.from(state['open'] ?? new Uint8Array(links));
    this.#held = Float64Array.from(state['held'] ?? new Float64Array(places));
    this.#expected = Float64Array.from(state['expected'] ?? new Float64Array(links).fill(1));
    const ring = (name: string): Uint8Array[] =>
      Array.from({ length: MEMORY }, (_, at) =>
        Uint8Array.from(state[name]?.slice(at * links, (at + 1) * links) ?? new Uint8Array(links)),
      );
    this.#used = ring('used');
    this.#lost = ring('lost');
    this.#flow = new Float64Array(links);
    [this.#month = 0, this.#lostBefore = 0, this.#quiet = 0] = state['memory'] ?? [];
    if (!state['open']) this.#openFirst(to);
  }

  /** Adds a share of the last month's flow to that of each link. */
  addFlow(flows: number[], share: number): void {
    for (const [link, amount] of this.#flow.entries()) flows[link]! += share * amount;
  }

  state(): Record<string, number[]> {
    return {
      open: [...this.#open],
      held: [...this.#held],
      expected: [...this.#expected],
      used: this.#used.flatMap((ring) => [...ring]),
      lost: this.#lost.flatMap((ring) => [...ring]),
      flow: [...this.#flow],
      memory: [this.#month, this.#lostBefore, this.#quiet],
    };
  }

  /** The way on at least cost from each place to any end. */
  #cheapestOnward(): Int32Array {
    const { order, leaving, to } = this.map;
    const cost = new Float64Array(order.length);
    const onward = new Int32Array(order.length).fill(-1);
    for (let at = order.length - 1; at >= 0; at--) {
      const place = order[at]!;
      let best = Number.POSITIVE_INFINITY;
      for (const link of leaving[place]!) {
        const whole = this.#cost[link]! + cost[to[link]!]!;
        if (whole < best) {
          best = whole;
          onward[place] = link;
        }
      }
      cost[place] = leaving[place]!.length === 0 ? 0 : best;
    }
    return onward;
  }

  /** At first the one way from the source at least cost, and the first links of the three next best. */
  #openFirst(to: Int32Array): void {
    const { leaving, source } = this.map;
    const first = [...leaving[source]!].sort((a, b) => this.#cost[a]! - this.#cost[b]! || a - b);
    for (const link of first.slice(0, 4)) this.#openWay(link, to);
  }

  /** Opens a link and, from its end, the cheapest way on. */
  #openWay(link: number, to: Int32Array): void {
    for (let next = link; next >= 0 && !this.#open[next]; next = this.#onward[to[next]!]!) this.#open[next] = 1;
  }

  /** How likely a loss on a link looks: losses and safe months of the last year on top of what one believes beforehand. */
  #risk(link: number): number {
    let [used, lost] = [0, 0];
    for (let at = 0; at < MEMORY; at++) {
      used += this.#used[at]![link]!;
      lost += this.#lost[at]![link]!;
    }
    return (this.with_.risky + lost) / (this.with_.risky + this.with_.safe + used);
  }

  month(policy: Policy): Told {
    const { with_, map } = this;
    const sent = with_.supply * policy.demand + with_.replaced * this.#lostBefore;
    const watched = this.#watch(Math.round(with_.watched * policy.interdiction));
    const slot = this.#month % MEMORY;
    this.#used[slot]!.fill(0);
    this.#lost[slot]!.fill(0);
    this.#flow.fill(0);
    this.#held[map.source]! += sent;
    const byMode = new Float64Array(MODES.length);
    let [seized, seizures, value] = [0, 0, 0];
    for (const place of map.order) {
      if (map.leaving[place]!.length === 0) continue;
      for (const [link, amount] of this.#shares(place, policy)) {
        this.#held[place]! -= amount;
        this.#flow[link] = amount;
        this.#used[slot]![link] = 1;
        byMode[map.mode[link]!]! += amount * map.length[link]!;
        const lost = watched.has(link) ? amount * with_.taken : 0;
        if (lost > 0) {
          this.#lost[slot]![link] = 1;
          seized += lost;
          seizures++;
          value += lost * this.#price[place]!;
        }
        this.#held[map.to[link]!]! += amount - lost;
      }
    }
    for (const link of watched) {
      const found = this.#flow[link]! * with_.taken * this.#price[map.from[link]!]!;
      this.#expected[link]! += with_.learning * (found - this.#expected[link]!);
    }
    let arrived = 0;
    for (const end of map.ends) {
      arrived += this.#held[end]!;
      this.#held[end] = 0;
    }
    this.#adapt(seized, arrived);
    this.#lostBefore = seized;
    this.#month++;
    const moved = byMode.reduce((a, b) => a + b, 0) || 1;
    const active = new Set<number>();
    this.#flow.forEach((amount, link) => {
      if (amount > 0) active.add(map.to[link]!);
    });
    const share = (mode: (typeof MODES)[number]): number => byMode[MODES.indexOf(mode)]! / moved;
    return {
      sent,
      arrived,
      seized,
      seizures,
      'value-per-seizure': seizures === 0 ? 0 : value / seizures,
      'active-places': active.size,
      'land-share': share('land'),
      'pacific-share': share('pacific'),
      'caribbean-share': share('caribbean'),
    };
  }

  /** The links watched this month: drawn without repetition, by what is expected of each. */
  #watch(count: number): Set<number> {
    const left = [...this.#expected.keys()];
    const chosen = new Set<number>();
    while (chosen.size < count && left.length > 0) {
      // Summed anew: what is left of a running total by rounding would draw a link that is gone.
      let drawn = this.random() * left.reduce((sum, link) => sum + this.#expected[link]!, 0);
      let at = 0;
      while (at < left.length - 1 && (drawn -= this.#expected[left[at]!]!) >= 0) at++;
      chosen.add(left[at]!);
      left.splice(at, 1);
    }
    return chosen;
  }

  /** How much goes out of a place by each open link: in proportion to what each looks worth, up to its capacity. */
  #shares(place: number, policy: Policy): [number, number][] {
    const { map, with_ } = this;
    const stock = this.#held[place]!;
    if (stock <= 0) return [];
    const options = map.leaving[place]!.filter((link) => this.#open[link]);
    const gains = options.map((link) => {
      const next = map.to[link]!;
      const risk = this.#risk(link);
      return {
        link,
        risk,
        gain: this.#price[next]! * (1 + with_.premium * risk) - this.#price[place]! - this.#cost[link]!,
      };
    });
    const usual = gains.reduce((sum, { gain }) => sum + gain, 0) / (gains.length || 1);
    const worth = gains.map(({ link, risk, gain }) => {
      const loss = this.#price[place]! + this.#cost[link]!;
      return Math.max(0, loss + perceivedValue(gain, loss, risk, usual, with_.local));
    });
    const total = worth.reduce((a, b) => a + b, 0);
    if (total === 0) return [];
    return options.flatMap((link, at): [number, number][] => {
      const amount = Math.min((stock * worth[at]!) / total, this.#capacity(link, policy));
      return amount > 1e-9 ? [[link, amount]] : [];
    });
  }

  #capacity(link: number, { sea }: Policy): number {
    const mode = MODES[this.map.mode[link]!]!;
    const share = mode === 'pacific' || mode === 'caribbean' ? sea[mode] : 1;
    return this.map.capacity[link]! * Math.min(1, share);
  }

  /** New ways where losses exceed what is borne, or goods pile up; the least used way is given up after a quiet year. */
  #adapt(seized: number, arrived: number): void {
    const { map, with_ } = this;
    const share = seized + arrived === 0 ? 1 : seized / (seized + arrived);
    const stuck = this.#held.reduce((a, b) => a + b, 0) > with_.supply;
    if (share > with_.tolerance || stuck) {
      this.#quiet = 0;
      const inUse = new Set<number>([map.source]);
      this.#open.forEach((open, link) => {
        if (open) inUse.add(map.to[link]!);
      });
      const closed = [...inUse].flatMap((place) => map.leaving[place]!.filter((link) => !this.#open[link]));
      const score = new Map(closed.map((link) => [link, this.#appeal(link)]));
      closed.sort((a, b) => score.get(b)! - score.get(a)! || a - b);
      for (const link of closed.slice(0, with_.opened)) this.#openWay(link, map.to);
    } else if (++this.#quiet >= MEMORY) {
      this.#quiet = 0;
      const spare = [...this.#open.keys()].filter(
        (link) => this.#open[link] && map.leaving[map.from[link]!]!.filter((other) => this.#open[other]).length > 1,
      );
      spare.sort((a, b) => this.#flow[a]! - this.#flow[b]! || a - b);
      if (spare.length > 0) this.#open[spare[0]!] = 0;
    }
  }

  /** How good a way not yet in use looks: what it would gain, by how it suits, with the risk that one believes. */
  #appeal(link: number): number {
    const { from, to, suits } = this.map;
    const gain = this.#price[to[link]!]! - this.#price[from[link]!]! - this.#cost[link]!;
    return gain * (1 - this.#risk(link)) * (0.5 + 0.5 * suits[to[link]!]!) * (0.5 + this.random());
  }
}
