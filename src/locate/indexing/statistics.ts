/** Those of `values` that are known. */
export const known = (values: Iterable<number>): number[] => [...values].filter((value) => !Number.isNaN(value));

/** Mean; NaN of nothing. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Median; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Sample standard deviation (n - 1). */
export function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** Adjusted sample skewness G1 (type 2 of Joanes and Gill 1998, doi 10.1111/1467-9884.00122); NaN of fewer than three. */
export function skewness(values: readonly number[]): number {
  const n = values.length;
  const [, m2, m3] = moments(values);
  return n < 3 || m2 === 0 ? Number.NaN : ((m3! / m2! ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
}

/** Adjusted sample excess kurtosis G2 (type 2 of Joanes and Gill 1998); NaN of fewer than four. */
export function kurtosis(values: readonly number[]): number {
  const n = values.length;
  const [, m2, , m4] = moments(values);
  if (n < 4 || m2 === 0) return Number.NaN;
  return (((n + 1) * (m4! / m2! ** 2 - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Central moments 1 to 4. */
function moments(values: readonly number[]): number[] {
  const centre = mean(values);
  return [1, 2, 3, 4].map((power) => mean(values.map((value) => (value - centre) ** power)));
}

/** Pearson's correlation of the pairs that are both known. */
export function correlation(left: Float64Array, right: Float64Array): number {
  const pairs = [...left].flatMap((value, i) =>
    Number.isNaN(value) || Number.isNaN(right[i]!) ? [] : [[value, right[i]!] as const],
  );
  const [a, b] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  let [covariance, varA, varB] = [0, 0, 0];
  for (const [x, y] of pairs) {
    covariance += (x - a) * (y - b);
    varA += (x - a) ** 2;
    varB += (y - b) ** 2;
  }
  return covariance / Math.sqrt(varA * varB);
}
