import { sql } from 'kysely';
import type { Store } from './store.js';
import type { Counts } from './types.js';

/** What the case holds, counted. */
export async function counts(store: Store): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      (select count(*) from document) as documents,
      (select count(distinct coalesce(reprint_of, number)) from document) as sources,
      (select coalesce(sum(size), 0)::bigint from document) as bytes,
      (select count(*) from entity) as entities,
      (select count(*) from mention) as mentions,
      (select count(*) from statement) as statements,
      (select count(*) from statement where judgement is not null or examined is not null) as "judgedStatements",
      (select count(*) from pair_judgement where not undone and who like 'rule:%') as "ruleJudgements",
      (select count(*) from pair_judgement where not undone and who not like 'rule:%') as "personJudgements"
    `.execute(store.db);
  return rows[0]!;
}
