export { readBytes } from './bytes.js';
export { ReadError } from './errors.js';
export { readFiles } from './files.js';
export { detectLanguage } from './language.js';
export { type LetterCase, letterCase, splitSentences } from './sentences.js';
export * from './types.js';
export { walk } from './walk.js';
