export { type ClaimRow, type ClaimsOptions, type ClaimsTable, claimsTable, uncoveredByKind } from './claims-table.js';
export { type MappedClaim, mapClaim, UNCOVERED, type Uncovered } from './map-claim.js';
export { claimsMarkdown } from './markdown.js';
export type { OwnData } from './places.js';
export { allQuestions, type Question } from './question.js';
export { readClaims, signOf } from './read-claims.js';
export type { TryOptions } from './try-comparison.js';
export { type MechanismResult, tryMechanisms } from './try-mechanisms.js';
export type { ClaimText, Sign, Tried } from './types.js';
