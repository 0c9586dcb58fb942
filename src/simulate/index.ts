export type { EnsembleOptions } from './ensemble.js';
export { MODELS, modelOf } from './models/index.js';
export { MECHANISMS, type Mechanism, type MechanismResult, tryMechanisms } from './models/package/mechanisms.js';
export { loadTerritories } from './models/package/territories.js';
export { loadScenarios, parseScenarios } from './scenario.js';
export { simulate } from './simulate.js';
export * from './types.js';
