import { type Selectable, sql, type Transaction } from 'kysely';
import { type RelationSchema, said, UserError } from '../model/index.js';
import { logChange } from './logs.js';
import { judgeAlong, type OwnEnd, type OwnStatement, PERSON_METHOD } from './own-statements.js';
import { unknownStatement } from './review.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import { tally } from './tally.js';

/**
 * Takes back a person's own statement, and gives the one that it corrected the judgement it had before. Logged.
 * @returns the statement as it was: stated again, it is the same, with its id, grade, mark and judgement
 * @throws UserError where it is none
 */
export async function withdrawOwnStatement(store: Store, id: string): Promise<OwnStatement> {
  return await store.write(async (transaction) => {
    const row = await transaction.selectFrom('statement').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw unknownStatement(id);
    if (row.method !== PERSON_METHOD)
      throw new UserError(
        said`The statement ${id} was found by ${row.method}, not added by a person. Reject it instead.`,
      );
    const before = await entitiesOf(transaction, row.document, [row.subject!, row.object!]);
    await transaction.deleteFrom('statement').where('id', '=', id).execute();
    await removeUnused(transaction, row.document);
    await tally(transaction, [row.document]);
    const after = await entitiesOf(transaction, row.document, [row.subject!, row.object!]);
    const { document: documentId } = await transaction
      .selectFrom('document')
      .select('id as document')
      .where('number', '=', row.document)
      .executeTakeFirstOrThrow();
    const change = { before: row.quote, after: null };
    await logChange(transaction, store, { action: 'undone', targetKind: 'statement', target: id, ...change });
    const corrected = row.detail['corrects'];
    if (corrected !== undefined) await restoreJudgement(transaction, store, String(corrected), id);
    // An end that went with the statement is named by its words and kind, which make it again.
    const end = (ordinal: number, start: number | null, stop: number | null): OwnEnd => {
      const known = after.get(ordinal);
      const range = { start: start!, end: stop! };
      return known ? { ...range, entity: known.id } : { ...range, schema: before.get(ordinal)!.schema };
    };
    return {
      documentId,
      schema: row.schema as RelationSchema,
      role: row.property,
      quote: { start: row.start_at, end: row.end_at },
      subject: end(row.subject!, row.subject_start, row.subject_end),
      object: end(row.object!, row.object_start, row.object_end),
      hedge: row.hedge,
      ...(row.attribution_start !== null && {
        attribution: { start: row.attribution_start, end: row.attribution_end! },
      }),
      ...(corrected !== undefined && { corrects: String(corrected) }),
      ...(row.graded !== null && { credibility: row.graded }),
      ...(row.marked !== null && { handling: row.marked }),
      judgement: row.judgement,
    };
  });
}

type Entity = Pick<Selectable<Tables['entity']>, 'ordinal' | 'id' | 'schema'>;

/** Entities of a document by ordinal, as far as they are there. */
async function entitiesOf(
  transaction: Transaction<Tables>,
  document: number,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, Entity>> {
  const rows = await transaction
    .selectFrom('entity')
    .select(['ordinal', 'id', 'schema'])
    .where('document', '=', document)
    .where('ordinal', 'in', ordinals)
    .execute();
  return new Map(rows.map((row) => [row.ordinal, row]));
}

/** Gives a statement that was corrected the judgement it had before. */
async function restoreJudgement(
  transaction: Transaction<Tables>,
  store: Store,
  corrected: string,
  by: string,
): Promise<void> {
  const rejected = await transaction
    .selectFrom('change')
    .select('before')
    .where('target', '=', corrected)
    .where('action', '=', 'judged')
    .where('after', '=', 'rejected')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (rejected) await judgeAlong(transaction, store, corrected, rejected.before as 'accepted' | null, by);
}

/** Removes the mentions and entities that only a person's statements made and none names any more. */
async function removeUnused(transaction: Transaction<Tables>, document: number): Promise<void> {
  await sql`delete from mention where document = ${document} and methods = array['person'] and not exists (
    select from statement where statement.document = ${document} and statement.method = ${PERSON_METHOD}
      and ((subject, subject_start, subject_end) = (mention.entity, mention.start_at, mention.end_at)
        or (object, object_start, object_end) = (mention.entity, mention.start_at, mention.end_at)))`.execute(
    transaction,
  );
  await sql`delete from entity where document = ${document} and methods = array['person'] and not exists (
    select from statement
    where statement.document = ${document} and entity.ordinal in (statement.subject, statement.object))`.execute(
    transaction,
  );
}
