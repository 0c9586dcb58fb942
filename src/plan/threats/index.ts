export { type RegisterChange, registerChanges } from './changes.js';
export { afterThreatDeed, THREAT_LISTS, type ThreatDeed, type ThreatList } from './deeds.js';
export { divergences } from './divergence.js';
export { readPerspectives, writePerspectives } from './perspectives.js';
export { proposeThreats } from './propose.js';
export { readRegister, registerOf, standingRegister, writeRegister } from './register.js';
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
export { weightOfThreat, weightOfView } from './weight.js';
