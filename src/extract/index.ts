export { EXTRACTION_METHOD, extract } from './extract.js';
export { type Extractor, extractorFor } from './extractor.js';
export { indicatorKey, indicatorTitle, isBareCount, unitTitle } from './figures/titles.js';
export { type LexiconInfo, listLexicons } from './lexicon-list.js';
export type { ModelReader, SecondReading, SecondReadingResult } from './model-reader/index.js';
export { loadModelReader } from './model-reader/load.js';
export type { FoundName, NameSentence } from './names.js';
export { findNames } from './names.js';
export { type Found, toStatements } from './statements.js';
export {
  COLUMN_MEANINGS,
  type ColumnChoice,
  isSilent,
  type SameInEachRow,
  sidesOf,
  TABLE_KINDS,
  type TableChoice,
} from './table-choice.js';
export { guessMapping, guessMappings, type MappingGuess, mappingFile, tablesOf } from './table-guess.js';
export { INCIDENT_TYPES } from './table-mapping.js';
export {
  type FoundInRow,
  type MappingYield,
  rowsByMapping,
  type SampleRow,
  sampleOfMapping,
  yieldOfMapping,
} from './table-sample.js';
export { incidentNamed } from './table-words.js';
export { guessLanguage } from './tagger/index.js';
export type { SentenceSpan, Token } from './tokens.js';
export { tokenize } from './tokens.js';
export * from './types.js';
