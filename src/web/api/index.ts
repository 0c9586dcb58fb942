export * from './case.js';
export * from './common.js';
export * from './documents.js';
export * from './jobs.js';
export * from './vocabulary.js';
