/** Multidimensional deprivation of a population. */
export interface Deprivation {
  /** Share of persons deprived in enough dimensions. */
  H: number;
  /** Mean share of dimensions in which those are deprived. */
  A: number;
  /** H times A; with the depth (M1) and the squared depth (M2) of each deprivation. */
  M0: number;
  M1: number;
  M2: number;
  /** Share of the population that is deprived in each dimension, counted or not. */
  headcounts: number[];
  /** Share of the population that is deprived in each dimension and counted. */
  censored: number[];
  /** Share of each dimension in M0. */
  contributions: number[];
}

/**
 * Counting deprivation by Alkire and Foster 2011 (doi 10.1016/j.jpubeco.2010.11.006): who falls short of the cut-off in
 * dimensions whose weights add up to `k` or more is counted.
 * @param achievements a row for each person or place, a value for each dimension
 * @param cutoffs below which a value is a deprivation
 * @param weights of the dimensions; they are scaled to add up to their number
 */
export function deprivation(
  achievements: readonly (readonly number[])[],
  cutoffs: readonly number[],
  weights: readonly number[],
  k: number,
): Deprivation {
  const dimensions = cutoffs.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (weight * dimensions) / total);
  const n = achievements.length;
  const headcounts = cutoffs.map((cutoff, d) => achievements.filter((row) => row[d]! < cutoff).length / n);
  const censored = cutoffs.map(() => 0);
  let [counted, M0, M1, M2] = [0, 0, 0, 0];
  for (const row of achievements) {
    const falls = row.map((value, d) => value < cutoffs[d]!);
    const depth = falls.reduce((sum, is, d) => sum + (is ? shares[d]! : 0), 0);
    // Weights that add up to k in another order must not miss it by the last bit.
    if (depth < k - 1e-12) continue;
    counted++;
    for (let d = 0; d < dimensions; d++) {
      if (!falls[d]) continue;
      const gap = (cutoffs[d]! - row[d]!) / cutoffs[d]!;
      censored[d]! += 1 / n;
      M0 += shares[d]!;
      M1 += shares[d]! * gap;
      M2 += shares[d]! * gap ** 2;
    }
  }
  const cells = n * dimensions;
  const H = counted / n;
  return {
    H,
    A: counted === 0 ? 0 : M0 / (counted * dimensions),
    M0: M0 / cells,
    M1: M1 / cells,
    M2: M2 / cells,
    headcounts,
    censored,
    contributions: censored.map((share, d) => (M0 === 0 ? 0 : (shares[d]! * share * n) / M0)),
  };
}
