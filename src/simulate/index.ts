export type { EnsembleOptions } from './ensemble.js';
export { MODELS, modelOf } from './models/index.js';
export { MECHANISMS, type Mechanism, type MechanismResult, tryMechanisms } from './models/package/mechanisms.js';
export { loadTerritories } from './models/package/territories.js';
export { type Again, type DataFile, recordOf, recordText, runAgain, type SimulationRecord } from './record.js';
export { loadScenarios, parseScenarios } from './scenario.js';
export { type Sensitivity, sensitivityOf } from './sensitivity.js';
export { simulate } from './simulate.js';
export * from './types.js';
