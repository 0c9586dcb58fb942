import { randomFrom } from '../../connect/index.js';
import { falseDiscovery } from '../statistics/index.js';
import type { MonthlySeries } from './types.js';

/** A stretch of months with one rate: `from` to `to`, the end excluded, as indices; incidents a month. */
export interface Segment {
  from: number;
  to: number;
  rate: number;
}

export interface ChangeOptions {
  /** Fewest months of a stretch; a lone month is an outlier, not a change. */
  least: number;
  /** What each change must gain in twice the log-likelihood; absent: three times the logarithm of the months. */
  penalty?: number;
}

/**
 * The stretches of constant rate that fit counts best: the exact optimum of Poisson likelihood less a penalty for each change, by
 * PELT (Killick, Fearnhead, Eckley 2012, doi 10.1080/01621459.2012.737745). Incidents come in clusters: where neighbouring months
 * differ by more than Poisson counts do, the gain of a change is divided by how much more, so that a cluster is no change.
 */
export function changePoints(counts: ArrayLike<number>, { least, penalty }: ChangeOptions = { least: 3 }): Segment[] {
  const n = counts.length;
  const sums = sumsOf(counts);
  const price = (penalty ?? 3 * Math.log(n)) * clustering(counts);
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = -price;
  const before = new Int32Array(n + 1);
  // A start that is beaten at some month can be passed over only when a stretch that starts at that month is long enough.
  let starts: { at: number; until: number }[] = [];
  for (let end = least; end <= n; end++) {
    const newest = end - least;
    if (newest === 0 || newest >= least) starts.push({ at: newest, until: n + 1 });
    for (const { at } of starts) {
      const cost = best[at]! + costOf(sums, at, end) + price;
      if (cost < best[end]!) [best[end], before[end]] = [cost, at];
    }
    for (const start of starts)
      if (best[start.at]! + costOf(sums, start.at, end) >= best[end]!) start.until = Math.min(start.until, end + least);
    starts = starts.filter(({ until }) => until > end + 1);
  }
  const segments: Segment[] = [];
  if (n < least) return n === 0 ? [] : [{ from: 0, to: n, rate: sums[n]! / n }];
  for (let to = n; to > 0; to = before[to]!) {
    const from = before[to]!;
    segments.unshift({ from, to, rate: (sums[to]! - sums[from]!) / (to - from) });
  }
  return segments;
}

/** Twice the negative log-likelihood of a stretch at its own rate, without what all ways to cut share. */
function costOf(sums: Float64Array, from: number, to: number): number {
  const sum = sums[to]! - sums[from]!;
  return sum === 0 ? 0 : 2 * sum * (1 - Math.log(sum / (to - from)));
}

function sumsOf(counts: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) sums[at + 1] = sums[at]! + counts[at]!;
  return sums;
}

/** How many times the variance of Poisson counts neighbouring months differ by; 1 at least. Changes of rate hardly touch it. */
export function clustering(counts: ArrayLike<number>): number {
  let [sum, pairs] = [0, 0];
  for (let at = 1; at < counts.length; at++) {
    const both = counts[at]! + counts[at - 1]!;
    if (both === 0) continue;
    sum += (counts[at]! - counts[at - 1]!) ** 2 / both;
    pairs++;
  }
  return pairs === 0 ? 1 : Math.max(1, sum / pairs);
}

/** A place whose rate changed. */
export interface Changed {
  place: number;
  segments: Segment[];
  /** Probability of so clear a change if the same months came in another order. */
  p: number;
  /** The same, allowing for all places looked at. */
  q: number;
}

/**
 * Change points of many places. Each is tested first: the gain of its best single change against the same months in random order,
 * which keeps its clusters of incidents; q by false discovery over all places with `fewest` incidents or more. Months that depend on those
 * before them are not allowed for. The least p first.
 */
export function changedPlaces(
  { counts }: MonthlySeries,
  options: { permutations: number; seed: number; fewest: number } & ChangeOptions,
): Changed[] {
  const random = randomFrom(options.seed);
  const tested = counts.flatMap((series, place) => {
    const total = series.reduce((sum, count) => sum + count, 0);
    if (total < options.fewest || series.length < 2 * options.least) return [];
    const own = bestSplit(series, options.least);
    const order = Float64Array.from(series);
    let beyond = 0;
    for (let run = 0; run < options.permutations; run++) {
      for (let last = order.length - 1; last > 0; last--) {
        const at = Math.floor(random() * (last + 1));
        [order[last], order[at]] = [order[at]!, order[last]!];
      }
      if (bestSplit(order, options.least) >= own - 1e-9) beyond++;
    }
    return [{ place, segments: changePoints(series, options), p: (beyond + 1) / (options.permutations + 1) }];
  });
  const q = falseDiscovery(tested.map(({ p }) => p));
  return tested.map((each, index) => ({ ...each, q: q[index]! })).sort((a, b) => a.p - b.p || a.place - b.place);
}

/** Twice the gain in log-likelihood of the best single change. */
function bestSplit(counts: ArrayLike<number>, least: number): number {
  const n = counts.length;
  const sums = sumsOf(counts);
  const whole = costOf(sums, 0, n);
  let most = 0;
  for (let at = least; at <= n - least; at++) {
    const gain = whole - costOf(sums, 0, at) - costOf(sums, at, n);
    if (gain > most) most = gain;
  }
  return most;
}
