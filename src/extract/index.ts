export { EXTRACTION_METHOD, extract } from './extract.js';
export { type Extractor, extractorFor } from './extractor.js';
export { type LexiconInfo, listLexicons } from './lexicon-list.js';
export {
  type GivenModel,
  isLocal,
  MODEL_READER,
  ModelReader,
  ModelUnavailable,
  modelSettings,
  SecondReading,
  type SecondReadingResult,
  UnreadableAnswer,
} from './model-reader/index.js';
export type { FoundName, NameSentence } from './names.js';
export { findNames } from './names.js';
export { type Found, toStatements } from './statements.js';
export { guessMapping, type MappingGuess } from './table-guess.js';
export { type SampleRow, sampleOfMapping } from './table-sample.js';
export { guessLanguage } from './tagger/index.js';
export type { SentenceSpan, Token } from './tokens.js';
export { tokenize } from './tokens.js';
export * from './types.js';
