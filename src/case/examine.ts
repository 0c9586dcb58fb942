import { type ExpressionBuilder, sql, type Transaction } from 'kysely';
import { said, UserError } from '../model/index.js';
import { logChange } from './logs.js';
import { unknownStatement } from './review.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import { tallyJudged } from './tally.js';
import { CLAIM_STATUSES, type ClaimStatus, type Examination } from './types.js';

/**
 * A person examines a statement, or all of a document, and says how it stands and why. What is inadmissible is so with
 * all that shares its words, which would show it all the same. Every examination is a line of the log of decisions;
 * a later one adds to it. Returns the ids of the statements whose standing changed.
 * @throws UserError where the id names nothing, the standing is none, or no reason is given
 */
export async function examine(store: Store, id: string, status: ClaimStatus, why: string): Promise<string[]> {
  if (!CLAIM_STATUSES.includes(status))
    throw new UserError(said`"${status}" is no standing. It is one of ${CLAIM_STATUSES.join(', ')}.`, { exit: 2 });
  const reason = why.trim();
  if (reason === '') throw new UserError('An examination says why: give its reason.', { exit: 2 });
  return await store.write(async (transaction) => {
    const targets = await targetsOf(transaction, id, status === 'inadmissible');
    const examined: Examination = { status, who: store.who, at: store.now(), why: reason };
    const changed = targets.filter(({ examined: held }) => held?.status !== status || held.why !== reason);
    for (const target of changed) await set(transaction, store, target, examined, 'examined', reason);
    await tallyJudged(transaction, documentsOf(changed));
    return changed.map(({ id }) => id);
  });
}

/**
 * Takes back the examination of a statement that holds now, with all others that one decision made, and what held before
 * holds again. The log keeps both. Returns the ids of the statements.
 * @throws UserError where no examination of it holds
 */
export async function undoExamination(store: Store, id: string): Promise<string[]> {
  return await store.write(async (transaction) => {
    const targets = await targetsOf(transaction, id, false);
    const held = targets.find(({ examined }) => examined)?.examined;
    if (!held) throw new UserError(said`No examination of ${id} holds; there is nothing to undo.`);
    const together = await transaction
      .selectFrom('statement')
      .select(['id', 'document', 'examined'])
      .where(sql<boolean>`examined = ${JSON.stringify(held)}::jsonb`)
      .execute();
    for (const target of together) {
      const before = await earlier(transaction, target.id);
      await set(transaction, store, target, before, 'undone', before?.why ?? null);
    }
    await tallyJudged(transaction, documentsOf(together));
    return together.map(({ id: each }) => each);
  });
}

type Target = { id: string; document: number; examined: Examination | null };

const documentsOf = (targets: readonly Target[]): number[] => targets.map(({ document }) => document);

/** The statement, or those of the document; `sharing`: also what shares its words. */
async function targetsOf(transaction: Transaction<Tables>, id: string, sharing: boolean): Promise<Target[]> {
  const overlaps = sql<boolean>`exists (
    select from statement as named
    where named.id = ${id} and named.document = statement.document
      and named.start_at < statement.end_at and statement.start_at < named.end_at)`;
  const whole = await transaction.selectFrom('document').select('number').where('id', '=', id).executeTakeFirst();
  const one = await transaction.selectFrom('statement').select('document').where('id', '=', id).executeTakeFirst();
  const number = whole?.number ?? one?.document;
  if (number === undefined) throw unknownStatement(id);
  const named = ({ eb, or }: ExpressionBuilder<Tables, 'statement'>) =>
    or([eb('statement.id', '=', id), ...(whole ? [sql<boolean>`true`] : []), ...(sharing ? [overlaps] : [])]);
  const found = await transaction
    .selectFrom('statement')
    .select(['id', 'document', 'examined'])
    .where('document', '=', number)
    .where(named)
    .orderBy('start_at')
    .orderBy('id')
    .execute();
  if (found.length === 0) throw unknownStatement(id);
  return found;
}

async function set(
  transaction: Transaction<Tables>,
  store: Store,
  { id, examined: before }: Target,
  after: Examination | undefined,
  action: 'examined' | 'undone',
  why: string | null,
): Promise<void> {
  await transaction
    .updateTable('statement')
    .set({ examined: after ? (sql`${JSON.stringify(after)}::jsonb` as never) : null })
    .where('id', '=', id)
    .execute();
  const change = { before: before?.status ?? null, after: after?.status ?? null };
  await logChange(transaction, store, { action, targetKind: 'statement', target: id, ...change, why });
}

/** The examination that held before the one that holds, by the log: each undoing takes one away. */
async function earlier(transaction: Transaction<Tables>, id: string): Promise<Examination | undefined> {
  const log = await transaction
    .selectFrom('change')
    .select(['action', 'after', 'who', 'at', 'why'])
    .where('target_kind', '=', 'statement')
    .where('target', '=', id)
    .where('action', 'in', ['examined', 'undone'])
    .orderBy('position')
    .execute();
  const holding: Examination[] = [];
  for (const { action, after, who, at, why } of log)
    if (action === 'undone') holding.pop();
    else holding.push({ status: after as ClaimStatus, who, at, why: why ?? '' });
  return holding.at(-2);
}
