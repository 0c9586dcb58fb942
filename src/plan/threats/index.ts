export { divergences } from './divergence.js';
export { readPerspectives } from './perspectives.js';
export { proposeThreats } from './propose.js';
export { readRegister, writeRegister } from './register.js';
export {
  type Divergence,
  type FindingOfCase,
  IMPACTS,
  type Judgement,
  LEVELS,
  type Perspective,
  RELATIONS,
  type Relation,
  type Threat,
  TRENDS,
  type View,
} from './types.js';
