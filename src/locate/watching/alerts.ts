import { UserError } from '../../model/index.js';
import { betaBinomialTail, binomialTail, falseDiscovery } from '../statistics/index.js';
import type { MonthlySeries } from './types.js';

/** A month of a place against the months it is compared with. */
export interface Alert {
  place: number;
  count: number;
  /** Incidents that those months would have in one month. */
  expected: number;
  /** Probability of as many or more, if the rate had not risen. */
  p: number;
  /** The same, allowing for all places looked at. */
  q: number;
}

/** The months that one is compared with: those just before it, or the same time of the years before it. */
export const ALERT_REFERENCES = ['before', 'same-months'] as const;
export type AlertReference = (typeof ALERT_REFERENCES)[number];

export interface AlertOptions {
  against?: AlertReference;
  /** Variance by mean of counts about a constant rate: 1 for Poisson; more where incidents come in clusters. */
  dispersion?: number;
}

/**
 * Compares a month with others, place by place: of all incidents of these months, how many would fall into one by chance. As Poisson
 * counts (Przyborowski and Wilenski 1940, doi 10.1093/biomet/31.3-4.313; exact, one-sided); with a `dispersion` above 1 as negative
 * binomial counts of that variance. `before`: the `baseline` months before it; neither season nor trend is taken out, and a rise
 * that comes each year is a rise here too. `same-months`: the same month and its two neighbours in each year of those, which takes
 * the season out (the historical limits of Stroup et al. 1989, doi 10.1002/sim.4780080312).
 * Places with no incident in any of the months cannot be looked at. q by false discovery over the places; least p first.
 * @throws UserError where the month, or months to compare it with, are not in the series
 */
export function monthAlerts(
  { months, counts }: MonthlySeries,
  month: string,
  baseline: number,
  { against = 'before', dispersion = 1 }: AlertOptions = {},
): Alert[] {
  const at = months.indexOf(month);
  if (at < 0) {
    throw new UserError(
      `The incidents have no month "${month}". They run from ${months[0]} to ${months.at(-1)}; write it as ${months[0]}.`,
      { exit: 2 },
    );
  }
  const compared = comparedMonths(at, baseline, against);
  if (compared.length === 0) {
    throw new UserError(
      at === 0
        ? `${month} is the first month of the incidents: there is none before it to compare with.`
        : `The ${baseline} months before ${month} hold no such month of an earlier year; give more of them, or compare with those just before.`,
      { exit: 2 },
    );
  }
  const found = counts.flatMap((series, place) => {
    const count = series[at]!;
    const sum = compared.reduce((all, each) => all + series[each]!, 0);
    const p = tail(count, sum, compared.length, dispersion);
    return count + sum === 0 ? [] : [{ place, count, expected: sum / compared.length, p }];
  });
  const q = falseDiscovery(found.map(({ p }) => p));
  return found.map((each, index) => ({ ...each, q: q[index]! })).sort((a, b) => a.p - b.p || a.place - b.place);
}

function tail(count: number, sum: number, months: number, dispersion: number): number {
  const all = count + sum;
  if (dispersion <= 1) return binomialTail(count, all, 1 / (months + 1));
  // A negative binomial count with this variance by mean has this shape; the shapes of months add up.
  const shape = all / (months + 1) / (dispersion - 1);
  return betaBinomialTail(count, all, shape, shape * months);
}

function comparedMonths(at: number, baseline: number, against: AlertReference): number[] {
  const before = Array.from({ length: Math.min(baseline, at) }, (_, index) => at - 1 - index);
  if (against === 'before') return before;
  return before.filter((each) => at - each > 1 && [0, 1, 11].includes((at - each) % 12));
}

/**
 * Variance by mean of the months before one, about the rate of each place, over all places together: what `monthAlerts` takes to allow
 * for incidents that come in clusters. A trend or a season raises it too, which makes alerts rarer, not more.
 */
export function dispersionBefore({ months, counts }: MonthlySeries, month: string, baseline: number): number {
  const at = months.indexOf(month);
  const from = Math.max(0, at - baseline);
  let [squares, degrees] = [0, 0];
  for (const series of counts) {
    const own = series.subarray(from, at);
    const sum = own.reduce((all, count) => all + count, 0);
    if (sum === 0 || own.length < 2) continue;
    const mean = sum / own.length;
    squares += own.reduce((all, count) => all + (count - mean) ** 2, 0) / mean;
    degrees += own.length - 1;
  }
  return degrees === 0 ? 1 : Math.max(1, squares / degrees);
}
