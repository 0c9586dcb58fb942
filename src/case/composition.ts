import { sql } from 'kysely';
import type { Store } from './store.js';

/** How many documents have a value. */
export interface Share {
  value: string;
  documents: number;
}

/** What the documents of a case are: languages, publishers, formats and years, the most frequent first; and their dates. */
export interface Composition {
  languages: Share[];
  publishers: Share[];
  mediaTypes: Share[];
  /** In their order. */
  years: Share[];
  earliest?: string;
  latest?: string;
  undated: number;
  /** Documents of which less was read than expected. */
  warned: number;
}

/** What the documents of a case are, counted in the database. */
export async function composition(store: Store): Promise<Composition> {
  const shares = async (column: string): Promise<Share[]> => {
    const { rows } = await sql<Share>`
      select ${sql.ref(column)} as value, count(*) as documents from document where ${sql.ref(column)} is not null
      group by value order by documents desc, value limit 50`.execute(store.db);
    return rows;
  };
  const { rows: years } = await sql<Share>`
    select substr(date, 1, 4) as value, count(*) as documents from document where date is not null
    group by value order by value`.execute(store.db);
  const { rows } = await sql<{ earliest: string | null; latest: string | null; undated: number; warned: number }>`
    select min(date) as earliest, max(date) as latest, count(*) - count(date) as undated,
      count(*) filter (where warnings > 0) as warned
    from document`.execute(store.db);
  const { earliest, latest, undated, warned } = rows[0]!;
  return {
    languages: await shares('language'),
    publishers: await shares('publisher'),
    mediaTypes: await shares('media_type'),
    years,
    ...(earliest !== null && { earliest }),
    ...(latest !== null && { latest }),
    undated,
    warned,
  };
}
