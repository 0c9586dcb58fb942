import type { Series } from './series.js';

export interface BurstOptions {
  /** How many times its own mean rate a series has in a burst; absent: 3. */
  ratio?: number;
  /** What entering a burst costs, in units of ln(number of bins); absent: 1. */
  gamma?: number;
  /** Length of a bin in seconds; absent: a day. */
  bin?: number;
}

/** A time in which a series has many more contacts than it has on the whole. */
export interface Burst {
  of: number[];
  /** Begin of the first bin and end of the last, seconds since 1970. */
  from: number;
  to: number;
  contacts: number;
  /** Contacts that its mean rate gives in that time. */
  expected: number;
  /** How much better the burst explains them than the mean rate does (natural logarithm of the likelihood ratio). */
  weight: number;
}

export const DAY = 86_400;

/**
 * Bursts of every series by the two-state automaton of Kleinberg (2002, doi 10.1145/775047.775061): a base state with the
 * mean rate of the series between `begin` and `end`, and a burst state with `ratio` times that, entering which costs
 * gamma ln(bins); the cheapest sequence of states is found (Viterbi). Counts in bins as Poisson stand for his gaps, since
 * records of one second or day have no gap. Time: series times bins. Heaviest first.
 */
export function burstsOf(series: readonly Series[], begin: number, end: number, options: BurstOptions = {}): Burst[] {
  const { ratio = 3, gamma = 1, bin = DAY } = options;
  const origin = Math.floor(begin / bin) * bin;
  const bins = Math.floor((end - origin) / bin) + 1;
  const counts = new Uint32Array(bins);
  const cameFrom = [new Uint8Array(bins), new Uint8Array(bins)] as const;
  const entering = gamma * Math.log(Math.max(2, bins));
  const found: Burst[] = [];
  for (const one of series) {
    counts.fill(0);
    for (const time of one.times) counts[Math.floor((time - origin) / bin)]!++;
    const rate = one.times.length / bins;
    const high = ratio * rate;
    // What the burst state costs more than the base state on a bin of k contacts: (high - rate) - k ln(ratio).
    const gain = Math.log(ratio);
    let [low, up] = [0, entering];
    for (let t = 0; t < bins; t++) {
      const extra = high - rate - counts[t]! * gain;
      if (t > 0) {
        const fromUp = up < low;
        cameFrom[0][t] = fromUp ? 1 : 0;
        const fromLow = low + entering < up;
        cameFrom[1][t] = fromLow ? 0 : 1;
        [low, up] = [fromUp ? up : low, fromLow ? low + entering : up];
      }
      up += extra;
    }
    let state: 0 | 1 = up < low ? 1 : 0;
    let last = -1;
    for (let t = bins - 1; t >= 0; t--) {
      if (state === 1 && last < 0) last = t;
      const before = t === 0 ? 0 : (cameFrom[state][t]! as 0 | 1);
      if (state === 1 && before === 0) {
        found.push(burst(one, counts, t, last, { origin, bin, rate, high, gain }));
        last = -1;
      }
      state = before;
    }
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function burst(
  { of }: Series,
  counts: Uint32Array,
  first: number,
  last: number,
  { origin, bin, rate, high, gain }: { origin: number; bin: number; rate: number; high: number; gain: number },
): Burst {
  let contacts = 0;
  for (let t = first; t <= last; t++) contacts += counts[t]!;
  const length = last - first + 1;
  return {
    of,
    from: origin + first * bin,
    to: origin + (last + 1) * bin,
    contacts,
    expected: rate * length,
    weight: contacts * gain - (high - rate) * length,
  };
}
