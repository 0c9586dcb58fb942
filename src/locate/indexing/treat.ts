import { known, kurtosis, skewness } from './statistics.js';
import type { Columns } from './types.js';

export interface TreatOptions {
  /** Beyond both an indicator has outliers. */
  skewness: number;
  kurtosis: number;
  /** At most so many points are winsorised before the logarithm is tried. */
  mostPoints: number;
}
export const TREATMENT: TreatOptions = { skewness: 2, kurtosis: 3.5, mostPoints: 5 };

/** What was done to one indicator. */
export interface Treatment {
  code: string;
  /** Points set to the next value; 0 where the logarithm was taken of all. */
  winsorised: number;
  logarithm: boolean;
  /** False where neither helped: it is left with the logarithm, and said so. */
  passes: boolean;
}

/**
 * Draws in outliers, indicator by indicator, as composite indicators are built (OECD and JRC 2008, doi
 * 10.1787/9789264043466-en; Becker et al. 2022, COINr, doi 10.21105/joss.04567): while skewness and kurtosis are both
 * beyond their limits, one point more is set to the value next to it on the long side; if that does not do with the most
 * points allowed, the logarithm of the untouched values, moved so that the least is a hundredth of their range.
 */
export function treat(values: Columns, options: TreatOptions = TREATMENT): { values: Columns; treated: Treatment[] } {
  const treated: Treatment[] = [];
  const result = new Map<string, Float64Array>();
  for (const [code, column] of values) {
    if (!hasOutliers(column, options)) {
      result.set(code, column);
      continue;
    }
    const { drawn, points, passes } = winsorise(column, options);
    const final = passes ? drawn : logarithm(column);
    result.set(code, final);
    treated.push({
      code,
      winsorised: passes ? points : 0,
      logarithm: !passes,
      passes: passes || !hasOutliers(final, options),
    });
  }
  return { values: result, treated };
}

function hasOutliers(column: Float64Array, { skewness: skew, kurtosis: kurt }: TreatOptions): boolean {
  const own = known(column);
  return Math.abs(skewness(own)) > skew && kurtosis(own) > kurt;
}

function winsorise(
  column: Float64Array,
  options: TreatOptions,
): { drawn: Float64Array; points: number; passes: boolean } {
  let drawn = column;
  for (let points = 1; points <= options.mostPoints; points++) {
    const high = skewness(known(drawn)) > 0;
    const sorted = known(drawn).sort((a, b) => (high ? b - a : a - b));
    // As many points as were drawn in already share the end; the next value beyond them is the new end.
    const next = sorted[points] ?? sorted.at(-1)!;
    drawn = drawn.map((value) => (high ? (value > next ? next : value) : value < next ? next : value));
    if (!hasOutliers(drawn, options)) return { drawn, points, passes: true };
  }
  return { drawn, points: options.mostPoints, passes: false };
}

function logarithm(column: Float64Array): Float64Array {
  const own = known(column);
  const [low, high] = [Math.min(...own), Math.max(...own)];
  return column.map((value) => Math.log(value - low + 0.01 * (high - low)));
}
