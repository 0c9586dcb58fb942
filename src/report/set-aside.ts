import type { CaseSnapshot } from '../case/index.js';
import { type HandlingMark, mayShow } from '../model/index.js';
import type { Assessment } from './schema.js';

type SetAside = Assessment['setAside'];

/**
 * What people rejected or found inadmissible: all of it counted, and with ids and reasons what the mark of the report lets
 * show. A reason may speak of what its statement says, so it is handled as strictly.
 */
export function setAsideOf({ statements, documents }: CaseSnapshot, handling: HandlingMark): SetAside {
  const markOf = new Map(documents.map((document) => [document.id, document.handling]));
  const all = statements.filter(({ judgement }) => judgement === 'rejected');
  const shown = all.filter(
    (statement) => mayShow(statement.handling, handling) && mayShow(markOf.get(statement.documentId)!, handling),
  );
  const reasons = new Map<string, SetAside['reasons'][number]>();
  for (const { examined } of shown) {
    if (examined?.status !== 'rejected' && examined?.status !== 'inadmissible') continue;
    const { status, who, at, why } = examined;
    const key = JSON.stringify([status, who, at, why]);
    const held = reasons.get(key);
    if (held) held.statements++;
    else reasons.set(key, { status, who, at, why, statements: 1 });
  }
  const inadmissible = all.filter(({ examined }) => examined?.status === 'inadmissible').length;
  return {
    rejected: all.length - inadmissible,
    inadmissible,
    reasons: [...reasons.values()],
    statements: shown.map(({ id, examined }) => ({
      id,
      status: examined?.status === 'inadmissible' ? 'inadmissible' : 'rejected',
      ...(examined && { who: examined.who, at: examined.at, why: examined.why }),
    })),
  };
}
