import { type RawBuilder, sql, type Transaction } from 'kysely';
import { CodePoints, type DocumentLanguage, type Hedge, LANGUAGES, type Reliability } from '../model/index.js';
import { indexRemaining } from './excerpts.js';
import type { Tables } from './schema.js';
import { CONFIGURATIONS, searchForm } from './search-form.js';
import type { Store } from './store.js';
import type { Range } from './types.js';

/** What is looked for. All that is given must hold. */
export interface Search {
  /** Words that all must stand in an excerpt; `"…"` for words in a row, `or`, `-word` for one that must not. */
  words: string;
  document?: string;
  language?: DocumentLanguage;
  /** Days the document's date lies between, ISO 8601, may be partial. */
  from?: string;
  to?: string;
  reliability?: Reliability;
  /** Only excerpts with a statement of this schema, this hedge, this judgement. */
  schema?: string;
  hedge?: Hedge;
  judgement?: 'accepted' | 'rejected' | 'unjudged';
  /** How many excerpts are wanted, and how many of the best are left out before. */
  limit?: number;
  offset?: number;
}

/** An excerpt that was found: the literal text at its place, with the words that were looked for. Code points. */
export interface FoundExcerpt extends Range {
  document: { id: string; name: string; title?: string; date?: string; language: DocumentLanguage };
  text: string;
  /** Where the words stand, counted from the excerpt's start. */
  marks: Range[];
  /** How many statements rest on it. */
  statements: number;
}

export interface SearchResult {
  excerpts: FoundExcerpt[];
  /** How many were found, up to the limit of ranking. */
  total: number;
  /** True where there are more than were ranked. */
  more: boolean;
}

/** Excerpts that are ranked; words that stand in more are too common to rank by, and the first are taken. */
const RANKED = 3000;

type Row = Range & { id: string; name: string; title: string | null; date: string | null } & {
  language: DocumentLanguage;
  text: string;
  statements: number;
  total: number;
};

/**
 * Full text over the documents, excerpt by excerpt, each stemmed by the language of its document; accents do not matter.
 * The excerpts with the words nearest to one another come first (ts_rank_cd, normalised by length).
 */
export async function search(store: Store, asked: Search): Promise<SearchResult> {
  await indexRemaining(store);
  const { limit = 30, offset = 0 } = asked;
  return await store.read(async (db) => {
    // Without statistics of the tables, which an embedded database never gathers, the index is not always chosen.
    await sql`set local enable_seqscan = off`.execute(db);
    const { rows } = await sql<Row>`
      with query as (${queries(asked)}),
      hit as materialized (
        select excerpt.document, excerpt.start_at, excerpt.end_at, excerpt.words, query.words as query
        from query join excerpt on excerpt.language = query.language and excerpt.words @@ query.words
          join document on document.number = excerpt.document
          left join tally on tally.document = excerpt.document
          ${withStatement(asked)}
        where ${conditions(asked)}
        limit ${RANKED + 1}
      ),
      best as (
        select *, ts_rank_cd(words, query, 1) as rank, count(*) over () as total from hit
        order by rank desc, document, start_at limit ${limit} offset ${offset}
      )
      select document.id, document.name, document.title, document.date, document.language, best.total::integer,
        best.start_at as start, best.end_at as "end",
        (select count(*) from statement where ${restsOn('best')}) as statements
      from best join document on document.number = best.document
        left join tally on tally.document = best.document
      order by best.rank desc, best.document, best.start_at`.execute(db);
    const total = rows[0]?.total ?? 0;
    await cutTexts(db, rows);
    const marked = await marksOf(rows, asked.words, (query) => query.execute(db).then((found) => found.rows));
    const excerpts = rows.map(({ id, name, title, date, language, text, start, end, statements }, at) => ({
      document: { id, name, language, ...(title !== null && { title }), ...(date !== null && { date }) },
      text,
      start,
      end,
      statements,
      marks: marked[at]!,
    }));
    return { excerpts, total: Math.min(total, RANKED), more: total > RANKED };
  });
}

/**
 * Gives each row the text of its excerpt. Cut here: the database unpacks a text for each cut, and counts its signs from the
 * first; in a text of some megabytes that takes a twentieth of a second for each.
 */
async function cutTexts(db: Transaction<Tables>, rows: Row[]): Promise<void> {
  for (const id of new Set(rows.map((row) => row.id))) {
    const { text } = await db.selectFrom('document').select('text').where('id', '=', id).executeTakeFirstOrThrow();
    const points = new CodePoints(text);
    for (const row of rows) if (row.id === id) row.text = text.slice(points.to16(row.start), points.to16(row.end));
  }
}

/** The words as a query of each language, as rows of SQL. */
function queries({ words: given, language }: Search): RawBuilder<unknown> {
  // Not and not and not …: PostgreSQL gives up after some thirty of them.
  const words = given.replace(/(^|\s)-[\s-]*-/g, '$1-');
  const asked = language ? [language] : ([...LANGUAGES, 'und'] as const);
  return sql.join(
    asked.map(
      (each) => sql`select ${each}::text as language,
        websearch_to_tsquery(${CONFIGURATIONS[each]}::text::regconfig, ${searchForm(words, each)}) as words`,
    ),
    sql` union all `,
  );
}

function conditions({ document, from, to, reliability }: Search): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (document) all.push(sql`document.id = ${document}`);
  if (from) all.push(sql`document.date >= ${from}`);
  // A partial date lies before the end of a longer one that begins with it.
  if (to) all.push(sql`(document.date <= ${to} or document.date like ${`${to}%`})`);
  if (reliability) all.push(sql`document.reliability = ${reliability}`);
  return sql.join(all, sql` and `);
}

/** SQL that leaves the excerpts on which a statement of the kind asked for rests. */
function withStatement(of: Search): RawBuilder<unknown> {
  const statement: RawBuilder<unknown>[] = [];
  if (of.schema) statement.push(sql`schema = ${of.schema}`);
  if (of.hedge) statement.push(sql`hedge = ${of.hedge}`);
  if (of.judgement === 'unjudged') statement.push(sql`judgement is null and examined is null`);
  else if (of.judgement) statement.push(sql`judgement = ${of.judgement}`);
  if (!statement.length) return sql``;
  // Not `exists`: without statistics that is planned as a join over all that the document says.
  return sql`cross join lateral (
    select from statement where ${restsOn('excerpt')} and ${sql.join(statement, sql` and `)} limit 1) as said`;
}

/**
 * SQL that is true of the statements that rest on an excerpt. None begins further before it than the longest is long:
 * without that bound, all that its document says earlier is looked at for every excerpt.
 */
function restsOn(excerpt: 'excerpt' | 'best'): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${excerpt}.${column}`);
  return sql`statement.document = ${of('document')} and statement.start_at < ${of('end_at')}
    and statement.start_at > ${of('start_at')} - coalesce(tally.longest, 0) and statement.end_at > ${of('start_at')}`;
}

/** Where the words that were looked for stand in each excerpt, stemmed as in the index. */
async function marksOf(
  rows: readonly Row[],
  words: string,
  run: (query: RawBuilder<{ at: number }>) => Promise<{ at: number }[]>,
): Promise<Range[][]> {
  const looked = words
    .replace(/(^|\s)-("[^"]*"|\S+)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word.toLowerCase() !== 'or');
  const found = rows.map(({ text, language }) => ({ language, words: [...text.matchAll(/[\p{L}\p{N}]+/gu)] }));
  const distinct = [...new Set(found.flatMap((each) => each.words.map(([word]) => `${each.language} ${word}`)))];
  if (!looked.length || !distinct.length) return rows.map(() => []);
  const languages = [...new Set(rows.map(({ language }) => language))];
  const query = (each: DocumentLanguage) =>
    sql`select ${each}::text as language, ${sql.join(
      looked.map((word) => sql`plainto_tsquery(${CONFIGURATIONS[each]}::text::regconfig, ${searchForm(word, each)})`),
      sql` || `,
    )} as words, ${CONFIGURATIONS[each]}::text::regconfig as configuration`;
  const split = distinct.map((word) => {
    const [language, ...rest] = word.split(' ');
    return { language: language as DocumentLanguage, form: searchForm(rest.join(' '), language as DocumentLanguage) };
  });
  const hits = await run(sql<{ at: number }>`
    select (asked.at - 1)::integer as at
    from unnest(${split.map(({ language }) => language)}::text[], ${split.map(({ form }) => form)}::text[])
        with ordinality as asked (language, form, at)
      join (${sql.join(languages.map(query), sql` union all `)}) as query on query.language = asked.language
    where to_tsvector(query.configuration, asked.form) @@ query.words`);
  const matching = new Set(hits.map(({ at }) => distinct[at]!));
  return found.map(({ language, words: all }, row) => {
    const units = all.filter(([word]) => matching.has(`${language} ${word}`));
    const points = (index: number) => [...rows[row]!.text.slice(0, index)].length;
    return units.map((match) => {
      const start = points(match.index);
      return { start, end: start + [...match[0]].length };
    });
  });
}
