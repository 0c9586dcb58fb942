export type { FoundName, NameSentence } from './names.js';
export { findNames } from './names.js';
export { guessLanguage } from './tagger/index.js';
export type { SentenceSpan, Token } from './tokens.js';
export { tokenize } from './tokens.js';
export * from './types.js';
