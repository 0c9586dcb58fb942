import { sql, type Transaction } from 'kysely';
import { CodePoints, type DocumentLanguage } from '../model/index.js';
import { insertRows } from './bulk.js';
import type { Tables } from './schema.js';
import { CONFIGURATIONS, searchForm } from './search-form.js';
import type { Store } from './store.js';
import type { DocumentStructure, Range } from './types.js';

/** An excerpt is about as long as a paragraph, so that a page of results can be read: characters. */
const LONGEST = 800;

/** What a document is cut by. */
interface Source {
  number: number;
  text: string;
  language: DocumentLanguage;
  structure: Pick<DocumentStructure, 'sentences' | 'blocks'>;
}

/**
 * Cuts a text into excerpts, at the ends of sentences, blocks or, where there are none, of words. Offsets in UTF-16
 * units; the excerpts follow one another and leave nothing out but blanks.
 */
export function excerptsOf(text: string, { sentences, blocks }: Source['structure']): Range[] {
  const ends = [...sentences, ...blocks].map(({ end }) => end).sort((one, other) => one - other);
  const excerpts: Range[] = [];
  const add = (start: number, end: number) => {
    if (/\S/.test(text.slice(start, end))) excerpts.push({ start, end });
  };
  let start = 0;
  let at = 0;
  while (start < text.length) {
    const limit = Math.min(text.length, start + LONGEST);
    let end = limit === text.length ? limit : 0;
    while (!end && at < ends.length && ends[at]! <= start) at++;
    for (let next = at; !end && next <= ends.length; next++)
      if (next === ends.length || ends[next]! > limit) end = ends[next - 1]! > start ? ends[next - 1]! : -1;
    if (end <= start) {
      const blank = text.slice(start, limit).search(/\s\S*$/);
      end = blank > 0 ? start + blank + 1 : wholePair(text, limit);
    }
    add(start, end);
    start = end;
  }
  return excerpts;
}

/** The words of a document's excerpts, inside the transaction that stores it. */
export async function indexExcerpts(transaction: Transaction<Tables>, source: Source): Promise<void> {
  const { number, text, language, structure } = source;
  const points = new CodePoints(text);
  await insertRows(
    excerptsOf(text, structure),
    {
      start_at: ['integer', ({ start }) => points.from16(start)],
      end_at: ['integer', ({ end }) => points.from16(end)],
      form: ['text', ({ start, end }) => searchForm(text.slice(start, end), language)],
    },
    (rows) =>
      sql`
        insert into excerpt (document, start_at, end_at, language, words)
        select ${number}::integer, start_at, end_at, ${language}::text,
          to_tsvector(${CONFIGURATIONS[language]}::text::regconfig, form)
        from ${rows}`.execute(transaction),
  );
  await transaction.updateTable('document').set({ indexed: true }).where('number', '=', number).execute();
}

/** Makes the excerpts of the documents that have none yet: those that an earlier version of the program stored. */
export async function indexRemaining(store: Store): Promise<void> {
  const open = await store.db.selectFrom('document').select('number').where('indexed', '=', false).execute();
  for (const { number } of open) {
    await store.write(async (transaction) => {
      const source = await transaction
        .selectFrom('document')
        .select(['number', 'text', 'language', 'structure'])
        .where('number', '=', number)
        .where('indexed', '=', false)
        .executeTakeFirst();
      if (source) await indexExcerpts(transaction, source);
    });
  }
}

/** A cut never goes through a pair of surrogates. */
const wholePair = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at);
