export * from './claims/index.js';
export type { MeasureEffect } from './each-measure.js';
export type { EnsembleOptions } from './ensemble.js';
export { measuresOf } from './measures.js';
export { networkTable } from './models/dismantling.js';
export { MODELS, modelOf } from './models/index.js';
export { MECHANISMS, type Mechanism } from './models/package/mechanisms.js';
export { loadTerritories } from './models/package/territories.js';
export {
  type ComparedOutput,
  comparedOutputs,
  flowMap,
  type ModelInWords,
  modelInWords,
  type PageChart,
  type PageTable,
  type SimulationSection,
  simulationPage,
  simulationSection,
  Wording,
} from './page/index.js';
export {
  type Again,
  type DataFile,
  readRecord,
  recordOf,
  recordText,
  runAgain,
  type SimulationRecord,
} from './record.js';
export { loadScenarios, parseScenarios } from './scenario.js';
export { type Sensitivity, sensitivityOf } from './sensitivity.js';
export { simulate } from './simulate.js';
export * from './types.js';
