import type { Series } from './series.js';

/** More contacts in the time before an event than even spread over the records would give. */
export interface Rise {
  of: number[];
  contacts: number;
  expected: number;
  /** Chance of so many or more by even spread, times the number of series tested (Bonferroni), at most 1. */
  p: number;
}

/**
 * Series with more contacts in the `window` seconds before `event` than they have on the whole: given its n contacts between
 * `begin` and `end`, each falls into the window with the window's share of that time, so their number is binomial
 * (Przyborowski, Wilenski 1940, doi 10.1093/biomet/31.3-4.313). Corrected for the number of series; those below
 * `level` are given, the least likely first.
 */
export function risesBefore(
  series: readonly Series[],
  event: number,
  window: number,
  begin: number,
  end: number,
  level = 0.05,
): Rise[] {
  const from = Math.max(begin, event - window);
  const share = Math.min(1, Math.max(0, (Math.min(event, end) - from) / Math.max(1, end - begin)));
  if (share === 0 || share === 1) return [];
  const found: Rise[] = [];
  for (const { of, times } of series) {
    const contacts = lowerBound(times, event) - lowerBound(times, from);
    const expected = times.length * share;
    if (contacts <= expected) continue;
    const p = Math.min(1, upperTail(times.length, share, contacts) * series.length);
    if (p < level) found.push({ of, contacts, expected, p });
  }
  return found.sort((a, b) => a.p - b.p || b.contacts - a.contacts);
}

/** How many of the ascending values lie below `limit`. */
export function lowerBound(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** P(X >= k) of a binomial with n trials of chance p, summed from k upwards by ratios of neighbours. */
export function upperTail(n: number, p: number, k: number): number {
  if (k <= 0) return 1;
  let logTerm = k * Math.log(p) + (n - k) * Math.log1p(-p);
  for (let i = 1; i <= k; i++) logTerm += Math.log((n - k + i) / i);
  let term = Math.exp(logTerm);
  let total = term;
  for (let i = k; i < n; i++) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
    total += term;
    if (term < total * 1e-16) break;
  }
  return Math.min(1, total);
}
