import {
  CREDIBILITIES,
  type Credibility,
  HANDLING_MARKS,
  type HandlingMark,
  RELIABILITIES,
  type Reliability,
  said,
  UserError,
} from '../model/index.js';
import { unknownDocument } from './documents.js';
import { logChange } from './logs.js';
import type { Store } from './store.js';
import { tallyJudged, touch } from './tally.js';

/**
 * What people say of documents and statements. Each is logged with who, when, before and after; saying the same again
 * changes and logs nothing.
 */

/** Accepts or rejects a statement; null takes the judgement back. @throws UserError where there is no such statement. */
export async function judgeStatement(
  store: Store,
  id: string,
  verdict: 'accepted' | 'rejected' | null,
  why?: string,
): Promise<void> {
  await store.write(async (transaction) => {
    const row = await transaction
      .selectFrom('statement')
      .select(['document', 'judgement', 'examined'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw unknownStatement(id);
    if (row.examined)
      throw new UserError(
        said`${id} was examined and found ${row.examined.status}, which says more than a judgement. Examine it again, or undo that first.`,
      );
    if (row.judgement === verdict) return;
    await transaction.updateTable('statement').set({ judgement: verdict }).where('id', '=', id).execute();
    await tallyJudged(transaction, [row.document]);
    const change = { before: row.judgement, after: verdict };
    await logChange(transaction, store, { action: 'judged', targetKind: 'statement', target: id, ...change, why });
  });
}

/** Grades the reliability of a source, A to F, for all its statements. @throws UserError where there is no such document. */
export async function gradeDocument(store: Store, id: string, reliability: Reliability): Promise<void> {
  refuseOther(reliability, RELIABILITIES, 'a reliability');
  await store.write(async (transaction) => {
    const row = await transaction
      .selectFrom('document')
      .select(['number', 'reliability'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw unknownDocument(id);
    if (row.reliability === reliability) return;
    await transaction.updateTable('document').set({ reliability }).where('id', '=', id).execute();
    await touch(transaction, [row.number]);
    const custody = { document: row.number, at: store.now(), who: store.who, detail: reliability };
    await transaction
      .insertInto('custody')
      .values({ ...custody, action: 'graded' })
      .execute();
    const change = { before: row.reliability, after: reliability };
    await logChange(transaction, store, { action: 'graded', targetKind: 'document', target: id, ...change });
  });
}

/** Grades the credibility of a statement, 1 to 6. @throws UserError where there is no such statement. */
export async function gradeStatement(store: Store, id: string, credibility: Credibility): Promise<void> {
  refuseOther(credibility, CREDIBILITIES, 'a credibility');
  await store.write(async (transaction) => {
    const row = await transaction
      .selectFrom('statement')
      .select((eb) => ['document', eb.fn.coalesce('graded', 'credibility').as('credibility')])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw unknownStatement(id);
    if (row.credibility === credibility) return;
    await transaction.updateTable('statement').set({ graded: credibility }).where('id', '=', id).execute();
    await touch(transaction, [row.document]);
    const change = { before: String(row.credibility), after: String(credibility) };
    await logChange(transaction, store, { action: 'graded', targetKind: 'statement', target: id, ...change });
  });
}

/**
 * Sets the handling mark of a document, for all its statements that have none of their own, or of one statement.
 * @throws UserError where the id names neither.
 */
export async function markHandling(store: Store, id: string, mark: HandlingMark): Promise<void> {
  refuseOther(mark, HANDLING_MARKS, 'a handling mark');
  await store.write(async (transaction) => {
    const document = await transaction
      .selectFrom('document')
      .select(['number', 'handling'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (document) {
      if (document.handling === mark) return;
      await transaction.updateTable('document').set({ handling: mark }).where('id', '=', id).execute();
      await touch(transaction, [document.number]);
      const custody = { document: document.number, at: store.now(), who: store.who, detail: mark };
      await transaction
        .insertInto('custody')
        .values({ ...custody, action: 'marked' })
        .execute();
      const change = { before: document.handling, after: mark };
      await logChange(transaction, store, { action: 'marked', targetKind: 'document', target: id, ...change });
      return;
    }
    const statement = await transaction
      .selectFrom('statement')
      .select(['document', 'marked'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!statement) throw new UserError(said`The case holds no document and no statement ${id}. Check the id.`);
    if (statement.marked === mark) return;
    await transaction.updateTable('statement').set({ marked: mark }).where('id', '=', id).execute();
    await touch(transaction, [statement.document]);
    const change = { before: statement.marked, after: mark };
    await logChange(transaction, store, { action: 'marked', targetKind: 'statement', target: id, ...change });
  });
}

/** What is told of a statement that is not there. */
export function unknownStatement(id: string): UserError {
  return new UserError(said`The case holds no statement ${id}. The reports and \`--json\` outputs give the ids.`);
}

function refuseOther<T extends string | number>(value: T, allowed: readonly T[], what: string): void {
  if (allowed.includes(value)) return;
  throw new UserError(said`"${value}" is not ${what}. It is one of ${allowed.join(', ')}.`, { exit: 2 });
}
