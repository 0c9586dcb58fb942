export { type AssessmentOptions, assess } from './assess.js';
export { type ClaimStanding, claimStanding } from './claim-standing.js';
export {
  type Cause,
  type CauseKind,
  diffEditions,
  type EditionDiff,
  readAssessment,
  type Withheld,
  withheldFrom,
} from './edition-diff/index.js';
export { figureFiles } from './figures.js';
export { findingsOfCase } from './findings-of-case.js';
export { toHtml } from './html.js';
export { judgedSections } from './judged-parts.js';
export type { JudgedParts } from './judged-schema.js';
export { type MarkdownOptions, toMarkdown } from './markdown.js';
export { type NetworkFigure, networkFigure } from './network-figure.js';
export { valueText } from './numbers.js';
export { partDocumentHtml, partDocumentMarkdown } from './part-pages.js';
export { sincePart } from './parts/since.js';
export { partText } from './parts/text.js';
export type { Part, PartBlock } from './parts/types.js';
export { PHRASES } from './phrases/index.js';
export { formToPdf, toPdf } from './print/pdf.js';
export {
  ASSESSMENT_FORMAT,
  Assessment,
  CERTAINTIES,
  type Certainty,
  type EvidenceEntry,
  FINDING_KINDS,
  type Finding,
  type FindingKind,
} from './schema.js';
export { settledInWords } from './settled-words.js';
export { type Standing, standingsOf } from './standings.js';
export { printedVetting, type VettingForm, vettingForm } from './vetting-form.js';
export { numberOf } from './writing/tell.js';
