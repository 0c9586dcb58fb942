export { EXTRACTION_METHOD, extract } from './extract.js';
export { type Extractor, extractorFor } from './extractor.js';
export type { FoundName, NameSentence } from './names.js';
export { findNames } from './names.js';
export { type Found, toStatements } from './statements.js';
export { guessLanguage } from './tagger/index.js';
export type { SentenceSpan, Token } from './tokens.js';
export { tokenize } from './tokens.js';
export * from './types.js';
