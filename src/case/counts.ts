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
      entities, mentions, statements, judged as "judgedStatements",
      (select count(*) from pair_judgement where not undone and who like 'rule:%') as "ruleJudgements",
      (select count(*) from pair_judgement where not undone and who not like 'rule:%') as "personJudgements"
    from (
      select coalesce(sum(entities), 0)::bigint as entities, coalesce(sum(mentions), 0)::bigint as mentions,
        coalesce(sum(statements), 0)::bigint as statements, coalesce(sum(judged), 0)::bigint as judged
      from tally
    ) as tallied`.execute(store.db);
  return rows[0]!;
}
