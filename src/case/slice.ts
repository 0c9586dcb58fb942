import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.js';
import type { CaseEntity } from './types.js';

/** Some documents by their number, with their entities by the ordinal that rows name them by. */
export type Slice = Map<number, { id: string; entities: CaseEntity[] }>;

/** SQL that is true of the rows of a slice. */
export function within(slice: Slice) {
  const numbers = [...slice.keys()];
  return sql`document between ${numbers[0]} and ${numbers.at(-1)}`;
}

/** Rows that are fetched at once, about: bounds the memory of the database, and how long others wait for their turn. */
const SLICE = 10_000;

/** A document by its number, with the revision of all that is in it and how many rows that are. */
export interface Revised {
  number: number;
  id: string;
  revision: number;
  rows: number;
}

/** All documents in the order they were added. */
export async function revised(db: Kysely<Tables>): Promise<Revised[]> {
  const { rows } = await sql<Revised>`
    select number, id, coalesce(revision, 0) as revision, coalesce(entities + mentions + statements, 0) as rows
    from document left join tally on tally.document = number order by number`.execute(db);
  return rows;
}

/**
 * Those of `documents` that are `wanted` in slices that are read at once: at least one, and no more rows than SLICE
 * otherwise, with nothing between them that is not wanted.
 */
export function slicesOf(documents: readonly Revised[], wanted: (one: Revised) => boolean = () => true): Slice[] {
  const slices: Slice[] = [];
  let room = 0;
  for (const one of documents) {
    const { number, id, rows: many } = one;
    if (!wanted(one)) {
      room = 0;
      continue;
    }
    if (slices.length === 0 || many >= room) {
      slices.push(new Map());
      room = SLICE;
    }
    slices.at(-1)!.set(number, { id, entities: [] });
    // A document takes some room of its own: its text.
    room -= many + 100;
  }
  return slices;
}
