import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { said, UserError } from '../model/index.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';

/**
 * What may be kept: a table of indicators by place, packages of measures, a form of costs, a sheet in which people judge,
 * what the columns of a document's table mean.
 */
export const KEPT_KINDS = ['territory', 'plan', 'costs', 'sheet', 'mapping'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** What somebody set up beside the documents, as they left it; without content, they took it out. */
export interface KeptVersion {
  /** Place in the log, ascending. */
  position: number;
  kind: KeptKind;
  id: string;
  at: string;
  who: string;
  /** In the form of whoever keeps it. */
  content: object | null;
}

/** A file that something kept rests on; its id is the SHA-256 of its bytes. */
export interface KeptFile {
  bytes: Uint8Array;
}

/** Bytes of a file that one row holds. */
const PART = 1 << 20;
/** Longest content, in UTF-16 units of its JSON; what is larger is a file. */
const LONGEST = 4_000_000;

const FIELDS = ['position', 'kind', 'id', 'at', 'who', 'content'] as const;

/** What of a kind is kept and holds now, in the order of its last change. */
export async function kept(store: Store, kind: KeptKind): Promise<KeptVersion[]> {
  const rows = await store.db
    .selectFrom('kept_version')
    .distinctOn('id')
    .select(FIELDS)
    .where('kind', '=', kind)
    .orderBy('id')
    .orderBy('position', 'desc')
    .execute();
  return rows.filter(({ content }) => content !== null).sort((a, b) => a.position - b.position);
}

/** Every version of what is kept under an id, oldest first. */
export async function keptHistory(store: Store, kind: KeptKind, id: string): Promise<KeptVersion[]> {
  return await store.db
    .selectFrom('kept_version')
    .select(FIELDS)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('position')
    .execute();
}

/** Every version of everything that is kept, oldest first, as it leaves with an export. */
export const keptVersions = (store: Store): Promise<KeptVersion[]> =>
  store.db.selectFrom('kept_version').select(FIELDS).orderBy('position').execute();

/**
 * Keeps a new version; null takes it out. Saying the same again writes nothing. Returns the position of what holds now.
 * @param base position of the version that this one was made from, 0 where there was none; not checked unless given
 * @throws UserError where the id or the length will not do, or somebody kept another version since `base`
 */
export async function keep(
  store: Store,
  kind: KeptKind,
  id: string,
  content: object | null,
  base?: number,
): Promise<number> {
  if (!/^[\w-]{1,64}$/.test(id)) throw new UserError(said`"${id.slice(0, 64)}" is no id: letters, digits, - and _.`);
  const json = content && JSON.stringify(content);
  if (json && json.length > LONGEST)
    throw new UserError(said`This is ${json.length} signs long; ${LONGEST} at most are kept with the case.`);
  return await store.write(async (transaction) => {
    const last = await transaction
      .selectFrom('kept_version')
      .select(['position', 'who', sql<boolean>`content is not distinct from ${json}::jsonb`.as('same')])
      .where('kind', '=', kind)
      .where('id', '=', id)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (base !== undefined && (last?.position ?? 0) !== base)
      throw new UserError(
        said`${last?.who ?? said`Somebody`} changed this meanwhile. Load it again, and say it once more.`,
      );
    if (last?.same ?? content === null) return last?.position ?? 0;
    const version = { kind, id, at: store.now(), who: store.who, content: sql`${json}::jsonb` as never };
    const { position } = await transaction
      .insertInto('kept_version')
      .values(version)
      .returning('position')
      .executeTakeFirstOrThrow();
    return position;
  });
}

/** Keeps a file, once by its content; returns its SHA-256. */
export async function keepFile(store: Store, bytes: Uint8Array): Promise<string> {
  const id = createHash('sha256').update(bytes).digest('hex');
  await store.write((transaction) => insertFile(transaction, id, bytes), bytes.length);
  return id;
}

async function insertFile(transaction: Transaction<Tables>, id: string, bytes: Uint8Array): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('kept_file')
    .values({ id, size: bytes.length })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return;
  for (let part = 0; part * PART < bytes.length; part++) {
    const slice = bytes.subarray(part * PART, (part + 1) * PART);
    await transaction.insertInto('kept_file_part').values({ file: id, part, bytes: slice }).execute();
  }
}

/** The bytes of a file that is kept. @throws UserError where the case has none with this SHA-256 */
export async function keptFile(store: Store, id: string): Promise<Uint8Array> {
  return await store.read(async (transaction) => {
    const found = await transaction.selectFrom('kept_file').select('size').where('id', '=', id).executeTakeFirst();
    if (!found) throw new UserError(said`The case keeps no file ${id.slice(0, 64)}. Choose the file again.`);
    const bytes = new Uint8Array(found.size);
    // One part at a time, as with documents.
    for (let part = 0; part * PART < found.size; part++) {
      const row = await transaction
        .selectFrom('kept_file_part')
        .select('bytes')
        .where('file', '=', id)
        .where('part', '=', part)
        .executeTakeFirst();
      if (row) bytes.set(row.bytes, part * PART);
    }
    return bytes;
  });
}

/** SHA-256 of every file that is kept. */
export async function keptFiles(store: Store): Promise<string[]> {
  return (await store.db.selectFrom('kept_file').select('id').orderBy('id').execute()).map(({ id }) => id);
}

/** Puts back what was kept in a case that was exported: ids that this case keeps already stay as they are. */
export async function restoreKept(
  transaction: Transaction<Tables>,
  versions: readonly KeptVersion[],
  files: readonly KeptFile[],
): Promise<void> {
  for (const { bytes } of files) await insertFile(transaction, createHash('sha256').update(bytes).digest('hex'), bytes);
  const known = await heldIds(transaction);
  for (const { kind, id, at, who, content } of versions) {
    if (known.has(`${kind} ${id}`)) continue;
    const json = content && JSON.stringify(content);
    const row = { kind, id, at, who, content: sql`${json}::jsonb` as never };
    await transaction.insertInto('kept_version').values(row).execute();
  }
}

async function heldIds(db: Kysely<Tables>): Promise<Set<string>> {
  const rows = await db.selectFrom('kept_version').select(['kind', 'id']).distinct().execute();
  return new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
}
