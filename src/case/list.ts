import { sql } from 'kysely';
import { UserError } from '../model/index.js';
import { unknownDocument } from './documents.js';
import type { Store } from './store.js';
import type { DocumentSummary } from './types.js';

/** All documents without their texts, in the order they were added. */
export async function listDocuments(store: Store): Promise<DocumentSummary[]> {
  const { rows } = await sql<DocumentSummary>`
    select
      document.id, document.name, document.media_type as "mediaType", document.size, document.language, document.title,
      document.author, document.publisher, document.date, document.pages, document.reliability, document.handling,
      first.id as "reprintOf",
      (select at from custody where document = document.number and action = 'added') as added,
      document.warnings, coalesce(tally.statements, 0) as statements, coalesce(tally.judged, 0) as judged
    from document left join document as first on first.number = document.reprint_of
      left join tally on tally.document = document.number
    order by document.number`.execute(store.db);
  for (const row of rows) {
    for (const key of ['title', 'author', 'publisher', 'date', 'reprintOf'] as const) {
      if (row[key] === null) delete row[key];
    }
  }
  return rows;
}

/**
 * Id of the document that `word` names: its id, the beginning of its id (six characters or more), or its name.
 * @throws UserError where it names none or several.
 */
export async function findDocument(store: Store, word: string): Promise<string> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from document
    where name = ${word} or (length(${word}) >= 6 and starts_with(id, ${word.toLowerCase()}))
    order by number`.execute(store.db);
  if (rows.length > 1) {
    const several = rows.map(({ id, name }) => `${id.slice(0, 12)} ${name}`).join(', ');
    throw new UserError(`"${word}" names several documents: ${several}. Give more of the id.`, { exit: 2 });
  }
  if (!rows[0]) throw unknownDocument(word);
  return rows[0].id;
}
