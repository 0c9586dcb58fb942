export type { StageEvidence } from './stage-evidence.js';
export { type StageWork, type SupplyChain, type SupplyChains, supplyChains } from './supply-chains.js';
export { STAGES, type Stage } from './words.js';
