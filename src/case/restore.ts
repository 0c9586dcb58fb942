import { sql } from 'kysely';
import { type KeptFile, type KeptVersion, restoreKept } from './kept.js';
import { rulesJudged } from './pairs.js';
import type { Store } from './store.js';
import { tallyJudged, touch } from './tally.js';
import type { CaseDocument, Change, Custody, PairJudgement, PassageVersion, Statement } from './types.js';

/** What people did in another case, to hold in this one as it was. */
export interface Decided {
  documents: Pick<CaseDocument, 'id' | 'reliability' | 'handling'>[];
  custody: Custody[];
  /** As the other case shows them: graded, marked and judged. */
  statements: Pick<Statement, 'id' | 'handling' | 'credibility' | 'judgement' | 'examined'>[];
  judgements: PairJudgement[];
  history: Change[];
  /** What analysts wrote. */
  writing?: PassageVersion[];
  /** What people set up beside the documents, and the files that it rests on. */
  kept?: KeptVersion[];
  keptFiles?: KeptFile[];
}

/**
 * Puts back what people decided in a case that was exported, with who and when: grades, marks, judgements, what was written, and both logs.
 * What this case holds already stays as it is; doing it again changes nothing. All in one transaction.
 */
export async function restoreDecisions(store: Store, decided: Decided): Promise<void> {
  const graded = lastOf(decided.history, 'graded');
  const marked = lastOf(decided.history, 'marked');
  const statements = decided.statements.map(({ id, credibility, handling, judgement = null, examined = null }) => ({
    id,
    // An examination says how it is judged.
    judgement: examined ? null : judgement,
    examined,
    graded: graded.has(id) ? credibility : null,
    marked: marked.has(id) ? handling : null,
  }));
  await store.write(async (transaction) => {
    // `place` keeps the order: a join may hand rows over as it likes.
    const rows = (list: readonly object[]) =>
      sql`json_to_recordset(${JSON.stringify(list.map((row, place) => ({ ...row, place })))}::json)`;
    const { rows: regraded } = await sql<{ number: number }>`
      update document set reliability = row.reliability, handling = row.handling
      from ${rows(decided.documents)} as row (id text, reliability text, handling text)
      where document.id = row.id and document.reliability = 'F' and document.handling = 'TLP:CLEAR'
      returning document.number`.execute(transaction);
    await touch(
      transaction,
      regraded.map(({ number }) => number),
    );
    const { rows: held } = await sql<{ document: number }>`
      update statement
      set judgement = row.judgement, graded = row.graded, marked = row.marked, examined = row.examined
      from ${rows(statements)} as row (id text, judgement text, graded smallint, marked text, examined jsonb)
      where statement.id = row.id and statement.judgement is null and statement.graded is null
        and statement.marked is null and statement.examined is null
      returning statement.document`.execute(transaction);
    await tallyJudged(
      transaction,
      held.map(({ document }) => document),
    );
    await sql`
      insert into custody (document, at, who, action, detail)
      select document.number, row.at, row.who, row.action, row.detail
      from ${rows(decided.custody)} as row ("documentId" text, at timestamptz, who text, action text, detail text,
        place integer)
        join document on document.id = row."documentId"
      where not exists (
        select from custody as held
        where held.document = document.number and held.action = row.action and held.detail = row.detail
          and (held.action in ('added', 'seen-again') or held.at = row.at))
      order by row.place`.execute(transaction);
    await sql`
      insert into pair_judgement (id, left_id, right_id, verdict, who, at, score, reasons, undone)
      select id, "left", "right", verdict, who, at, score, reasons, undone
      from ${rows(decided.judgements)} as row (id text, "left" text, "right" text, verdict text, who text,
        at timestamptz, score double precision, reasons jsonb, undone boolean, place integer)
      where exists (select from entity where entity.id = "left") and exists (select from entity where entity.id = "right")
      order by row.place
      on conflict (id) do nothing`.execute(transaction);
    await rulesJudged(transaction);
    await sql`
      insert into change (at, who, action, target_kind, target, before, after, why)
      select at, who, action, "targetKind", target, before, after, why
      from ${rows(decided.history)} as row (at timestamptz, who text, action text, "targetKind" text, target text,
        before text, after text, why text, place integer)
      where not exists (
        select from change as held
        where held.at = row.at and held.target = row.target and held.action = row.action
          and held.before is not distinct from row.before and held.after is not distinct from row.after)
      order by row.place`.execute(transaction);
    await sql`
      insert into written_passage (id, at, who, passage)
      select id, at, who, passage
      from ${rows(decided.writing ?? [])} as row (id text, at timestamptz, who text, passage jsonb, place integer)
      where not exists (select from written_passage as held where held.id = row.id)
      order by row.place`.execute(transaction);
    await restoreKept(transaction, decided.kept ?? [], decided.keptFiles ?? []);
  });
}

/** Targets of this kind of decision: what a person set stands apart from what came with a statement. */
function lastOf(history: readonly Change[], action: Change['action']): Set<string> {
  return new Set(history.flatMap((change) => (change.action === action ? [change.target] : [])));
}
