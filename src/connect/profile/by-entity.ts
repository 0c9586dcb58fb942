import type { CaseSnapshot } from '../../case/index.js';
import type { ByEntity } from './types.js';

/**
 * Statements and mentions by entity of a document, so that a profile is made without going through the whole case.
 * Statements that a person rejected are left out.
 */
export function byEntity({ statements, mentions }: Pick<CaseSnapshot, 'statements' | 'mentions'>): ByEntity {
  const said = new Map<string, CaseSnapshot['statements']>();
  const named = new Map<string, CaseSnapshot['mentions']>();
  const put = <T>(lists: Map<string, T[]>, id: string | null, item: T): void => {
    if (id === null) return;
    const list = lists.get(id);
    if (list) list.push(item);
    else lists.set(id, [item]);
  };
  for (const statement of statements) {
    if (statement.judgement === 'rejected') continue;
    put(said, statement.subject, statement);
    if (statement.object !== statement.subject) put(said, statement.object, statement);
  }
  for (const mention of mentions) put(named, mention.entityId, mention);
  return { statements: said, mentions: named };
}
