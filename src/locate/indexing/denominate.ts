import type { Columns, IndexNode } from './types.js';

/** Divides each indicator that has a denominator by it; unknown where either is, or the denominator is 0. */
export function denominate(values: Columns, indicators: readonly IndexNode[], denominators: Columns): Columns {
  return new Map(
    indicators.map(({ code, denominator }) => {
      const own = values.get(code)!;
      const by = denominator === undefined ? undefined : denominators.get(denominator)!;
      return [code, by ? own.map((value, unit) => (by[unit] === 0 ? Number.NaN : value / by[unit]!)) : own];
    }),
  );
}
