export * from './assessment.js';
export * from './case.js';
export * from './common.js';
export * from './documents.js';
export * from './jobs.js';
export * from './network.js';
export * from './network-analysis.js';
export * from './vocabulary.js';
