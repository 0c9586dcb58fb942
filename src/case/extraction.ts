import { sql, type Transaction } from 'kysely';
import { UserError } from '../model/index.js';
import { insertRows } from './bulk.js';
import { unknownDocument } from './documents.js';
import { refuseUnquoted } from './quotes.js';
import type { Tables } from './schema.js';
import { STATEMENT_COLUMNS } from './statements.js';
import type { Store } from './store.js';
import { tally } from './tally.js';
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
        .onRef('extraction.document', '=', 'document.number')
        .on('extraction.method', '=', name)
        .on('extraction.version', '=', version),
    )
    .where('extraction.document', 'is', null)
    .select('document.id')
    .orderBy('document.number')
    .execute();
  return rows.map((row) => row.id);
}

/** Ids of the documents that a method (`NAME`, whatever its version) has finished and found something in. */
export async function readBy(store: Store, name: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select document.id from extraction join document on document.number = extraction.document
    where extraction.method = ${name}
      and exists (select from statement where statement.document = document.number and ${name} = any(methods))
    order by document.number`.execute(store.db);
  return found.rows.map(({ id }) => id);
}

/**
 * Stores what `method` (`NAME@VERSION`) found in a document, in place of what any version of NAME found there before,
 * and marks the document finished; all in one transaction. A statement that a person judged, graded or marked stays as
 * it was. An entity or a statement that several methods found is stored once and stays while one of them finds it.
 * @throws UserError naming the statement where a quote is not the literal text or an end lies outside it.
 */
export async function saveExtraction(store: Store, documentId: string, method: string, found: Found): Promise<void> {
  const { name, version } = parse(method);
  refuseForeign(documentId, found);
  await store.write(async (transaction) => {
    const document = await transaction
      .selectFrom('document')
      .select(['number', 'text'])
      .where('id', '=', documentId)
      .executeTakeFirst();
    if (!document) throw unknownDocument(documentId);
    refuseUnquoted(document.text, found);
    const target: Target = { transaction, document: document.number, method: name };
    const earlier = await withdraw(target);
    const ordinals = await insertEntities(target, found.entities);
    await insertMentions(target, found.mentions, ordinals);
    await insertStatements(target, found.statements, ordinals);
    if (earlier) await removeUnused(target);
    await tally(transaction, [document.number]);
    const finished = { version, at: store.now() };
    await transaction
      .insertInto('extraction')
      .values({ document: document.number, method: name, ...finished })
      .onConflict((conflict) => conflict.columns(['document', 'method']).doUpdateSet(finished))
      .execute();
  });
}

/**
 * Takes back all that a method (`NAME`, whatever its version) found in any document, in one transaction, as if it had
 * never read; what another method found too stays, and what a person judged, graded or marked. Returns in how many documents.
 * @throws UserError where the method has read nothing, naming those that have
 */
export async function forgetMethod(store: Store, name: string): Promise<number> {
  return await store.write(async (transaction) => {
    const read = await transaction.selectFrom('extraction').select(['document', 'method']).execute();
    const documents = read.filter(({ method }) => method === name).map(({ document }) => document);
    if (documents.length === 0) {
      const known = [...new Set(read.map(({ method }) => method))].sort().join(', ') || 'none';
      throw new UserError(`No document was read by "${name}". Methods that have read some: ${known}.`);
    }
    for (const document of documents) {
      await withdraw({ transaction, document, method: name });
      await removeUnused({ transaction, document, method: name });
    }
    await tally(transaction, documents);
    await transaction.deleteFrom('extraction').where('method', '=', name).execute();
    return documents.length;
  });
}

/** What one method stores in one document, and the transaction it does so in. */
export interface Target {
  transaction: Transaction<Tables>;
  document: number;
  method: string;
}

function parse(method: string): { name: string; version: string } {
  const at = method.lastIndexOf('@');
  if (at < 1) throw new Error(`A method is named NAME@VERSION, not "${method}"`);
  return { name: method.slice(0, at), version: method.slice(at + 1) };
}

function refuseForeign(documentId: string, found: Found): void {
  const known = new Set(found.entities.map((entity) => entity.id));
  for (const items of [found.entities, found.mentions, found.statements]) {
    const foreign = items.find((item) => item.documentId !== documentId);
    if (foreign) {
      throw new UserError(`What was found in ${documentId} names another document, ${foreign.documentId}.`);
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

/** Takes back what the method found before; returns whether there was anything. */
async function withdraw({ transaction, document, method }: Target): Promise<boolean> {
  const earlier = await transaction
    .selectFrom('extraction')
    .select('version')
    .where('document', '=', document)
    .where('method', '=', method)
    .executeTakeFirst();
  if (!earlier) return false;
  for (const table of ['mention', 'statement', 'entity'] as const) {
    await sql`
      update ${sql.table(table)} set methods = array_remove(methods, ${method})
      where document = ${document} and ${method} = any(methods)`.execute(transaction);
  }
  await sql`delete from mention where document = ${document} and methods = '{}'`.execute(transaction);
  await sql`
    delete from statement where document = ${document} and methods = '{}'
      and judgement is null and graded is null and marked is null and examined is null`.execute(transaction);
  // What another method goes on finding is called by that; how sure it was alone is not kept, so no more than even.
  await sql`
    update statement set method = other.method || '@' || other.version, confidence = least(confidence, 0.5)
    from extraction as other
    where statement.document = ${document} and other.document = ${document} and other.method = methods[1]
      and split_part(statement.method, '@', 1) = ${method}`.execute(transaction);
  return true;
}

/** Removes the entities that no method finds any more and no kept statement names. */
async function removeUnused({ transaction, document }: Target): Promise<void> {
  await sql`
    delete from entity where document = ${document} and methods = '{}'
      and not exists (
        select from statement
        where statement.document = ${document} and entity.ordinal in (statement.subject, statement.object)
      )`.execute(transaction);
}

/** Stores the entities; returns how the rows of this document name each. */
export async function insertEntities(
  { transaction, document, method }: Target,
  found: readonly CaseEntity[],
): Promise<Map<string, number>> {
  const there = await transaction
    .selectFrom('entity')
    .select(['id', 'ordinal'])
    .where('document', '=', document)
    .orderBy('ordinal')
    .execute();
  const ordinals = new Map(there.map(({ id, ordinal }) => [id, ordinal]));
  let next = (there.at(-1)?.ordinal ?? -1) + 1;
  const entities = distinct(found, (entity) => entity.id);
  for (const { id } of entities) if (!ordinals.has(id)) ordinals.set(id, next++);
  await insertRows(
    entities,
    {
      id: ['text', (entity) => entity.id],
      ordinal: ['integer', (entity) => ordinals.get(entity.id)],
      schema: ['text', (entity) => entity.schema],
      name: ['text', (entity) => entity.name],
    },
    (rows) =>
      sql`
        insert into entity (document, ordinal, id, schema, name, methods)
        select ${document}::integer, ordinal, id, schema, name, array[${method}] from ${rows}
        on conflict (document, ordinal) do update set methods = array_append(entity.methods, ${method})
        `.execute(transaction),
  );
  return ordinals;
}

export async function insertMentions(
  { transaction, document, method }: Target,
  found: readonly CaseMention[],
  ordinals: ReadonlyMap<string, number>,
): Promise<void> {
  await insertRows(
    distinct(found, (mention) => `${mention.start} ${mention.end} ${mention.entityId}`),
    {
      entity: ['integer', (mention) => ordinals.get(mention.entityId)],
      start_at: ['integer', (mention) => mention.start],
      end_at: ['integer', (mention) => mention.end],
      kind: ['text', (mention) => mention.kind],
      antecedent_start: ['integer', (mention) => mention.antecedent?.start ?? null],
      antecedent_end: ['integer', (mention) => mention.antecedent?.end ?? null],
    },
    (rows) =>
      sql`
        insert into mention
          (document, entity, start_at, end_at, kind, antecedent_start, antecedent_end, methods)
        select ${document}::integer, entity, start_at, end_at, kind, antecedent_start, antecedent_end, array[${method}]
        from ${rows}
        on conflict (document, start_at, end_at, entity) do update
          set methods = array_append(mention.methods, ${method})`.execute(transaction),
  );
}

export async function insertStatements(
  { transaction, document, method }: Target,
  found: readonly Statement[],
  ordinals: ReadonlyMap<string, number>,
): Promise<void> {
  const ordinal = (id: string | null) => (id === null ? null : ordinals.get(id)!);
  const names = sql.join(['subject', 'object', ...Object.keys(STATEMENT_COLUMNS)].map((name) => sql.ref(name)));
  const surer = sql`statement.methods <> '{}' and excluded.confidence > statement.confidence`;
  await insertRows(
    distinct(found, (statement) => statement.id),
    {
      subject: ['integer', (statement) => ordinal(statement.subject)],
      object: ['integer', (statement) => ordinal(statement.object)],
      ...STATEMENT_COLUMNS,
    },
    (rows) =>
      sql`
        insert into statement (document, methods, ${names})
        select ${document}::integer, array[${method}], ${names} from ${rows}
        on conflict (id) do update set
          methods = array_append(statement.methods, ${method}),
          -- Of two methods the surer one's word counts; what only a person keeps stays as it was.
          method = case when ${surer} then excluded.method else statement.method end,
          confidence = case when ${surer} then excluded.confidence else statement.confidence end`.execute(transaction),
  );
}

/** Said twice under one id, it is stored once, as first said. */
function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const name = key(item);
    if (!byKey.has(name)) byKey.set(name, item);
  }
  return [...byKey.values()];
}
