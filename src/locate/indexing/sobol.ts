import { randomFrom } from '../../connect/index.js';
import { quantile } from '../../model/index.js';

/** How much of an output's variance one choice makes by itself (`first`) and with all others (`total`), with intervals. */
export interface SobolIndex {
  name: string;
  first: number;
  firstLow: number;
  firstHigh: number;
  total: number;
  totalLow: number;
  totalHigh: number;
}

const BOOTSTRAPS = 500;

/**
 * First-order and total indices of Sobol by the estimators of Saltelli et al. 2010 (doi 10.1016/j.cpc.2009.09.018) and
 * Jansen 1999 (doi 10.1016/S0010-4655(98)00154-4), on plain random samples, with 5-95 % intervals by bootstrap over them.
 * @param names of the inputs, each even on 0 to 1
 * @param size of the base sample; the function is called size * (inputs + 2) times
 */
export function sobol(
  names: readonly string[],
  size: number,
  seed: number,
  run: (point: readonly number[]) => number,
): SobolIndex[] {
  const random = randomFrom(seed);
  const draw = (): number[] => names.map(() => random());
  const a = Array.from({ length: size }, draw);
  const b = Array.from({ length: size }, draw);
  const atA = a.map(run);
  const atB = b.map(run);
  const swapped = names.map((_, input) => a.map((point, i) => run(point.with(input, b[i]![input]!))));
  const estimate = (rows: ArrayLike<number>, input: number): { first: number; total: number } => {
    const own = swapped[input]!;
    let [sum, squares, first, total] = [0, 0, 0, 0];
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]!;
      sum += atA[i]! + atB[i]!;
      squares += atA[i]! ** 2 + atB[i]! ** 2;
      first += atB[i]! * (own[i]! - atA[i]!);
      total += (atA[i]! - own[i]!) ** 2;
    }
    const n = rows.length;
    const variance = squares / (2 * n) - (sum / (2 * n)) ** 2;
    return variance > 0 ? { first: first / n / variance, total: total / (2 * n) / variance } : { first: 0, total: 0 };
  };
  const all = Int32Array.from(a.keys());
  const again = Array.from({ length: BOOTSTRAPS }, () => all.map(() => Math.floor(random() * size)));
  return names.map((name, input) => {
    const runs = again.map((rows) => estimate(rows, input));
    const of = (key: 'first' | 'total') => Float64Array.from(runs, (one) => one[key]).sort();
    const [first, total] = [of('first'), of('total')];
    return {
      name,
      ...estimate(all, input),
      firstLow: quantile(first, 0.05),
      firstHigh: quantile(first, 0.95),
      totalLow: quantile(total, 0.05),
      totalHigh: quantile(total, 0.95),
    };
  });
}
