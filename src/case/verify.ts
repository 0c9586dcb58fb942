import { sql } from 'kysely';
import type { Store } from './store.js';
import type { Fault } from './types.js';

/**
 * Checks the whole case in the database, apart from the checks made when it was stored: that the bytes have the hash
 * that is their id, that every quote is the text at its offsets, and that every range lies where it may.
 */
export async function verify(store: Store): Promise<{ documents: number; statements: number; faults: Fault[] }> {
  return await store.read(async (db) => {
    const ids = await db.selectFrom('document').select('id').orderBy('position').execute();
    const faults: Fault[] = [];
    let statements = 0;
    // Document by document: no more than one text and its bytes are unpacked at a time.
    for (const { id } of ids) {
      const { rows: wrong } = await sql<{ fault: string }>`
        select 'its bytes do not have the SHA-256 that is its id' as fault
        from document
        where id = ${id} and id <> (
          select encode(sha256(coalesce(string_agg(bytes, ''::bytea order by part), ''::bytea)), 'hex')
          from document_part where document_id = ${id})`.execute(db);
      faults.push(...wrong.map(({ fault }) => ({ document: id, fault })));
      const { rows } = await sql<{ statement: string; fault: string | null }>`
        with source as materialized (select text, char_length(text) as length from document where id = ${id})
        select statement.id as statement, case
          when end_at > length then 'its quote lies outside the text'
          when substr(text, start_at + 1, end_at - start_at) <> quote then 'its quote is not the text at its offsets'
          when ${outside('subject_end')} then 'its subject lies outside its quote and has no antecedent in the text'
          when ${outside('object_end')} then 'its object lies outside its quote and has no antecedent in the text'
          when (attribution_end ->> 'end')::int > length then 'its attribution lies outside the text'
        end as fault
        from statement cross join source
        where document_id = ${id}
        order by start_at, end_at, statement.id`.execute(db);
      statements += rows.length;
      for (const { statement, fault } of rows) if (fault) faults.push({ document: id, statement, fault });
    }
    return { documents: ids.length, statements, faults };
  });
}

/** SQL that is true where an end of a statement lies neither in its quote nor has an antecedent in the text. */
function outside(column: 'subject_end' | 'object_end') {
  const at = (...path: string[]) => sql`(${sql.ref(column)} #>> ${`{${path.join(',')}}`}::text[])::int`;
  const end = at('end');
  const antecedent = { start: at('antecedent', 'start'), end: at('antecedent', 'end') };
  return sql`(${sql.ref(column)} is not null and not coalesce(
    (${at('start')} >= start_at and ${end} <= end_at and ${at('start')} < ${end})
    or (${antecedent.start} >= 0 and ${antecedent.start} < ${antecedent.end} and ${antecedent.end} <= length), false))`;
}
