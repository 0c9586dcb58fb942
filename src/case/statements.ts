import { sql, type Transaction } from 'kysely';
import { HANDLING_MARKS, type Reliability } from '../model/index.js';
import { type Columns, readColumns } from './bulk.js';
import type { Tables } from './schema.js';
import { type Slice, within } from './slice.js';
import type { End, Range, Statement } from './types.js';

/** The columns of a statement that hold what its method said, but for its entities, which rows name by ordinal. */
export const STATEMENT_COLUMNS = {
  id: ['text', (it) => it.id],
  start_at: ['integer', (it) => it.start],
  end_at: ['integer', (it) => it.end],
  kind: ['text', (it) => it.kind],
  schema: ['text', (it) => it.schema],
  property: ['text', (it) => it.property],
  value: ['text', (it) => it.value],
  detail: ['jsonb', (it) => JSON.stringify(it.detail)],
  quote: ['text', (it) => it.quote],
  subject_start: ['integer', (it) => it.subjectEnd?.start ?? null],
  subject_end: ['integer', (it) => it.subjectEnd?.end ?? null],
  subject_antecedent_start: ['integer', (it) => it.subjectEnd?.antecedent?.start ?? null],
  subject_antecedent_end: ['integer', (it) => it.subjectEnd?.antecedent?.end ?? null],
  object_start: ['integer', (it) => it.objectEnd?.start ?? null],
  object_end: ['integer', (it) => it.objectEnd?.end ?? null],
  object_antecedent_start: ['integer', (it) => it.objectEnd?.antecedent?.start ?? null],
  object_antecedent_end: ['integer', (it) => it.objectEnd?.antecedent?.end ?? null],
  hedge: ['text', (it) => it.hedge],
  attribution: ['text', (it) => it.attribution ?? null],
  attribution_start: ['integer', (it) => it.attributionEnd?.start ?? null],
  attribution_end: ['integer', (it) => it.attributionEnd?.end ?? null],
  attributed_to: ['text', (it) => it.attributedTo ?? null],
  valid_from: ['text', (it) => it.validFrom ?? null],
  valid_to: ['text', (it) => it.validTo ?? null],
  credibility: ['smallint', (it) => it.credibility],
  handling: ['text', (it) => it.handling],
  method: ['text', (it) => it.method],
  confidence: ['double precision', (it) => it.confidence],
} as const satisfies Columns<Statement>;

type Row = Pick<
  Tables['statement'],
  keyof typeof STATEMENT_COLUMNS | 'document' | 'subject' | 'object' | 'judgement' | 'examined'
> & { reliability: Reliability };

/** The statements of some documents, in the order of the documents, then of the text, graded as people graded them. */
export async function readStatements(db: Transaction<Tables>, slice: Slice): Promise<Statement[]> {
  const names = Object.keys(STATEMENT_COLUMNS) as (keyof typeof STATEMENT_COLUMNS)[];
  const asStored = names.filter((name) => !['credibility', 'handling', 'method'].includes(name));
  const marks = sql`${`{${HANDLING_MARKS.join(',')}}`}::text[]`;
  const rows = await readColumns<Row>(
    db,
    ['document', 'subject', 'object', ...names, 'reliability', 'judgement', 'examined'],
    sql`
      select document, subject, object, ${sql.join(asStored.map((name) => sql.ref(`statement.${name}`)))},
        -- Every method that found it is named, the one whose word counts first.
        statement.method || coalesce((
          select string_agg(' + ' || extraction.method || '@' || extraction.version, '' order by extraction.method)
          from extraction
          where cardinality(methods) > 1 and extraction.document = statement.document
            and extraction.method = any(methods) and extraction.method <> split_part(statement.method, '@', 1)
        ), '') as method,
        document.reliability, coalesce(graded, credibility) as credibility, examined,
        case when examined is null then judgement
          when examined->>'status' in ('rejected', 'inadmissible') then 'rejected' else 'accepted' end as judgement,
        -- Without a mark of its own a statement is handled as strictly as its document at least.
        coalesce(marked, (${marks})[greatest(
          array_position(${marks}, document.handling), array_position(${marks}, statement.handling))]) as handling
      from statement join document on document.number = document
      where ${within(slice)}
      order by document, start_at, end_at, statement.id`,
  );
  return rows.id.map((id, at) => {
    const { id: documentId, entities } = slice.get(rows.document[at]!)!;
    const entityId = (ordinal: number | null) => (ordinal === null ? null : entities[ordinal]!.id);
    const statement: Statement = {
      id,
      documentId,
      start: rows.start_at[at]!,
      end: rows.end_at[at]!,
      kind: rows.kind[at]!,
      schema: rows.schema[at]!,
      subject: entityId(rows.subject[at]!),
      property: rows.property[at]!,
      object: entityId(rows.object[at]!),
      value: rows.value[at]!,
      detail: rows.detail[at]!,
      quote: rows.quote[at]!,
      hedge: rows.hedge[at]!,
      reliability: rows.reliability[at]!,
      credibility: rows.credibility[at]!,
      handling: rows.handling[at]!,
      method: rows.method[at]!,
      confidence: rows.confidence[at]!,
    };
    const subjectEnd = range(rows.subject_start[at], rows.subject_end[at]);
    const objectEnd = range(rows.object_start[at], rows.object_end[at]);
    const ofSubject = range(rows.subject_antecedent_start[at], rows.subject_antecedent_end[at]);
    const ofObject = range(rows.object_antecedent_start[at], rows.object_antecedent_end[at]);
    const attributionEnd = range(rows.attribution_start[at], rows.attribution_end[at]);
    if (subjectEnd) statement.subjectEnd = withAntecedent(subjectEnd, ofSubject);
    if (objectEnd) statement.objectEnd = withAntecedent(objectEnd, ofObject);
    if (rows.attribution[at] != null) statement.attribution = rows.attribution[at];
    if (attributionEnd) statement.attributionEnd = attributionEnd;
    if (rows.attributed_to[at] != null) statement.attributedTo = rows.attributed_to[at];
    if (rows.valid_from[at] != null) statement.validFrom = rows.valid_from[at];
    if (rows.valid_to[at] != null) statement.validTo = rows.valid_to[at];
    if (rows.judgement[at] != null) statement.judgement = rows.judgement[at];
    if (rows.examined[at] != null) statement.examined = rows.examined[at];
    return statement;
  });
}

const range = (start: number | null | undefined, end: number | null | undefined): Range | undefined =>
  start == null || end == null ? undefined : { start, end };

const withAntecedent = (end: Range, antecedent: Range | undefined): End => (antecedent ? { ...end, antecedent } : end);
