export {
  ASIDE,
  type Aside,
  type Compared,
  DIRECTIONS,
  DISAGREEMENT_KINDS,
  type Direction,
  type Disagreement,
  type DisagreementKind,
  type Disagreements,
  disagreementSteps,
  disagreementsOf,
  EXPLANATIONS,
  type Explanation,
  type Hidden,
  HOLDS,
  type Holds,
  type PairApart,
  type PolicyLink,
  policyOf,
  readSettled,
  type Said,
  type Settled,
  scopeOf,
  settle,
  settledOf,
  withoutHidden,
  writeSettled,
} from './disagreements/index.js';
export { CONFIDENCES, LIKELIHOOD_WORDS, LIKELIHOODS, type Likelihood, withRange } from './estimative.js';
export * from './explanations/index.js';
export { FALLS, type Fall, type Fallen, fallOf, statementsById } from './fallen.js';
export { type Judged, type JudgedFile, type JudgedFiles, readJudged, readSheets } from './judged.js';
export { type PlanChange, planChanges } from './plan-changes.js';
export {
  PLAN_GROUNDS,
  type PlanItem,
  type PlanOfAction,
  readPlan,
  type Verdict,
  WrittenItem,
} from './plan-of-action.js';
export { newPlan, nextId, reordered, retitled, withChanged, withItem, withoutItem } from './plan-sheet.js';
export * from './threats/index.js';
export * from './vetting/index.js';
