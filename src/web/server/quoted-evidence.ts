import type { CaseDocument, Statement } from '../../case/index.js';
import type { QuotedEvidence } from '../api/index.js';

/** Makes quotes ready to be weighed: with source, date and grades. */
export function evidenceOf(documents: readonly CaseDocument[]): (statement: Statement) => QuotedEvidence {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ({ id, method, quote, hedge, attribution, start, documentId, credibility, examined }) => {
    const { name, title, date, reliability } = byId.get(documentId)!;
    return {
      ...(!isReckoned(method) && { statement: id }),
      quote,
      hedge,
      ...(attribution !== undefined && { attribution }),
      start,
      document: {
        id: documentId,
        name,
        ...(title !== undefined && { title }),
        ...(date !== undefined && { date }),
        reliability,
      },
      credibility,
      ...(examined && { examined: examined.status }),
    };
  };
}

/** A stretch that was summed up is no statement of the case, so no address leads to it by an id. */
const isReckoned = (method: string): boolean => method.startsWith('sums@');
