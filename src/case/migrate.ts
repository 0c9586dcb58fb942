import { readdirSync, readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { UserError } from '../model/index.js';
import type { Tables } from './schema.js';
import { lockWriters } from './store.js';

const FOLDER = new URL('./migrations/', import.meta.url);

/** The files of migrations/, in order; the number a name begins with is the version the schema has after it. */
const migrations = (): { version: number; text: string }[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), text: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** All migrations with their numbers as one text: what a prepared database depends on. */
export function migrationsText(): string {
  return migrations()
    .map(({ version, text }) => `${version}\n${text}`)
    .join('');
}

/**
 * Brings the schema of the database at `db` up to this program's, all or nothing; of two processes at once one does it.
 * @throws UserError where the case was made by a newer version of the program.
 */
export async function migrate(db: Kysely<Tables>, location: string): Promise<void> {
  const known = migrations();
  const newest = known.at(-1)!.version;
  const stored = await versionOf(db);
  if (stored === newest) return;
  refuseNewer(stored, newest, location);
  await db.transaction().execute(async (transaction) => {
    await lockWriters(transaction);
    await sql`create table if not exists atalaya (version integer not null)`.execute(transaction);
    const now = await versionOf(transaction);
    refuseNewer(now, newest, location);
    for (const { version, text } of known) {
      if (version <= now) continue;
      for (const statement of splitStatements(text)) await sql.raw(statement).execute(transaction);
    }
    await sql`delete from atalaya`.execute(transaction);
    await sql`insert into atalaya (version) values (${newest})`.execute(transaction);
  });
}

/** The version of the schema; 0 where the database holds no case yet. */
export async function versionOf(db: Kysely<Tables>): Promise<number> {
  const found = await sql<{ table: string | null }>`select to_regclass('atalaya')::text as table`.execute(db);
  if (!found.rows[0]?.table) return 0;
  const rows = await db.selectFrom('atalaya').select('version').execute();
  return rows[0]?.version ?? 0;
}

function refuseNewer(stored: number, newest: number, location: string): void {
  if (stored <= newest) return;
  throw new UserError(
    `The case ${location} was written by a newer Atalaya (its schema is ${stored}, this program knows ${newest}). ` +
      'Update Atalaya and open it again; nothing was changed.',
  );
}

/** Migrations hold plain statements: no semicolon inside a literal, comments on lines of their own. */
function splitStatements(text: string): string[] {
  return text
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
