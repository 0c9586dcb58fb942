export { divergences } from './divergence.js';
export { readPerspectives } from './perspectives.js';
export { proposeThreats } from './propose.js';
export { readRegister, writeRegister } from './register.js';
export type { Divergence, FindingOfCase, Judgement, Perspective, Threat, View } from './types.js';
