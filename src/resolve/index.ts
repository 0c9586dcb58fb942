export { candidatesOf } from './candidates.js';
export { comparePair } from './compare-pair.js';
export { merge } from './merge.js';
export { compareNames } from './names/compare-names.js';
export { propose } from './propose.js';
export { RULES, type Rule } from './rules.js';
export * from './types.js';
export { WEIGHTS } from './weights.js';
