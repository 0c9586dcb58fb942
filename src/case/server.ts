import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { UserError } from '../model/index.js';
import { migrate, versionOf } from './migrate.js';
import type { Tables } from './schema.js';
import { PARSERS, type Store, transactions } from './store.js';

const OLDEST = 15;
const DEFAULT_SCHEMA = 'atalaya';

/**
 * Opens the case at a PostgreSQL URL. A case is a schema of the database: `atalaya`, or NAME where the URL has
 * `?schema=NAME`. Several processes may work on it; writers wait for one another.
 * @throws UserError where the server does not answer or refuses, or holds no such case.
 */
export async function openServer(
  location: string,
  options: { create: boolean; who: string; now: () => string },
): Promise<Store> {
  const { url, schema, shown } = parse(location);
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    application_name: 'atalaya',
    types: { getTypeParser: (id, format) => PARSERS[id] ?? pg.types.getTypeParser(id, format) },
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the program.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`set search_path to "${schema}"`));
      },
    }),
  });
  try {
    await refuseUnfit(db, shown);
    if ((await versionOf(db)) === 0) {
      if (!options.create) {
        throw new UserError(
          `There is no case in the schema "${schema}" of ${shown}. Check the address, or read documents into a new case first.`,
        );
      }
      await createSchema(db, schema);
    }
    await migrate(db, shown);
  } catch (error) {
    await db.destroy();
    throw explain(error, shown);
  }
  const { read, write } = transactions(db);
  const explained = (error: unknown) => {
    throw explain(error, shown);
  };
  return {
    db,
    who: options.who,
    takesTurns: false,
    now: options.now,
    read: (work) => read(work).catch(explained),
    write: (work) => write(work).catch(explained),
    close: () => db.destroy(),
  };
}

/** The address without its password: what may be printed. */
export function withoutPassword(location: string): string {
  return location.replace(/^(\w+:\/\/[^/@:]*):[^@/]*@/, '$1@').replace(/([?&]password=)[^&]*/g, '$1…');
}

function parse(location: string): { url: string; schema: string; shown: string } {
  const shown = withoutPassword(location);
  const schema = /[?&]schema=([^&]*)/.exec(location)?.[1] ?? DEFAULT_SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new UserError(
      `The schema "${schema}" in ${shown} is no name for a case. Use small letters without accents, digits and _, beginning with a letter.`,
      { exit: 2 },
    );
  }
  const url = location.replace(/([?&])schema=[^&]*&?/, '$1').replace(/[?&]$/, '');
  return { url, schema, shown };
}

async function refuseUnfit(db: Kysely<Tables>, shown: string): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding
  `.execute(db);
  const { version, encoding } = rows[0]!;
  if (version < OLDEST) {
    throw new UserError(`${shown} is PostgreSQL ${version}; Atalaya needs ${OLDEST} or newer. Use a newer server.`);
  }
  if (encoding !== 'UTF8') {
    throw new UserError(
      `The database ${shown} keeps text as ${encoding}; a case needs UTF8. Make one: create database NAME encoding 'UTF8' template template0.`,
    );
  }
}

async function createSchema(db: Kysely<Tables>, schema: string): Promise<void> {
  try {
    await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  } catch (error) {
    // Two processes at once: PostgreSQL lets one make it and gives the other one of these.
    const { code } = error as { code?: string };
    if (code !== '23505' && code !== '42P06') throw error;
  }
}

/** What each refusal of a server means to the person who gave the address. */
const REFUSALS: Record<string, string> = {
  ECONNREFUSED: 'no server answers there. Start it, or check host and port',
  ECONNRESET: 'the server closed the connection. Look at its log',
  ENOENT: 'there is no server at that socket. Start it, or check the path',
  ENOTFOUND: 'no computer has that name. Check the host',
  EAI_AGAIN: 'the name of the host cannot be looked up now. Check the host and the network',
  ETIMEDOUT: 'the server does not answer. Check host, port and firewall',
  ERR_INVALID_URL: 'that is no address. Write postgres://USER:PASSWORD@HOST:PORT/DATABASE',
  '28P01': 'user or password is wrong. Check both',
  '28000': 'the server does not let this user in. Check the user, or ask who runs the server',
  '3D000': 'there is no such database. Create it, or check the name',
  '42501': 'the user may not do this. Ask for the right to create a schema in this database',
  '25006': 'the server only reads. Use the address of the one that may be written to',
  '53300': 'the server has no connection left. Try again later',
  '53100': 'its disk is full. Ask who runs the server',
  '57P01': 'the server has ended the connection. Try again when it is back',
  '57P03': 'the server is starting or stopping. Try again in a moment',
};

function explain(error: unknown, shown: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const text = REFUSALS[code] ?? (/timeout/i.test(error.message) ? REFUSALS['ETIMEDOUT'] : undefined);
  if (!text) return error;
  return new UserError(`The case ${shown} cannot be reached: ${text} (${code || error.message}).`, { cause: error });
}
