export {
  DIRECTIONS,
  type Direction,
  type Disagreement,
  type DisagreementKind,
  type Disagreements,
  disagreementsOf,
  EXPLANATIONS,
  type Explanation,
  type PolicyLink,
} from './disagreements/index.js';
export { LIKELIHOODS, type Likelihood, withRange } from './estimative.js';
export { readExplanations, type Weighed, weigh } from './explanations/index.js';
export { type PlanItem, type PlanOfAction, readPlan, type Verdict } from './plan-of-action.js';
export * from './threats/index.js';
