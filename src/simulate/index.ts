export type { EnsembleOptions } from './ensemble.js';
export { MODELS, modelOf } from './models/index.js';
export { loadScenarios, parseScenarios } from './scenario.js';
export { simulate } from './simulate.js';
export * from './types.js';
