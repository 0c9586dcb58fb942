import { quantile } from '../../model/index.js';
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
