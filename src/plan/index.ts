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
