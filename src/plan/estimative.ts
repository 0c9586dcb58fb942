/**
 * Words of estimative probability with the ranges that they stand for, in percent, by the ladder of the United States
 * Intelligence Community Directive 203 (Analytic Standards, 2 January 2015, section D.6.e.2.a). Kent asked for such words
 * first (S. Kent, "Words of estimative probability", Studies in Intelligence 8(4), 1964).
 */
export const LIKELIHOODS = [
  { word: 'almost no chance', low: 1, high: 5 },
  { word: 'very unlikely', low: 5, high: 20 },
  { word: 'unlikely', low: 20, high: 45 },
  { word: 'roughly even chance', low: 45, high: 55 },
  { word: 'likely', low: 55, high: 80 },
  { word: 'very likely', low: 80, high: 95 },
  { word: 'almost certain', low: 95, high: 99 },
] as const;

export const LIKELIHOOD_WORDS = LIKELIHOODS.map(({ word }) => word) as [Likelihood, ...Likelihood[]];
export type Likelihood = (typeof LIKELIHOODS)[number]['word'];

/** Confidence in the evidence, kept apart from likelihood (ICD 203, D.6.e.2.b). */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The range of a word: `likely (55–80 %)`. */
export function withRange(word: Likelihood): string {
  const { low, high } = LIKELIHOODS.find((one) => one.word === word)!;
  return `${word} (${low}–${high} %)`;
}

/** Steps of the ladder between two words. */
export function stepsApart(a: Likelihood, b: Likelihood): number {
  return Math.abs(LIKELIHOOD_WORDS.indexOf(a) - LIKELIHOOD_WORDS.indexOf(b));
}
