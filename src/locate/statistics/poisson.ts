/** Logarithm of the gamma function for x > 0: Stirling's series after moving x above 10 (Abramowitz and Stegun 1964, 6.1.41). */
function logGamma(x: number): number {
  let [at, shift] = [x, 0];
  while (at < 10) shift += Math.log(at++);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

const PRECISION = 1e-16;

/** Regularised lower incomplete gamma function P(a, x): its series below a + 1, its continued fraction (Lentz's method) above (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31). */
function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * PRECISION; n++) sum += term *= x / (a + n);
    return front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / (term * d + b);
    c = b + term / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < PRECISION * 4) break;
  }
  return 1 - front * fraction;
}

/** Probability that a Poisson count of this mean is `count` or more. */
export function poissonTail(count: number, mean: number): number {
  return count <= 0 ? 1 : lowerGamma(count, mean);
}

/** Probability that a chi-square variable with `degrees` of freedom is `value` or more. */
export function chiSquareTail(value: number, degrees: number): number {
  return Number.isNaN(value) ? Number.NaN : 1 - lowerGamma(degrees / 2, value / 2);
}

/**
 * Probability that of `trials` at least `least` succeed where the share varies about `a / (a + b)` by a beta distribution: what one of
 * several counts makes of their sum when they are negative binomial (Skellam 1948, doi 10.1111/j.2517-6161.1948.tb00014.x).
 */
export function betaBinomialTail(least: number, trials: number, a: number, b: number): number {
  if (least === 0) return 1;
  const beta = (x: number, y: number): number => logGamma(x) + logGamma(y) - logGamma(x + y);
  const ways = logGamma(trials + 1) - logGamma(least + 1) - logGamma(trials - least + 1);
  let term = Math.exp(ways + beta(least + a, trials - least + b) - beta(a, b));
  let sum = 0;
  for (let k = least; k <= trials; k++) {
    sum += term;
    term *= ((trials - k) / (k + 1)) * ((k + a) / (trials - k - 1 + b));
  }
  return Math.min(1, sum);
}

/**
 * Exact confidence limits of the mean of a Poisson variable of which `count` was seen, by the gamma distribution (Garwood 1936,
 * doi 10.1093/biomet/28.3-4.437). Both tails hold half of what `confidence` leaves.
 */
export function poissonInterval(count: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  return { low: count === 0 ? 0 : gammaQuantile(tail, count), high: gammaQuantile(1 - tail, count + 1) };
}

/** The x at which P(shape, x) is p, by halving: P only grows. */
function gammaQuantile(p: number, shape: number): number {
  let low = 0;
  let high = shape + 1;
  while (lowerGamma(shape, high) < p) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (lowerGamma(shape, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that of `trials`, each with probability `share`, at least `least` succeed: the terms from there on, the first by logarithms. */
export function binomialTail(least: number, trials: number, share: number): number {
  if (least === 0) return 1;
  const ways = logGamma(trials + 1) - logGamma(least + 1) - logGamma(trials - least + 1);
  let term = Math.exp(ways + least * Math.log(share) + (trials - least) * Math.log1p(-share));
  let sum = 0;
  for (let k = least; k <= trials; k++) {
    sum += term;
    term *= ((trials - k) / (k + 1)) * (share / (1 - share));
  }
  return Math.min(1, sum);
}

/**
 * Probability that two Poisson counts of one rate differ by as much or more, given their sum: the smaller tail twice (Przyborowski
 * and Wilenski 1940, doi 10.1093/biomet/31.3-4.313). NaN where both are zero or one is unknown.
 */
export function changeChance(before: number, now: number): number {
  const all = before + now;
  return all > 0 ? Math.min(1, 2 * binomialTail(Math.max(before, now), all, 0.5)) : Number.NaN;
}
