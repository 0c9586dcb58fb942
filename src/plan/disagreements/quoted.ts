import { createHash } from 'node:crypto';
import type { CaseDocument, Statement } from '../../case/index.js';
import type { CodePoints } from '../../model/index.js';

/** What summed a stretch of text up; no statement of the case stands behind it. */
export const SUMS_METHOD = 'sums@1';

/**
 * A stretch of a document as one side of a disagreement: its literal quote at its code points, with a name of its own.
 * @param start offset in UTF-16 units, as `structure` counts, as is `end`
 */
export function quoted(
  document: CaseDocument,
  points: CodePoints,
  { start, end }: { start: number; end: number },
  about: string,
  value: number,
): Statement {
  const range = { start: points.from16(start), end: points.from16(end) };
  const id = createHash('sha256').update([document.id, SUMS_METHOD, range.start, range.end, about].join('\u001f'));
  return {
    id: id.digest('hex').slice(0, 24),
    documentId: document.id,
    kind: 'figure',
    schema: 'Figure',
    subject: null,
    property: about,
    object: null,
    value: String(value),
    detail: {},
    quote: document.text.slice(start, end),
    ...range,
    hedge: 'asserted',
    reliability: document.reliability,
    credibility: 6,
    handling: document.handling,
    method: SUMS_METHOD,
    confidence: 0.8,
  };
}
