import { sql, type Transaction } from 'kysely';
import { HANDLING_MARKS } from '../model/index.js';
import { documents } from './documents.js';
import { custody } from './logs.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import type { CaseEntity, CaseMention, CaseSnapshot, PairJudgement, Statement } from './types.js';

/**
 * All of the case in memory, as it is at one moment. Documents, entities, mentions and statements come in the order of
 * the documents, then of the text; judgements oldest first, without those on entities that no extraction finds now.
 */
export async function snapshot(store: Store): Promise<CaseSnapshot> {
  return await store.read(async (transaction) => ({
    documents: await documents(transaction),
    custody: await custody(transaction),
    entities: await entities(transaction),
    mentions: await mentions(transaction),
    statements: await statements(transaction),
    judgements: await judgements(transaction),
  }));
}

async function entities(db: Transaction<Tables>): Promise<CaseEntity[]> {
  const { rows } = await sql<CaseEntity>`
    select entity.id, document_id as "documentId", schema, entity.name
    from entity join document on document.id = document_id
    order by position, ordinal, entity.id`.execute(db);
  return rows;
}

async function mentions(db: Transaction<Tables>): Promise<CaseMention[]> {
  const { rows } = await sql<CaseMention>`
    select document_id as "documentId", entity_id as "entityId", start_at as "start", end_at as "end", kind, antecedent
    from mention join document on document.id = document_id
    order by position, start_at, end_at, entity_id`.execute(db);
  return rows.map(({ antecedent, ...row }) => (antecedent === null ? row : { ...row, antecedent }));
}

/** Optional fields that a statement does not have are absent, as they were when it was stored. */
const OPTIONAL = [
  'subjectEnd',
  'objectEnd',
  'attribution',
  'attributionEnd',
  'attributedTo',
  'validFrom',
  'validTo',
  'judgement',
] as const;

async function statements(db: Transaction<Tables>): Promise<Statement[]> {
  const marks = sql`${`{${HANDLING_MARKS.join(',')}}`}::text[]`;
  const { rows } = await sql<Statement>`
    select
      statement.id, document_id as "documentId", start_at as "start", end_at as "end", kind, schema, subject, property,
      object, value, detail, quote, subject_end as "subjectEnd", object_end as "objectEnd", hedge, attribution,
      attribution_end as "attributionEnd", attributed_to as "attributedTo", valid_from as "validFrom",
      valid_to as "validTo", document.reliability, coalesce(graded, credibility) as credibility,
      -- Without a mark of its own a statement is handled as strictly as its document at least.
      coalesce(marked, (${marks})[greatest(
        array_position(${marks}, document.handling), array_position(${marks}, statement.handling))]) as handling,
      method, confidence, judgement
    from statement join document on document.id = document_id
    order by position, start_at, end_at, statement.id`.execute(db);
  for (const row of rows) for (const key of OPTIONAL) if (row[key] === null) delete row[key];
  return rows;
}

async function judgements(db: Transaction<Tables>): Promise<PairJudgement[]> {
  const { rows } = await sql<PairJudgement>`
    select id, left_id as "left", right_id as "right", verdict, who, at, score, reasons, undone
    from pair_judgement
    where exists (select from entity where entity.id = left_id) and exists (select from entity where entity.id = right_id)
    order by position`.execute(db);
  return rows;
}
