import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './schema.js';

/** An open database of a case, the same to its methods whether it is a folder or a server. */
export interface Store {
  readonly db: Kysely<Tables>;
  /** Who is working: written into every log. */
  readonly who: string;
  /** Whether the database has one session, for which all take turns. */
  readonly takesTurns: boolean;
  /** The time, ISO 8601 in UTC. */
  now(): string;
  /**
   * Runs `work` in one transaction, one writer of a case at a time, so that what it reads holds until it commits.
   * `size`: about how many bytes it stores, where that may be many.
   */
  write<T>(work: (transaction: Transaction<Tables>) => Promise<T>, size?: number): Promise<T>;
  /** Runs `work` on one unchanging state of the case. */
  read<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The transactions of a store on `db`, by the same SQL on both databases. */
export function transactions(db: Kysely<Tables>): Pick<Store, 'write' | 'read'> {
  return {
    write: (work) =>
      db.transaction().execute(async (transaction) => {
        await lockWriters(transaction);
        return await work(transaction);
      }),
    read: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
  };
}

/** Waits until no other transaction writes to this case; released by the database when the transaction ends. */
export async function lockWriters(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('atalaya:' || current_schema(), 0))`.execute(transaction);
}

/** How values come out of both drivers, by PostgreSQL's type id: counts as numbers, times as ISO 8601, bytes as bytes. */
export const PARSERS: Record<number, (text: string) => unknown> = {
  17: (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
  20: Number,
  1184: (text) => new Date(text).toISOString(),
};

/** How bytes go into PGlite, whose own way takes a string a byte. */
export const BYTES_TO_TEXT = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
