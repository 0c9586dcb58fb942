import type { RowAside, Sums } from './types.js';

/** Sums of the places and of the rows that should equal them, by period. `places` holds the values of each by period. */
export function sumsOf(
  places: readonly ArrayLike<number>[],
  aside: readonly RowAside[],
  periods: readonly string[],
): Sums[] {
  const sum = (rows: readonly ArrayLike<number>[], index: number): number =>
    rows.reduce((total, row) => total + (Number.isNaN(row[index]!) ? 0 : row[index]!), 0);
  const of = (kind: RowAside['kind']): ArrayLike<number>[] =>
    aside.filter((row) => row.kind === kind).map(({ values }) => values);
  const [unspecified, above, totals] = [of('unspecified'), of('level above'), of('total')];
  return periods.map((period, index) => ({
    period,
    places: sum(places, index) + sum(unspecified, index),
    unspecified: sum(unspecified, index),
    ...(above.length > 0 && { above: sum(above, index) }),
    ...(totals.length > 0 && { total: totals[0]![index]! }),
  }));
}
