import { randomFrom } from '../../connect/index.js';
import { priorOf } from '../statistics/empirical-bayes.js';

/**
 * Needs from scores: how far each place falls short of the best, as a share of the distance from best to worst; NaN stays.
 * @param more true where a high score means much need; else it means little
 */
export function needsOf(scores: ArrayLike<number>, more = false): Float64Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! < low) low = scores[i]!;
    if (scores[i]! > high) high = scores[i]!;
  }
  const range = high - low || 1;
  return Float64Array.from(scores, (score) => (more ? score - low : high - score) / range);
}

/**
 * Rates that the counts leave open, for the draws of a choice: each from the gamma posterior of its place, with the prior of
 * empirical Bayes by moments (Marshall 1991, doi 10.2307/2347593; Clayton and Kaldor 1987, doi 10.2307/2532003). Its mean is the
 * empirical Bayes rate. Places without a count or people have NaN where the count is unknown, 0 where it is none.
 * @param per rates are for so many persons
 */
export function* drawnRates(
  counts: ArrayLike<number>,
  population: ArrayLike<number>,
  { runs, seed, per }: { runs: number; seed: number; per: number },
): Generator<Float64Array> {
  const known = Array.from(counts, (_, i) => i).filter((i) => counts[i]! >= 0 && population[i]! > 0);
  const { mean, variance } = priorOf(counts, population, known);
  const random = randomFrom(seed);
  for (let run = 0; run < runs; run++) {
    const rates = Float64Array.from(counts, (count) => (count === 0 ? 0 : Number.NaN));
    // Rates that vary no more than chance has it are one rate.
    for (const i of known)
      rates[i] =
        variance > 0
          ? (per * gamma(mean ** 2 / variance + counts[i]!, random)) / (mean / variance + population[i]!)
          : per * mean;
    yield rates;
  }
}

/** A gamma variate of scale 1 (Marsaglia and Tsang 2000, doi 10.1145/358407.358414). */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    // A normal variate (Box and Muller 1958, doi 10.1214/aoms/1177706645).
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
