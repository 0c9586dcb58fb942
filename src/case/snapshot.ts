import { sql, type Transaction } from 'kysely';
import { readColumns } from './bulk.js';
import { documents } from './documents.js';
import { areSame, type Judged, type Read, readJudged, standingOn } from './judged.js';
import { custody } from './logs.js';
import type { Tables } from './schema.js';
import { type Revised, revised, type Slice, slicesOf, within } from './slice.js';
import { readStatements } from './statements.js';
import type { Store } from './store.js';
import type { CaseDocument, CaseEntity, CaseMention, CaseSnapshot, PairJudgement } from './types.js';

/** How often a case that takes turns is read while others change it, before they have to wait. */
const TRIES = 2;

/** Told how many documents were read, of how many; what it throws ends the reading. */
export type OnRead = (done: number, total: number) => void;

/**
 * All of the case in memory, as it is at one moment. Documents come in the order they were added; entities (by their
 * first mention), mentions and statements in the order of the documents, then of the text; judgements oldest first,
 * without those on entities that no extraction finds now. Of `earlier`, a snapshot of the same case, what has not
 * changed since is taken over: the judgements are the same array where none did.
 */
export async function snapshot(store: Store, onRead: OnRead = () => {}, earlier?: CaseSnapshot): Promise<CaseSnapshot> {
  const known = (earlier && read.get(earlier)) ?? NOTHING_READ;
  for (let tried = 0; store.takesTurns && tried < TRIES; tried++) {
    const before = await store.read(writes);
    const all = await readAll((work) => store.read(work), onRead, known);
    if ((await store.read(writes)) === before) return all;
  }
  return await store.read((db) => readAll((work) => work(db), onRead, known));
}

/** A document as it was at a revision, with what was found in it. */
interface Part extends Pick<CaseSnapshot, 'entities' | 'mentions' | 'statements'> {
  revision: number;
  document: CaseDocument;
}

/** What a snapshot was put together from; documents by their numbers. */
interface Parts {
  parts: ReadonlyMap<number, Part>;
  /** Ids of all entities, and what was judged of them. */
  known?: ReadonlySet<string>;
  judged?: Judged;
  judgements?: PairJudgement[];
}

const NOTHING_READ: Parts = { parts: new Map() };

/** Of each snapshot: a later one takes what has not changed. */
const read = new WeakMap<CaseSnapshot, Parts>();

/** Grows with every transaction that writes to the database. */
async function writes(db: Transaction<Tables>): Promise<string> {
  const { rows } = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(db);
  return rows[0]!.next;
}

async function readAll(ask: Read, onRead: OnRead, earlier: Parts): Promise<CaseSnapshot> {
  const known = earlier.parts;
  const all = await ask(revised);
  const fresh = new Map<number, Part>();
  const isKnown = ({ number, revision }: Revised) => known.get(number)?.revision === revision;
  let done = all.filter(isKnown).length;
  for (const slice of slicesOf(all, (one) => !isKnown(one))) {
    onRead(done, all.length);
    const found = await ask((db) => readSlice(db, slice));
    const held = await ask((db) => documents(db, { within: slice }));
    const entities = byDocument(found.entities);
    const mentions = byDocument(found.mentions);
    const statements = byDocument(found.statements);
    for (const [at, number] of [...slice.keys()].entries()) {
      const document = held[at]!;
      const { id } = document;
      fresh.set(number, {
        revision: 0,
        document,
        entities: entities.get(id) ?? [],
        mentions: mentions.get(id) ?? [],
        statements: statements.get(id) ?? [],
      });
    }
    done += slice.size;
  }
  onRead(all.length, all.length);
  const own = new Map<number, Part>();
  for (const { number, revision } of all) own.set(number, { ...(fresh.get(number) ?? known.get(number)!), revision });
  const together = [...own.values()];
  const entities = together.flatMap((part) => part.entities);
  const judged = await readJudged(ask, earlier.judged);
  const areKnown = known.size === own.size && haveSameEntities(fresh, known);
  const ids = (areKnown && earlier.known) || new Set(entities.map(({ id }) => id));
  const judgements = areKnown && areSame(judged, earlier.judged) ? earlier.judgements! : standingOn(ids, judged);
  const result: CaseSnapshot = {
    documents: together.map(({ document }) => document),
    custody: await ask((db) => custody(db)),
    entities,
    mentions: together.flatMap(({ mentions }) => mentions),
    statements: together.flatMap(({ statements }) => statements),
    judgements,
  };
  read.set(result, { parts: own, known: ids, judged, judgements });
  return result;
}

/** Whether the documents that were read again hold the entities that they held. */
function haveSameEntities(fresh: ReadonlyMap<number, Part>, known: ReadonlyMap<number, Part>): boolean {
  return [...fresh].every(([number, { entities }]) => {
    const before = known.get(number)?.entities;
    return before?.length === entities.length && entities.every(({ id }, at) => id === before[at]!.id);
  });
}

function byDocument<T extends { documentId: string }>(list: readonly T[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of list) {
    const own = lists.get(item.documentId);
    if (own) own.push(item);
    else lists.set(item.documentId, [item]);
  }
  return lists;
}

/** What was found in some documents, in the order of the documents, then of the text. */
export async function readSlice(
  db: Transaction<Tables>,
  slice: Slice,
): Promise<Pick<CaseSnapshot, 'entities' | 'mentions' | 'statements'>> {
  await readEntities(db, slice);
  const mentions = await readMentions(db, slice);
  return { entities: inOrderOf(mentions, slice), mentions, statements: await readStatements(db, slice) };
}

async function readEntities(db: Transaction<Tables>, slice: Slice): Promise<void> {
  const rows = await readColumns<Tables['entity']>(
    db,
    ['document', 'ordinal', 'id', 'schema', 'name'],
    sql`select * from entity where ${within(slice)} order by document, ordinal`,
  );
  rows.document.forEach((number, at) => {
    const { id: documentId, entities } = slice.get(number)!;
    entities[rows.ordinal[at]!] = { id: rows.id[at]!, documentId, schema: rows.schema[at]!, name: rows.name[at]! };
  });
}

async function readMentions(db: Transaction<Tables>, slice: Slice): Promise<CaseMention[]> {
  const rows = await readColumns<Tables['mention']>(
    db,
    ['document', 'entity', 'start_at', 'end_at', 'kind', 'antecedent_start', 'antecedent_end'],
    sql`select * from mention where ${within(slice)} order by document, start_at, end_at, entity`,
  );
  return rows.document.map((number, at) => {
    const { id: documentId, entities } = slice.get(number)!;
    const mention: CaseMention = {
      documentId,
      entityId: entities[rows.entity[at]!]!.id,
      start: rows.start_at[at]!,
      end: rows.end_at[at]!,
      kind: rows.kind[at]!,
    };
    const start = rows.antecedent_start[at];
    if (start != null) mention.antecedent = { start, end: rows.antecedent_end[at]! };
    return mention;
  });
}

/** The entities by document and first mention; those that no mention names come last. */
function inOrderOf(mentions: readonly CaseMention[], slice: Slice): CaseEntity[] {
  const first = new Map<string, number>();
  mentions.forEach(({ entityId }, at) => {
    if (!first.has(entityId)) first.set(entityId, at);
  });
  const rank = (entity: CaseEntity) => first.get(entity.id) ?? mentions.length;
  return [...slice.values()].flatMap(({ entities }) =>
    // An ordinal whose entity is gone leaves a hole.
    entities.filter(() => true).sort((one, other) => rank(one) - rank(other)),
  );
}
