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

/** Characters from which a text is long: its words are made some at a time, so that others have their turn meanwhile. */
const LONG = 400_000;

/** Excerpts of a long text whose words are made at a time. */
const SLICE = 500;

/** Whether the words of a text are made by `indexDocument` once it is stored, and not while it is. */
export const isLong = (text: string): boolean => text.length > LONG;

/** The words of a document's excerpts, inside the transaction that stores it. */
export async function indexExcerpts(transaction: Transaction<Tables>, source: Source): Promise<void> {
  await insertWords(transaction, source, new CodePoints(source.text), excerptsOf(source.text, source.structure));
  await setIndexed(transaction, source.number);
}

/** Documents whose words are being made, by database: a search does not wait for them. */
const underway = new WeakMap<Store['db'], Set<number>>();

/**
 * The words of a stored document's excerpts, some at a time, each in a transaction of its own. Until the last, a search finds
 * what is there; what a killed process left undone is done before the next search.
 */
export async function indexDocument(store: Store, source: Source): Promise<void> {
  const { number, text, structure } = source;
  const now = underway.get(store.db) ?? new Set();
  underway.set(store.db, now.add(number));
  try {
    const points = new CodePoints(text);
    const excerpts = excerptsOf(text, structure);
    for (let from = 0; from < excerpts.length; from += SLICE) {
      const slice = excerpts.slice(from, from + SLICE);
      await store.write((transaction) => insertWords(transaction, source, points, slice));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await setIndexed(store.db, number);
  } finally {
    now.delete(number);
  }
}

/** Makes the excerpts of the documents that have none yet, or not all: those of an earlier version, or of a killed process. */
export async function indexRemaining(store: Store): Promise<void> {
  const open = await store.db.selectFrom('document').select('number').where('indexed', '=', false).execute();
  for (const { number } of open) {
    if (underway.get(store.db)?.has(number)) continue;
    const source = await store.db
      .selectFrom('document')
      .select(['number', 'text', 'language', 'structure'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await indexDocument(store, source);
  }
}

async function insertWords(
  transaction: Transaction<Tables>,
  { number, text, language }: Source,
  points: CodePoints,
  excerpts: readonly Range[],
): Promise<void> {
  await insertRows(
    excerpts,
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
        from ${rows}
        on conflict (document, start_at) do nothing`.execute(transaction),
  );
}

async function setIndexed(db: Store['db'], number: number): Promise<void> {
  await db.updateTable('document').set({ indexed: true }).where('number', '=', number).execute();
}

/** A cut never goes through a pair of surrogates. */
const wholePair = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at);
