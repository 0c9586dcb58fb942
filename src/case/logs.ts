import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import type { Change, Custody } from './types.js';

/** The log of custody of one document, or of all; oldest first. */
export async function custody(db: Kysely<Tables>, documentId?: string): Promise<Custody[]> {
  const rows = await db
    .selectFrom('custody')
    .innerJoin('document', 'document.number', 'custody.document')
    .select(['document.id as documentId', 'at', 'who', 'action', 'detail'])
    .$if(documentId !== undefined, (query) => query.where('document.id', '=', documentId!))
    .orderBy('position')
    .execute();
  return rows;
}

/** Everything that people decided in this case, or on one thing of it, oldest first. */
export async function history(store: Store, target?: string): Promise<Change[]> {
  const rows = await store.db
    .selectFrom('change')
    .select(['at', 'who', 'action', 'target_kind as targetKind', 'target', 'before', 'after', 'why'])
    .$if(target !== undefined, (query) => query.where('target', '=', target!))
    .orderBy('position')
    .execute();
  return rows.map(({ why, ...change }) => ({ ...change, ...(why !== null && { why }) }));
}

/** Writes one decision into the log, inside the transaction that carries it out. */
export async function logChange(
  transaction: Transaction<Tables>,
  store: Store,
  change: Omit<Change, 'at' | 'who' | 'why'> & { why?: string | null },
): Promise<void> {
  await transaction
    .insertInto('change')
    .values({
      at: store.now(),
      who: store.who,
      action: change.action,
      target_kind: change.targetKind,
      target: change.target,
      before: change.before,
      after: change.after,
      why: change.why ?? null,
    })
    .execute();
}
