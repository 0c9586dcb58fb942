import { sql } from 'kysely';
import type { Store } from './store.js';
import type { Fault } from './types.js';

/** Characters of a page, into which a text is cut once: cutting each quote out of the whole takes ever longer. */
const PAGE = 255;

/**
 * Checks the whole case in the database, apart from the checks made when it was stored: that the bytes have the hash
 * that is their id, that every quote is the text at its offsets, and that every range lies where it may. That what a
 * row names is there, the database itself enforces.
 */
export async function verify(store: Store): Promise<{ documents: number; statements: number; faults: Fault[] }> {
  return await store.read(async (db) => {
    const documents = await db.selectFrom('document').select(['number', 'id']).orderBy('number').execute();
    const faults: Fault[] = [];
    let statements = 0;
    // Document by document: no more than one text and its bytes are unpacked at a time.
    for (const { number, id } of documents) {
      const { rows: wrong } = await sql<{ fault: string }>`
        select 'its bytes do not have the SHA-256 that is its id' as fault
        from document
        where number = ${number} and id <> (
          select encode(sha256(coalesce(string_agg(bytes, ''::bytea order by part), ''::bytea)), 'hex')
          from document_part where document = ${number})
        union all
        select 'the mention at ' || start_at || ' lies outside its text'
        from mention join document on document.number = document
        where document = ${number}
          and (start_at < 0 or end_at <= start_at or greatest(end_at, antecedent_end) > char_length(text))
        `.execute(db);
      faults.push(...wrong.map(({ fault }) => ({ document: id, fault })));
      const { rows } = await sql<{ statement: string; fault: string | null }>`
        with page as materialized (
          select (at - 1)::integer as number, match[1] as text
          from document, regexp_matches(text, ${`.{1,${PAGE}}`}, 'g') with ordinality as pages (match, at)
          where document.number = ${number}
        ), source as materialized (
          select char_length(text) as length from document where number = ${number}
        ), pages_of as (
          select statement.id, string_agg(page.text, '' order by page.number) as text
          from statement
            cross join lateral generate_series(start_at / ${PAGE}::integer, (end_at - 1) / ${PAGE}::integer) as needed
            join page on page.number = needed
          where document = ${number}
          group by statement.id
        )
        select statement.id as statement, case
          when end_at > length then 'its quote lies outside the text'
          when substr(pages_of.text, start_at % ${PAGE}::integer + 1, end_at - start_at) <> quote
            then 'its quote is not the text at its offsets'
          when ${lost('subject')} then 'its subject lies outside its quote and has no antecedent in the text'
          when ${lost('object')} then 'its object lies outside its quote and has no antecedent in the text'
          when attribution_end > length then 'its attribution lies outside the text'
        end as fault
        from statement left join pages_of on pages_of.id = statement.id cross join source
        where document = ${number}
        order by start_at, end_at, statement.id`.execute(db);
      statements += rows.length;
      for (const { statement, fault } of rows) if (fault) faults.push({ document: id, statement, fault });
    }
    return { documents: documents.length, statements, faults };
  });
}

/** SQL that is true where an end of a statement lies neither in its quote nor has an antecedent in the text. */
function lost(end: 'subject' | 'object') {
  const [start, stop, from, to] = ['start', 'end', 'antecedent_start', 'antecedent_end'].map((name) =>
    sql.ref(`${end}_${name}`),
  );
  return sql`(${start} is not null and not (
    start_at <= ${start} and ${start} < ${stop} and ${stop} <= end_at
    or coalesce(0 <= ${from} and ${from} < ${to} and ${to} <= length, false)))`;
}
