import type { Alternatives } from './how-sure.js';
import type { Imputation } from './impute.js';
import type { IndexChoices } from './pipeline.js';

/** What another analyst might have done: the usual other way at each step, and weights within `weightSpread` of theirs. */
export function alternativesTo(choices: IndexChoices, weightSpread: number): Alternatives {
  const withOther = <T>(own: T, ...others: T[]): T[] => [own, ...others.filter((other) => other !== own)];
  return {
    impute: choices.impute === 'none' ? ['none'] : withOther<Imputation>(choices.impute, 'mean', 'median'),
    treat: choices.treat === false ? [false] : [choices.treat, false],
    normalise: withOther(choices.normalise, 'min-max', 'rank'),
    aggregate: withOther(choices.aggregate, 'arithmetic', 'geometric'),
    weightSpread,
  };
}

/** The same choices with other weights alone. */
export const weightsAlone = (choices: IndexChoices, weightSpread: number): Alternatives => ({
  impute: [choices.impute],
  treat: [choices.treat],
  normalise: [choices.normalise],
  aggregate: [choices.aggregate],
  weightSpread,
});
