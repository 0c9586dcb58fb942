import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { said, UserError } from '../model/index.js';
import { laidAside, PART, partsOf } from './aside.js';
import { indexDocument, indexExcerpts, isLong } from './excerpts.js';
import type { Tables } from './schema.js';
import type { Slice } from './slice.js';
import type { Store } from './store.js';
import { tally } from './tally.js';
import type { CaseDocument, NewDocument } from './types.js';

/**
 * Puts a document with its original bytes into the case, once by its content; logs where it came from, once for each
 * place (`from`: a path or an address).
 * @throws UserError where the id is not the SHA-256 of the bytes, or the text holds what no database keeps.
 */
export async function addDocument(
  store: Store,
  document: NewDocument,
  bytes: Uint8Array,
  from: string,
): Promise<{ id: string; added: boolean }> {
  refuseUnfit(document, bytes);
  const { id } = document;
  const { text, structure } = document;
  const stored = await laidAside(store, document, bytes, (aside) =>
    store.write(
      async (transaction) => {
        const known = await transaction.selectFrom('document').select('number').where('id', '=', id).executeTakeFirst();
        let number = known?.number;
        if (number === undefined) {
          ({ number } = await transaction
            .insertInto('document')
            .values({
              id,
              name: document.name,
              media_type: document.mediaType,
              size: bytes.length,
              text: aside?.text ?? text,
              language: document.language,
              title: document.title ?? null,
              author: document.author ?? null,
              publisher: document.publisher ?? null,
              date: document.date ?? null,
              pages: document.pages,
              structure: aside?.structure ?? sql`${JSON.stringify(structure)}::jsonb`,
              warnings: structure.warnings.length,
            })
            .returning('number')
            .executeTakeFirstOrThrow());
          if (aside)
            await sql`insert into document_part (document, part, bytes)
              select ${number}::integer, part, bytes from (${aside.parts}) as laid`.execute(transaction);
          else
            for (const [part, slice] of partsOf(bytes).entries())
              await transaction.insertInto('document_part').values({ document: number, part, bytes: slice }).execute();
          if (!isLong(text)) await indexExcerpts(transaction, { ...document, number });
          await tally(transaction, [number]);
        }
        const action = known ? 'seen-again' : 'added';
        await transaction
          .insertInto('custody')
          .values({ document: number, at: store.now(), who: store.who, action, detail: from })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return { id, number, added: !known };
      },
      bytes.length + 4 * text.length,
    ),
  );
  const { number, added } = stored;
  if (added && isLong(text)) await indexDocument(store, { ...document, number });
  return { id, added };
}

/** The original bytes of a document. @throws UserError where the case holds no such document. */
export async function documentBytes(store: Store, id: string): Promise<Uint8Array> {
  return await store.read(async (transaction) => {
    const found = await transaction
      .selectFrom('document')
      .select(['number', 'size'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!found) throw unknownDocument(id);
    const bytes = new Uint8Array(found.size);
    // One part at a time: what the database hands over is several times as large as the bytes.
    for (let part = 0; part * PART < found.size; part++) {
      const row = await transaction
        .selectFrom('document_part')
        .select('bytes')
        .where('document', '=', found.number)
        .where('part', '=', part)
        .executeTakeFirst();
      if (row) bytes.set(row.bytes, part * PART);
    }
    return bytes;
  });
}

/** All documents with text and structure, in the order they were added; or the one with the id `only`, or a slice. */
export async function documents(
  db: Kysely<Tables>,
  { only, within: slice }: { only?: string; within?: Slice } = {},
): Promise<CaseDocument[]> {
  const rows = await db
    .selectFrom('document')
    .leftJoin('document as first', 'first.number', 'document.reprint_of')
    .selectAll('document')
    .select('first.id as reprintOf')
    .$if(only !== undefined, (query) => query.where('document.id', '=', only!))
    .$if(slice !== undefined, (query) => query.where('document.number', 'in', [...slice!.keys()]))
    .orderBy('document.number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    text: row.text,
    language: row.language,
    ...(row.title !== null && { title: row.title }),
    ...(row.author !== null && { author: row.author }),
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.date !== null && { date: row.date }),
    pages: row.pages,
    structure: row.structure,
    reliability: row.reliability,
    handling: row.handling,
    ...(row.reprintOf !== null && { reprintOf: row.reprintOf }),
  }));
}

/** The error for an id that names no document of the case. */
export function unknownDocument(id: string): UserError {
  return new UserError(said`The case holds no document ${id}. \`atalaya case\` lists the documents with their ids.`);
}

function refuseUnfit(document: NewDocument, bytes: Uint8Array): void {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== document.id) {
    throw new UserError(
      said`The document ${document.name} says its SHA-256 is ${document.id}, but its bytes have ${hash}. Read it again.`,
    );
  }
  // JSON writes NUL and half a surrogate pair as escapes, which jsonb refuses too; an even number of backslashes
  // before one means that the text itself spells it.
  const unfit = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/.exec(JSON.stringify(document));
  if (unfit) {
    throw new UserError(
      said`The text of ${document.name} holds a character that no database keeps (${unfit[0]}). Read it again with a reader that replaces it.`,
    );
  }
}
