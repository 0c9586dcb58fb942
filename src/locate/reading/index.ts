export { provisionsOf } from './provisions.js';
export { readPlaces } from './read-place.js';
export { type Condition, placeRules, RULE_KINDS, type Rule } from './rules.js';
export { type SignsApart, signsApart } from './signs-apart.js';
export { signsOfTable } from './signs-of-table.js';
export { READING_WORDS, type RuleText, readingTexts } from './texts.js';
export * from './types.js';
