export * from './certainty.js';
export * from './errors.js';
export * from './language.js';
export * from './member-path.js';
export * from './method.js';
export * from './offsets.js';
export * from './schemata.js';
export * from './yaml-file.js';
