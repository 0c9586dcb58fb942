export type { LetterCase } from './columns.js';
export type { Kind } from './crf.js';
export type { TaggedName } from './tag.js';
export { letterCaseOf, tagNames } from './tag.js';
export { commonness, guessLanguage, TRAITS, traitsOf } from './word-traits.js';
