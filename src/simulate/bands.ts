import { quantile } from '../model/index.js';
import type { Band, Difference } from './types.js';

export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
};

/** Mean and quantiles over runs for each step of time. @param runs one list of values for each run, all of one length */
export function bandOf(runs: readonly (readonly number[])[]): Omit<Band, 'unit' | 'class' | 'noChange'> {
  const band = { mean: [] as number[], q05: [] as number[], q50: [] as number[], q95: [] as number[] };
  const values = new Float64Array(runs.length);
  for (let step = 0; step < (runs[0]?.length ?? 0); step++) {
    for (let run = 0; run < runs.length; run++) values[run] = runs[run]![step]!;
    values.sort();
    band.mean.push(meanOf(values));
    band.q05.push(quantile(values, 0.05));
    band.q50.push(quantile(values, 0.5));
    band.q95.push(quantile(values, 0.95));
  }
  return band;
}

/** How much more the values are than those of a baseline, run by run. */
export function differenceOf(values: readonly number[], baseline: readonly number[]): Difference {
  const differences = Float64Array.from(values, (value, run) => value - baseline[run]!).sort();
  const mean = meanOf(differences);
  const base = meanOf(baseline);
  return {
    mean,
    q05: quantile(differences, 0.05),
    q95: quantile(differences, 0.95),
    share: mean === 0 ? 0 : base === 0 ? null : mean / base,
  };
}
