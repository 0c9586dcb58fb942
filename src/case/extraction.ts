import { sql, type Transaction } from 'kysely';
import { UserError } from '../model/index.js';
import { unknownDocument } from './documents.js';
import { refuseUnquoted } from './quotes.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import type { CaseEntity, CaseMention, Statement } from './types.js';

/** Everything that a method found in one document. */
export interface Found {
  entities: CaseEntity[];
  mentions: CaseMention[];
  statements: Statement[];
}

/** Ids of the documents, in the order they were added, that `method` (`NAME@VERSION`) has not finished. */
export async function unfinished(store: Store, method: string): Promise<string[]> {
  const { name, version } = parse(method);
  const rows = await store.db
    .selectFrom('document')
    .leftJoin('extraction', (join) =>
      join
        .onRef('extraction.document_id', '=', 'document.id')
        .on('extraction.method', '=', name)
        .on('extraction.version', '=', version),
    )
    .where('extraction.document_id', 'is', null)
    .select('document.id')
    .orderBy('document.position')
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Stores what `method` (`NAME@VERSION`) found in a document, in place of what any version of NAME found there before,
 * and marks the document finished; all in one transaction. A statement that a person judged, graded or marked stays as
 * it was. An entity or a statement that several methods found is stored once and stays while one of them finds it.
 * @throws UserError naming the statement where a quote is not the literal text or an end lies outside it.
 */
export async function saveExtraction(store: Store, documentId: string, method: string, found: Found): Promise<void> {
  const { name, version } = parse(method);
  await store.write(async (transaction) => {
    const document = await transaction
      .selectFrom('document')
      .select('text')
      .where('id', '=', documentId)
      .executeTakeFirst();
    if (!document) throw unknownDocument(documentId);
    refuseForeign(documentId, found);
    refuseUnquoted(document.text, found);
    const earlier = await transaction
      .selectFrom('extraction')
      .select('version')
      .where('document_id', '=', documentId)
      .where('method', '=', name)
      .executeTakeFirst();
    if (earlier) await withdraw(transaction, documentId, name);
    await insertEntities(transaction, name, found.entities);
    await insertMentions(transaction, name, found.mentions);
    await insertStatements(transaction, name, found.statements);
    if (earlier) await removeUnused(transaction, documentId);
    await transaction
      .insertInto('extraction')
      .values({ document_id: documentId, method: name, version, at: store.now() })
      .onConflict((conflict) => conflict.columns(['document_id', 'method']).doUpdateSet({ version, at: store.now() }))
      .execute();
  });
}

function parse(method: string): { name: string; version: string } {
  const at = method.lastIndexOf('@');
  if (at < 1) throw new Error(`A method is named NAME@VERSION, not "${method}"`);
  return { name: method.slice(0, at), version: method.slice(at + 1) };
}

function refuseForeign(documentId: string, found: Found): void {
  const known = new Set(found.entities.map((entity) => entity.id));
  for (const item of [...found.entities, ...found.mentions, ...found.statements]) {
    if (item.documentId !== documentId) {
      throw new UserError(`What was found in ${documentId} names another document, ${item.documentId}.`);
    }
  }
  for (const { entityId, start } of found.mentions) {
    if (!known.has(entityId)) throw new UserError(`The mention at ${start} names ${entityId}, which was not found.`);
  }
  for (const { id, subject, object } of found.statements) {
    for (const end of [subject, object]) {
      if (end !== null && !known.has(end)) {
        throw new UserError(`The statement ${id} names the entity ${end}, which was not found in its document.`);
      }
    }
  }
}

async function withdraw(transaction: Transaction<Tables>, documentId: string, method: string): Promise<void> {
  for (const table of ['mention', 'statement', 'entity'] as const) {
    await sql`
      update ${sql.table(table)} set methods = array_remove(methods, ${method})
      where document_id = ${documentId} and ${method} = any(methods)`.execute(transaction);
  }
  await sql`delete from mention where document_id = ${documentId} and methods = '{}'`.execute(transaction);
  await sql`
    delete from statement where document_id = ${documentId} and methods = '{}'
      and judgement is null and graded is null and marked is null`.execute(transaction);
}

async function removeUnused(transaction: Transaction<Tables>, documentId: string): Promise<void> {
  await sql`
    delete from entity where document_id = ${documentId} and methods = '{}'
      and not exists (
        select from statement
        where statement.document_id = ${documentId} and entity.id in (statement.subject, statement.object)
      )`.execute(transaction);
}

async function insertEntities(transaction: Transaction<Tables>, method: string, entities: CaseEntity[]): Promise<void> {
  const rows = distinct(entities, (entity) => entity.id).map((entity, ordinal) => ({ ...entity, ordinal }));
  await sql`
    insert into entity (id, document_id, ordinal, schema, name, methods)
    select id, "documentId", ordinal, schema, name, array[${method}]
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row (id text, "documentId" text, ordinal integer, schema text, name text)
    on conflict (id) do update
      set methods = array_append(entity.methods, ${method}), ordinal = excluded.ordinal`.execute(transaction);
}

async function insertMentions(
  transaction: Transaction<Tables>,
  method: string,
  mentions: CaseMention[],
): Promise<void> {
  const rows = distinct(mentions, (mention) => `${mention.start} ${mention.end} ${mention.entityId}`);
  await sql`
    insert into mention (document_id, entity_id, start_at, end_at, kind, antecedent, methods)
    select "documentId", "entityId", "start", "end", kind, antecedent, array[${method}]
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as row ("documentId" text, "entityId" text, "start" integer, "end" integer, kind text, antecedent jsonb)
    on conflict (document_id, start_at, end_at, entity_id) do update
      set methods = array_append(mention.methods, ${method})`.execute(transaction);
}

async function insertStatements(transaction: Transaction<Tables>, method: string, found: Statement[]): Promise<void> {
  const rows = distinct(found, (statement) => statement.id);
  await sql`
    insert into statement (
      id, document_id, start_at, end_at, kind, schema, subject, property, object, value, detail, quote,
      subject_end, object_end, hedge, attribution, attribution_end, attributed_to, valid_from, valid_to,
      credibility, handling, method, confidence, methods)
    select
      id, "documentId", "start", "end", kind, schema, subject, property, object, value, detail, quote,
      "subjectEnd", "objectEnd", hedge, attribution, "attributionEnd", "attributedTo", "validFrom", "validTo",
      credibility, handling, method, confidence, array[${method}]
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      id text, "documentId" text, "start" integer, "end" integer, kind text, schema text, subject text,
      property text, object text, value text, detail jsonb, quote text, "subjectEnd" jsonb, "objectEnd" jsonb,
      hedge text, attribution text, "attributionEnd" jsonb, "attributedTo" text, "validFrom" text, "validTo" text,
      credibility smallint, handling text, method text, confidence double precision)
    on conflict (id) do update set methods = array_append(statement.methods, ${method})`.execute(transaction);
}

/** Said twice under one id, it is stored once, as first said. */
function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) if (!byKey.has(key(item))) byKey.set(key(item), item);
  return [...byKey.values()];
}
