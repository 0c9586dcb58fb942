import { UserError } from '../../model/index.js';
import { binomialTail, falseDiscovery } from '../statistics/index.js';
import type { MonthlySeries } from './types.js';

/** A month of a place against the months before it. */
export interface Alert {
  place: number;
  count: number;
  /** Incidents that the months before it would have in one month. */
  expected: number;
  /** Probability of as many or more, if the rate had not risen. */
  p: number;
  /** The same, allowing for all places looked at. */
  q: number;
}

/**
 * Compares a month with the `baseline` months before it, place by place, as two Poisson counts: of all incidents of these
 * months, how many would fall into one by chance (Przyborowski and Wilenski 1940, doi 10.1093/biomet/31.3-4.313; exact, one-sided).
 * Places with no incident in any of the months cannot be looked at. q by false discovery over the places; least p first.
 * Neither season nor trend is taken out: a rise that comes each year is a rise here too.
 * @throws UserError where the month, or months before it, are not in the series
 */
export function monthAlerts({ months, counts }: MonthlySeries, month: string, baseline: number): Alert[] {
  const at = months.indexOf(month);
  if (at < 0) {
    throw new UserError(
      `The incidents have no month "${month}". They run from ${months[0]} to ${months.at(-1)}; write it as ${months[0]}.`,
      { exit: 2 },
    );
  }
  const before = Math.min(baseline, at);
  if (before === 0)
    throw new UserError(`${month} is the first month of the incidents: there is none before it to compare with.`, {
      exit: 2,
    });
  const found = counts.flatMap((series, place) => {
    const count = series[at]!;
    let sum = 0;
    for (let each = at - before; each < at; each++) sum += series[each]!;
    return count + sum === 0
      ? []
      : [{ place, count, expected: sum / before, p: binomialTail(count, count + sum, 1 / (before + 1)) }];
  });
  const q = falseDiscovery(found.map(({ p }) => p));
  return found.map((each, index) => ({ ...each, q: q[index]! })).sort((a, b) => a.p - b.p || a.place - b.place);
}
