import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { migrate, migrationsText } from './migrate.js';
import { kyselyOn, openPGlite } from './pglite.js';

/** Kept apart from the build, which begins anew each time. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/atalaya/', import.meta.url));

/** Removes what `create database` copies from: a case never does that, and they are half of its size. */
const TRIMMING = [
  'update pg_database set datistemplate = false where datistemplate',
  'drop database template0',
  'drop database template1',
];

/**
 * Puts the database of an empty case into the new folder `target`. PGlite takes seconds to make one and copying takes a
 * fraction of a second, so the first is kept as a template where the program lies, if it may write there.
 */
export async function createDatabase(target: string): Promise<void> {
  const template = await prepareTemplate();
  if (template) cpSync(template, target, { recursive: true });
  else await makeDatabase(target);
}

/** Makes the template unless it is there; the build calls this. Returns its folder, or undefined where none can be kept. */
export async function prepareTemplate(): Promise<string | undefined> {
  const template = join(CACHE, `template-${stamp()}`);
  if (existsSync(template)) return template;
  let unfinished: string;
  try {
    mkdirSync(CACHE, { recursive: true });
    unfinished = mkdtempSync(join(CACHE, 'unfinished-'));
  } catch {
    return undefined;
  }
  try {
    const made = join(unfinished, 'db');
    await makeDatabase(made);
    for (const name of readdirSync(CACHE)) {
      if (name.startsWith('template-') && name !== basename(template))
        rmSync(join(CACHE, name), { recursive: true, force: true });
    }
    renameSync(made, template);
  } catch (error) {
    // Another process was faster: its template is as good.
    if (!existsSync(template)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return template;
}

async function makeDatabase(folder: string): Promise<void> {
  const db = kyselyOn(await openPGlite(folder));
  try {
    await migrate(db, folder);
    for (const statement of TRIMMING) await sql.raw(statement).execute(db);
  } finally {
    await db.destroy();
  }
}

/** Names a template after all that it depends on: the release of PGlite, the migrations, and how it is made. */
function stamp(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const release = readFileSync(join(dirname(dirname(entry)), 'package.json'));
  return createHash('sha256')
    .update(release)
    .update(migrationsText())
    .update(TRIMMING.join())
    .digest('hex')
    .slice(0, 12);
}
