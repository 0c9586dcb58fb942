import { sql } from 'kysely';
import type { CaseEntity } from './types.js';

/** Some documents by their number, with their entities by the ordinal that rows name them by. */
export type Slice = Map<number, { id: string; entities: CaseEntity[] }>;

/** SQL that is true of the rows of a slice. */
export function within(slice: Slice) {
  const numbers = [...slice.keys()];
  return sql`document between ${numbers[0]} and ${numbers.at(-1)}`;
}
