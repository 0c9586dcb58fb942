export { AGGREGATIONS } from './aggregate.js';
export { alternativesTo, weightsAlone } from './alternatives.js';
export { type Contributions, contributions } from './contributions.js';
export { type Deprivation, deprivation } from './deprivation.js';
export {
  type Alternatives,
  choiceIndices,
  drawnScores,
  type RankRange,
  rankRanges,
  rankRangesInSteps,
  withoutEach,
} from './how-sure.js';
export {
  DIMENSIONS,
  humanSecurityMeta,
  indicatorOf,
  type KnownIndicator,
  knownIndicators,
  type Matched,
  matchIndicators,
  unreportedNotes,
} from './human-security.js';
export { IMPUTATIONS, type Imputation } from './impute.js';
export { NORMALISATIONS } from './normalise.js';
export { buildIndex, CHOICES, type Index, type IndexChoices, STAGES, type Stage, topScores } from './pipeline.js';
export { indicatorTable, type Row } from './read-indicators.js';
export { type SobolIndex, sobol } from './sobol.js';
export { TREATMENT, type Treatment, type TreatOptions } from './treat.js';
export * from './types.js';
export { WEIGHTINGS, type Weighting } from './weigh.js';
