import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { type Kysely, sql } from 'kysely';
import { said, UserError } from '../model/index.js';
import { Held, takeLock } from './lock.js';
import { migrate } from './migrate.js';
import { kyselyOn, openPGlite } from './pglite.js';
import type { Tables } from './schema.js';
import { type Store, transactions } from './store.js';
import { createDatabase } from './template.js';

const DATABASE = 'db';
const UNFINISHED = 'db.new';
const LOCK = 'lock';
/** The analyst's own lexicons, which may stand there before the case does. */
const LEXICONS = 'lexicons';

/**
 * Opens the case in a folder: `db/` is the database, `lock` names the process that has it. A new case is made beside
 * itself and renamed, so that a folder holds a whole database or none.
 * @throws UserError where the folder is no case, cannot be written, or another process has it.
 */
export async function openFolder(
  location: string,
  options: { create: boolean; who: string; now: () => string },
): Promise<Store> {
  const folder = resolve(location);
  const database = join(folder, DATABASE);
  prepare(folder, location, options.create);
  const release = lock(folder, location);
  let pglite: PGlite | undefined;
  try {
    if (!existsSync(join(database, 'PG_VERSION'))) {
      refuseFull(folder, location, 0);
      await create(folder);
    }
    pglite = await openDatabase(database, location);
    const db = kyselyOn(pglite);
    await migrate(db, location);
    const { read, write } = transactions(db);
    let writes = 0;
    return {
      db,
      who: options.who,
      takesTurns: true,
      now: options.now,
      read,
      write: async (work, size = 0) => {
        refuseFull(folder, location, size);
        const result = await write(work);
        if (++writes % CHECK_EVERY === 0) await boundLog(db);
        return result;
      },
      close: async () => {
        await db.destroy();
        release();
      },
    };
  } catch (error) {
    await pglite?.close();
    release();
    throw error;
  }
}

/** Bytes of log written out at once: what a killed process leaves is replayed at the next opening, 64 MB in 0.3 s. */
const MOST_LOG = 32 << 20;
/** Transactions between two looks at the size of the log. */
const CHECK_EVERY = 16;

/** PGlite writes its log out only when it closes; without a server nothing else does it in between. */
async function boundLog(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ size: number }>`
    select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::bigint as size from pg_control_checkpoint()`.execute(db);
  if (rows[0]!.size > MOST_LOG) await sql`checkpoint`.execute(db);
}

/** Bytes that must stay free: PGlite does not come back from a write that finds the disk full. */
const RESERVE = 64 << 20;

function refuseFull(folder: string, location: string, size: number): void {
  const { bavail, bsize } = statfsSync(folder);
  // What is stored is written twice, to the log and to the tables.
  if (bavail * bsize >= RESERVE + 2 * size) return;
  throw new UserError(
    said`The disk of ${location} has only ${Math.floor((bavail * bsize) / 2 ** 20)} MB left. Free some space and try again; nothing of what is stored is lost.`,
  );
}

async function create(folder: string): Promise<void> {
  const unfinished = join(folder, UNFINISHED);
  rmSync(unfinished, { recursive: true, force: true });
  await createDatabase(unfinished);
  // Cases are confidential: nobody else on the computer may read them.
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, join(folder, DATABASE));
}

async function openDatabase(database: string, location: string): Promise<PGlite> {
  try {
    return await openPGlite(database);
  } catch (error) {
    throw new UserError(
      said`The database of the case ${location} does not open (${error instanceof Error ? error.message : String(error)}). If the folder was copied while a program had it open, copy it again; otherwise restore it from a backup.`,
      { cause: error },
    );
  }
}

function prepare(folder: string, location: string, create: boolean): void {
  const wrong = (what: string, todo: string) => new UserError(said`${location} ${what}. ${todo}`);
  try {
    if (!existsSync(folder)) {
      if (!create) throw wrong('does not exist', 'Check the path, or read documents into a new case first.');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
    if (!statSync(folder).isDirectory()) throw wrong('is a file, not a folder', 'Name the folder of a case.');
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(join(folder, DATABASE, 'PG_VERSION'))) return;
    const ours = (name: string) =>
      name === LOCK || name.startsWith(`${LOCK}.`) || name === UNFINISHED || name === LEXICONS;
    if (!create) throw wrong('is not a case', 'Check the path, or read documents into a new case first.');
    if (!readdirSync(folder).every(ours)) {
      throw wrong('is not a case and holds other files', 'Name an empty or a new folder for the case.');
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || error instanceof UserError) throw error;
    throw new UserError(
      said`The folder ${location} cannot be used for a case (${code}). Choose one you may write to, with space left.`,
      { cause: error },
    );
  }
}

function lock(folder: string, location: string): () => void {
  try {
    return takeLock(join(folder, LOCK));
  } catch (error) {
    if (error instanceof Held) {
      const { pid, host } = error.holder;
      throw new UserError(
        said`The case ${location} is in use by process ${pid} on ${host}. Wait until it ends, or stop it, and try again; if it cannot be running any more, delete ${join(folder, LOCK)}. For several people at once keep the case in PostgreSQL (--case postgres://…).`,
      );
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      said`The folder ${location} cannot be used for a case (${code}). Choose one you may write to, with space left.`,
      { cause: error },
    );
  }
}
