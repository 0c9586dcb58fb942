import { PGlite } from '@electric-sql/pglite';
import type { CompiledQuery, DatabaseConnection, Kysely, QueryResult } from 'kysely';
import { kyselyThrough, PlainDriver } from './plain-driver.js';
import type { Tables } from './schema.js';
import { BYTES_TO_TEXT, PARSERS } from './store.js';

/** Small segments of the write-ahead log keep an empty case small. */
const INITDB = ['--wal-segsize=1'];

/** A quarter of the usual buffers: opening touches all of them, and the system keeps the files at hand anyway. */
const SETTINGS = ['-c', 'shared_buffers=32MB'];

/** Opens the PGlite database in `folder`, making it where the folder is missing or empty: that takes seconds. */
export async function openPGlite(folder: string): Promise<PGlite> {
  return await PGlite.create({
    dataDir: folder,
    initDbStartParams: INITDB,
    startParams: [...PGlite.defaultStartParams, ...SETTINGS],
    parsers: PARSERS,
    serializers: { 17: BYTES_TO_TEXT },
  });
}

/** Kysely on a PGlite database. PGlite is one session, so transactions and queries take turns. */
export function kyselyOn(pglite: PGlite): Kysely<Tables> {
  return kyselyThrough(new PGliteDriver(pglite));
}

class PGliteDriver extends PlainDriver {
  readonly #pglite: PGlite;
  readonly #connection: DatabaseConnection;
  /** Resolves when everybody who came earlier has given the connection back. */
  #free: Promise<void> = Promise.resolve();
  #release = () => {};

  constructor(pglite: PGlite) {
    super();
    this.#pglite = pglite;
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        const result = await pglite.query<R>(query.sql, [...query.parameters]);
        return { rows: result.rows, numAffectedRows: BigInt(result.affectedRows ?? 0) };
      },
      // biome-ignore lint/correctness/useYield: PGlite has no cursors, and nothing here streams.
      streamQuery: async function* () {
        throw new Error('PGlite cannot stream a query');
      },
    };
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const earlier = this.#free;
    let release = () => {};
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await earlier;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async destroy(): Promise<void> {
    await this.#pglite.close();
  }
}
