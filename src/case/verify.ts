import { type Kysely, sql } from 'kysely';
import { type Said, said, word } from '../model/index.js';
import type { Tables } from './schema.js';
import type { Store } from './store.js';
import { tallyFaults } from './tally.js';
import type { Fault } from './types.js';

/** What may be wrong with a statement. */
const OF_STATEMENT = {
  outside: word('its quote lies outside the text'),
  other: word('its quote is not the text at its offsets'),
  subjectLost: word('its subject lies outside its quote and has no antecedent in the text'),
  objectLost: word('its object lies outside its quote and has no antecedent in the text'),
  attribution: word('its attribution lies outside the text'),
  noSubject: word('its subject is no entity of its document'),
  noObject: word('its object is no entity of its document'),
};

/** Characters of a page, into which a text is cut once: cutting each quote out of the whole takes ever longer. */
const PAGE = 255;

/**
 * Checks the whole case in the database, apart from the checks made when it was stored: that the bytes have the hash
 * that is their id, that every quote is the text at its offsets, that every range lies where it may, that every row
 * names a document and entities that are there, and that each document holds as much as was counted.
 */
export async function verify(store: Store): Promise<{ documents: number; statements: number; faults: Fault[] }> {
  return await store.read(async (db) => {
    const documents = await db.selectFrom('document').select(['number', 'id']).orderBy('number').execute();
    const faults: Fault[] = [];
    let statements = 0;
    // Document by document: no more than one text and its bytes are unpacked at a time.
    for (const { number, id } of documents) {
      const own = [
        ...(await bytesFaults(db, number)),
        ...(await mentionFaults(db, number)),
        ...(await tallyFaults(db, number)),
      ];
      faults.push(...own.map((fault) => ({ document: id, fault })));
      const checked = await statementFaults(db, number);
      statements += checked.length;
      for (const { statement, fault } of checked)
        if (fault) faults.push({ document: id, statement, fault: OF_STATEMENT[fault] });
    }
    faults.push(...(await orphans(db)));
    return { documents: documents.length, statements, faults };
  });
}

async function bytesFaults(db: Kysely<Tables>, document: number): Promise<Said[]> {
  const { rows } = await sql`
    select number from document
    where number = ${document} and id <> (
      select encode(sha256(coalesce(string_agg(bytes, ''::bytea order by part), ''::bytea)), 'hex')
      from document_part where document = ${document})`.execute(db);
  return rows.map(() => word('its bytes do not have the SHA-256 that is its id'));
}

async function mentionFaults(db: Kysely<Tables>, document: number): Promise<Said[]> {
  const { rows } = await sql<{ at: number; outside: boolean }>`
    with source as materialized (select char_length(text) as length from document where number = ${document})
    select start_at as at, true as outside
    from mention cross join source
    where document = ${document} and (start_at < 0 or end_at <= start_at or end_at > length
      or antecedent_start < 0 or antecedent_end <= antecedent_start or antecedent_end > length)
    union all
    select start_at, false
    from mention
    where document = ${document} and not exists (
      select from entity where entity.document = ${document} and ordinal = mention.entity)`.execute(db);
  return rows.map(({ at, outside }) =>
    outside
      ? said`the mention at ${at} lies outside its text`
      : said`the mention at ${at} names no entity of its document`,
  );
}

async function statementFaults(
  db: Kysely<Tables>,
  document: number,
): Promise<{ statement: string; fault: keyof typeof OF_STATEMENT | null }[]> {
  const { rows } = await sql<{ statement: string; fault: keyof typeof OF_STATEMENT | null }>`
    with source as materialized (select char_length(text) as length from document where number = ${document}),
    page as materialized (
      select (at - 1)::integer as number, match[1] as text
      from document, regexp_matches(text, ${`.{1,${PAGE}}`}, 'g') with ordinality as pages (match, at)
      where document.number = ${document}
    ),
    pages_of as (
      select statement.id, string_agg(page.text, '' order by page.number) as text
      from statement
        cross join lateral generate_series(start_at / ${PAGE}::integer, (end_at - 1) / ${PAGE}::integer) as needed
        join page on page.number = needed
      where document = ${document}
      group by statement.id
    )
    select statement.id as statement, case
      when end_at > length then 'outside'
      when substr(pages_of.text, start_at % ${PAGE}::integer + 1, end_at - start_at) <> quote
        then 'other'
      when ${lost('subject')} then 'subjectLost'
      when ${lost('object')} then 'objectLost'
      when attribution_start < 0 or attribution_end <= attribution_start or attribution_end > length
        then 'attribution'
      when ${missing('subject')} then 'noSubject'
      when ${missing('object')} then 'noObject'
    end as fault
    from statement left join pages_of on pages_of.id = statement.id cross join source
    where document = ${document}
    order by start_at, end_at, statement.id`.execute(db);
  return rows;
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

/** SQL that is true where an end of a statement names an entity that is not there. */
function missing(end: 'subject' | 'object') {
  return sql`(${sql.ref(end)} is not null and not exists (
    select from entity where entity.document = statement.document and ordinal = statement.${sql.ref(end)}))`;
}

/** What names a document that is not there. */
async function orphans(db: Kysely<Tables>): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const table of ['entity', 'mention', 'statement'] as const) {
    const { rows } = await sql<{ document: number; many: number }>`
      select document, count(*) as many from ${sql.table(table)}
      where not exists (select from document where number = document)
      group by document order by document`.execute(db);
    for (const { document, many } of rows) {
      faults.push({
        document: `number ${document}`,
        fault: said`${Number(many)} rows of ${table} name a document that is not there`,
      });
    }
  }
  return faults;
}
