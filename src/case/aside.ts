import { sql } from 'kysely';
import type { Store } from './store.js';
import type { NewDocument } from './types.js';

/** Bytes of a part of a document: no single value grows with the file. */
export const PART = 1 << 20;

/** From so many bytes and characters on a document is laid aside first. */
const LARGE = 1 << 20;

/** A document's long values, as the statements that put it into the case name them. */
export interface Aside {
  text: ReturnType<typeof sql<string>>;
  structure: ReturnType<typeof sql<never>>;
  /** SQL of the parts of its bytes, as rows of number and bytes. */
  parts: ReturnType<typeof sql>;
}

/** The parts of a document's bytes. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.length / PART);
  return Array.from({ length: count }, (_, part) => bytes.subarray(part * PART, (part + 1) * PART));
}

let last = 0;

/**
 * Runs `store` on a document whose long values were laid aside before, one statement each, where the database has one
 * session: others have their turn between them, and the transaction that stores the document only moves what is packed
 * already. Undefined where it is small, or the database serves others meanwhile.
 */
export async function laidAside<T>(
  { db, takesTurns }: Store,
  { text, structure }: NewDocument,
  bytes: Uint8Array,
  work: (aside: Aside | undefined) => Promise<T>,
): Promise<T> {
  if (!takesTurns || bytes.length + text.length < LARGE) return await work(undefined);
  const key = ++last;
  const lay = async (what: string, column: 'text' | 'structure' | 'bytes', value: unknown, part = 0) => {
    await sql`insert into aside (key, what, part, ${sql.ref(column)}) values (${key}, ${what}, ${part}, ${value})`.execute(
      db,
    );
    // Requests that came meanwhile ask for their turn.
    await new Promise((resolve) => setImmediate(resolve));
  };
  const of = (column: string) => sql`(select ${sql.ref(column)} from aside where key = ${key} and what = ${column})`;
  // Of this session alone: it ends with the process, and what is in it too.
  await sql`create temporary table if not exists aside
    (key integer, what text, part integer, text text, structure jsonb, bytes bytea)`.execute(db);
  try {
    await lay('text', 'text', text);
    await lay('structure', 'structure', JSON.stringify(structure));
    for (const [part, slice] of partsOf(bytes).entries()) await lay('bytes', 'bytes', slice, part);
    return await work({
      text: of('text') as Aside['text'],
      structure: of('structure') as Aside['structure'],
      parts: sql`select part, bytes from aside where key = ${key} and what = 'bytes'`,
    });
  } finally {
    await sql`delete from aside where key = ${key}`.execute(db);
  }
}
