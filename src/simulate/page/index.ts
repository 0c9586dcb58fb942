export { type ComparedOutput, comparedOutputs } from './compared.js';
export { flowMap } from './flow-map.js';
export { simulationPage } from './html.js';
export { type ModelInWords, modelInWords } from './model-words.js';
export type { PageChart } from './parts.js';
export { type SimulationSection, simulationSection } from './section.js';
export type { PageTable } from './tables.js';
export { Wording } from './words.js';
