export { type Case, type OpenOptions, openCase } from './case.js';
export type { Found } from './extraction.js';
export { byRule, type NewPairJudgement, pairJudgementId } from './pairs.js';
export { findReprints } from './reprints.js';
export type { Decided } from './restore.js';
export * from './types.js';
