import { documents, unknownDocument } from './documents.js';
import { custody } from './logs.js';
import type { Slice } from './slice.js';
import { readSlice } from './snapshot.js';
import type { Store } from './store.js';
import type { CaseDocument, CaseEntity, CaseMention, Custody, Statement } from './types.js';

/** All of one document: what a reader of it needs. */
export interface DocumentContents {
  document: CaseDocument;
  entities: CaseEntity[];
  mentions: CaseMention[];
  statements: Statement[];
  custody: Custody[];
}

/** One document with all that was found in it, as it is at one moment. @throws UserError where there is no such document. */
export async function contents(store: Store, id: string): Promise<DocumentContents> {
  return await store.read(async (db) => {
    const found = await db.selectFrom('document').select('number').where('id', '=', id).executeTakeFirst();
    if (!found) throw unknownDocument(id);
    const slice: Slice = new Map([[found.number, { id, entities: [] }]]);
    const [document] = await documents(db, { only: id });
    return { document: document!, ...(await readSlice(db, slice)), custody: await custody(db, id) };
  });
}
