export {
  type Aside,
  DIRECTIONS,
  type Direction,
  type Disagreement,
  type DisagreementKind,
  type Disagreements,
  disagreementsOf,
  EXPLANATIONS,
  type Explanation,
  type Hidden,
  type PolicyLink,
  policyOf,
  withoutHidden,
} from './disagreements/index.js';
export { CONFIDENCES, LIKELIHOOD_WORDS, LIKELIHOODS, type Likelihood, withRange } from './estimative.js';
export { MARKS, readExplanations, type Weighed, weigh } from './explanations/index.js';
export { type Judged, type JudgedFile, type JudgedFiles, readJudged, readSheets } from './judged.js';
export { type PlanItem, type PlanOfAction, readPlan, type Verdict } from './plan-of-action.js';
export * from './threats/index.js';
export * from './vetting/index.js';
