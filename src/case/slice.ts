import { sql, type Transaction } from 'kysely';
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

/** All documents in slices that are read at once: at least one, and no more rows than SLICE otherwise. */
export async function slicesOf(db: Transaction<Tables>): Promise<Slice[]> {
  const { rows } = await sql<{ number: number; id: string; many: number }>`
    select number, id, coalesce(entities + mentions + statements, 0) as many
    from document left join tally on tally.document = number order by number`.execute(db);
  const slices: Slice[] = [];
  let room = 0;
  for (const { number, id, many } of rows) {
    if (slices.length === 0 || many > room) {
      slices.push(new Map());
      room = SLICE;
    }
    slices.at(-1)!.set(number, { id, entities: [] });
    // A document takes some room of its own: its text.
    room -= many + 100;
  }
  return slices;
}
