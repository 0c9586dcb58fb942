import { type Kysely, sql, type Transaction } from 'kysely';
import { type Said, word } from '../model/index.js';
import type { Tables } from './schema.js';

/**
 * Counts anew what some documents hold, given by their numbers. Whatever writes entities, mentions, statements or what
 * people say of them calls this in the same transaction: counts and lists read the tally instead of a million rows.
 */
export async function tally(transaction: Transaction<Tables>, documents: readonly number[]): Promise<void> {
  await sql`
    insert into tally (document, entities, mentions, statements, judged, longest, revision)
    select number,
      (select count(*) from entity where entity.document = number),
      (select count(*) from mention where mention.document = number),
      said.statements, said.judged, coalesce(said.longest, 0), ${NOW}
    from unnest(${[...new Set(documents)]}::integer[]) as number cross join lateral (${saidIn}) as said
    on conflict (document) do update set entities = excluded.entities, mentions = excluded.mentions,
      statements = excluded.statements, judged = excluded.judged, longest = excluded.longest,
      revision = excluded.revision`.execute(transaction);
}

/** The same after a judgement, which leaves everything else as it was. */
export async function tallyJudged(transaction: Transaction<Tables>, documents: readonly number[]): Promise<void> {
  await sql`
    update tally set revision = ${NOW}, judged = (
      select count(*) from statement
      where statement.document = tally.document and (judgement is not null or examined is not null))
    where document = any(${[...new Set(documents)]}::integer[])`.execute(transaction);
}

/**
 * Notes that something of some documents changed that is not counted: a grade, a mark, what they reprint. Whoever writes
 * what a snapshot shows of a document calls one of these three: a later snapshot reads only what has another revision.
 */
export async function touch(transaction: Transaction<Tables>, documents: readonly number[]): Promise<void> {
  await sql`
    update tally set revision = ${NOW} where document = any(${[...new Set(documents)]}::integer[])`.execute(
    transaction,
  );
}

/** SQL of the number of this transaction: no two that change a document give it the same. */
const NOW = sql`pg_current_xact_id()::text::bigint`;

/** What does not hold of the tally of a document: for verification. */
export async function tallyFaults(db: Kysely<Tables>, document: number): Promise<Said[]> {
  const { rows } = await sql`
    select true
    from unnest(array[${document}::integer]) as number cross join lateral (${saidIn}) as said
      left join tally on tally.document = number
    where (coalesce(tally.entities, 0), coalesce(tally.mentions, 0), coalesce(tally.statements, 0),
        coalesce(tally.judged, 0), coalesce(tally.longest, 0)) is distinct from
      ((select count(*) from entity where entity.document = number),
        (select count(*) from mention where mention.document = number),
        said.statements, said.judged, coalesce(said.longest, 0))`.execute(db);
  return rows.map(() => word('its statements, mentions or entities are not as many as were counted'));
}

/** SQL of what is said in the document `number`. */
const saidIn = sql`
  select count(*) as statements, max(end_at - start_at) as longest,
    count(*) filter (where judgement is not null or examined is not null) as judged
  from statement where statement.document = number`;
