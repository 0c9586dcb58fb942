/** Coefficients of a log-linear model with their covariance, which allows for counts that vary more than Poisson's. */
export interface Fit {
  coefficients: Float64Array;
  covariance: Float64Array[];
  /** Pearson's chi-square by degrees of freedom: 1 for Poisson counts, more where they come in clusters. */
  dispersion: number;
  fitted: Float64Array;
}

const ROUNDS = 50;

/**
 * Quasi-Poisson regression with a logarithmic link by iteratively reweighted least squares (Wedderburn 1974,
 * doi 10.1093/biomet/61.3.439). Undefined where the rows do not tell the coefficients, or no finite ones fit best.
 * @param rows predictors of each count, the constant among them
 */
export function poissonRegression(rows: readonly (readonly number[])[], counts: ArrayLike<number>): Fit | undefined {
  const size = rows[0]?.length ?? 0;
  const n = counts.length;
  const mean = Array.from(counts).reduce((sum, count) => sum + count, 0) / n;
  if (n <= size || !(mean > 0)) return undefined;
  let coefficients = new Float64Array(size);
  let fitted = Float64Array.from(counts, (count) => (count + mean) / 2);
  let inverse: Float64Array[] | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const weighted = Array.from({ length: size }, () => new Float64Array(size));
    const right = new Float64Array(size);
    for (let row = 0; row < n; row++) {
      const mu = fitted[row]!;
      const working = Math.log(mu) + (counts[row]! - mu) / mu;
      const x = rows[row]!;
      for (let i = 0; i < size; i++) {
        right[i]! += mu * x[i]! * working;
        for (let j = 0; j < size; j++) weighted[i]![j]! += mu * x[i]! * x[j]!;
      }
    }
    inverse = inverted(weighted);
    if (!inverse) return undefined;
    const next = Float64Array.from(inverse, (line) => line.reduce((sum, value, j) => sum + value * right[j]!, 0));
    const moved = next.reduce((most, value, i) => Math.max(most, Math.abs(value - coefficients[i]!)), 0);
    coefficients = next;
    fitted = Float64Array.from(rows, (x) => Math.exp(x.reduce((sum, value, i) => sum + value * coefficients[i]!, 0)));
    if (!fitted.every(Number.isFinite) || coefficients.some((value) => Math.abs(value) > 30)) return undefined;
    if (moved < 1e-9) break;
  }
  const pearson = fitted.reduce((sum, mu, row) => sum + (counts[row]! - mu) ** 2 / mu, 0);
  // Below 1 is chance: counts are not more even than Poisson's.
  const dispersion = Math.max(1, pearson / (n - size));
  return {
    coefficients,
    covariance: inverse!.map((line) => line.map((value) => value * dispersion)),
    dispersion,
    fitted,
  };
}

/** Inverse of a symmetric positive matrix, by Gauss and Jordan; undefined where it has none. */
function inverted(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const size = matrix.length;
  const system = matrix.map((line, i) =>
    Float64Array.from({ length: 2 * size }, (_, j) => (j < size ? line[j]! : Number(j - size === i))),
  );
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(system[row]![column]!) > Math.abs(system[pivot]![column]!)) pivot = row;
    [system[column], system[pivot]] = [system[pivot]!, system[column]!];
    const lead = system[column]!;
    if (!(Math.abs(lead[column]!) > 1e-12)) return undefined;
    const scale = 1 / lead[column]!;
    for (let j = 0; j < 2 * size; j++) lead[j]! *= scale;
    for (let row = 0; row < size; row++) {
      const factor = system[row]![column]!;
      if (row === column || factor === 0) continue;
      for (let j = 0; j < 2 * size; j++) system[row]![j]! -= factor * lead[j]!;
    }
  }
  return system.map((line) => line.slice(size));
}
