import type { Band } from './types.js';

/** Mean and quantiles at each step over the runs: `series[run][step]`. */
export function bandOf(unit: string, series: readonly (readonly number[])[]): Band {
  const steps = (series[0] ?? []).map((_, step) => series.map((run) => run[step]!).sort((a, b) => a - b));
  return {
    unit,
    mean: steps.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length),
    q05: steps.map((values) => quantile(values, 0.05)),
    q50: steps.map((values) => quantile(values, 0.5)),
    q95: steps.map((values) => quantile(values, 0.95)),
  };
}

/** Quantile of ascending values, between two of them in proportion (Hyndman, Fan 1996, type 7, doi 10.2307/2684934). */
export function quantile(ascending: readonly number[], p: number): number {
  const at = (ascending.length - 1) * p;
  const below = ascending[Math.floor(at)]!;
  const above = ascending[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}
