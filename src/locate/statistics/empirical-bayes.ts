/**
 * Empirical Bayes rates: each raw rate is drawn towards the mean of the places it is compared with, the more the smaller its
 * population (Marshall 1991, doi 10.2307/2347593; moment estimators, global or local). Counts and populations one for each
 * place, without unknown values; `among` gives for each place the indices it is compared with, itself included, and may
 * repeat one array. Rates are per person. Where the rates vary no more than chance alone would have it, the estimate of their
 * variance is below zero, is taken as zero, and the rate becomes the mean.
 */
export function empiricalBayes(
  counts: ArrayLike<number>,
  population: ArrayLike<number>,
  among: readonly (readonly number[])[],
): Float64Array {
  const priors = new Map<readonly number[], { mean: number; variance: number }>();
  return Float64Array.from(among, (set, place) => {
    let prior = priors.get(set);
    if (!prior) priors.set(set, (prior = priorOf(counts, population, set)));
    const { mean, variance } = prior;
    const weight = variance === 0 ? 0 : variance / (variance + mean / population[place]!);
    return mean + weight * (counts[place]! / population[place]! - mean);
  });
}

/** Mean rate, and how much true rates vary about it, per person, by moments. */
export function priorOf(
  counts: ArrayLike<number>,
  population: ArrayLike<number>,
  set: readonly number[],
): { mean: number; variance: number } {
  let [cases, people] = [0, 0];
  for (const place of set) {
    cases += counts[place]!;
    people += population[place]!;
  }
  const mean = cases / people;
  let spread = 0;
  for (const place of set) spread += population[place]! * (counts[place]! / population[place]! - mean) ** 2;
  return { mean, variance: Math.max(0, spread / people - mean / (people / set.length)) };
}
