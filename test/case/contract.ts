import { describe } from 'vitest';
import { apartContract } from './contract/apart.js';
import { derivedContract } from './contract/derived.js';
import { documentsContract } from './contract/documents.js';
import { examinationContract } from './contract/examination.js';
import { extractionContract } from './contract/extraction.js';
import { failuresContract } from './contract/failures.js';
import type { NewPlace } from './contract/harness.js';
import { keptContract } from './contract/kept.js';
import { ownStatementsContract } from './contract/own-statements.js';
import { pairsContract } from './contract/pairs.js';
import { reviewContract } from './contract/review.js';
import { searchContract } from './contract/search.js';
import { sheetsContract } from './contract/sheets.js';
import { verificationContract } from './contract/verification.js';
import { vettingContract } from './contract/vetting.js';
import { writingContract } from './contract/writing.js';

/** What every store of a case must do, PGlite and PostgreSQL alike. */
export function contract(name: string, newPlace: NewPlace): void {
  describe(`a case in ${name}: documents`, () => documentsContract(newPlace));
  describe(`a case in ${name}: failures`, () => failuresContract(newPlace));
  describe(`a case in ${name}: extraction`, () => extractionContract(newPlace));
  describe(`a case in ${name}: review`, () => reviewContract(newPlace));
  describe(`a case in ${name}: examination`, () => examinationContract(newPlace));
  describe(`a case in ${name}: pairs`, () => pairsContract(newPlace));
  describe(`a case in ${name}: writing`, () => writingContract(newPlace));
  describe(`a case in ${name}: sheets`, () => sheetsContract(newPlace));
  describe(`a case in ${name}: kept`, () => keptContract(newPlace));
  describe(`a case in ${name}: what was worked out`, () => derivedContract(newPlace));
  describe(`a case in ${name}: search`, () => searchContract(newPlace));
  describe(`a case in ${name}: a person's own statements`, () => ownStatementsContract(newPlace));
  describe(`a case in ${name}: vetting`, () => vettingContract(newPlace));
  describe(`a case in ${name}: in another thread`, () => apartContract(newPlace));
  describe(`a case in ${name}: verification`, () => verificationContract(newPlace));
}
