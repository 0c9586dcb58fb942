import type { Case } from '../case/index.js';
import type { HandlingMark } from '../model/index.js';

/** `atalaya case mark ID TLP`: marks a document or a statement; `whole`: a document with the statements nobody marked. */
export async function mark(store: Case, [word, given]: string[], whole: boolean) {
  const isDocument = (await store.list()).some(({ id, name }) => id.startsWith(word!) || name === word);
  const id = isDocument ? await store.find(word!) : word!;
  const value = given!.toUpperCase().replace(/^(?!TLP:)/, 'TLP:') as HandlingMark;
  await store.markHandling(id, value);
  const statements = isDocument && whole ? await unmarked(store, id) : [];
  for (const statement of statements) await store.markHandling(statement, value);
  const also = statements.length > 0 ? `, with ${statements.length} of its statements` : '';
  return { json: { id, handling: value, statements: statements.length }, text: `${word} is marked ${value}${also}.` };
}

/** Statements of a document that bear no mark that a person gave them. */
async function unmarked(store: Case, document: string): Promise<string[]> {
  const marked = new Set(
    (await store.history()).flatMap(({ action, target }) => (action === 'marked' ? [target] : [])),
  );
  const { statements } = await store.snapshot();
  return statements.flatMap(({ id, documentId }) => (documentId === document && !marked.has(id) ? [id] : []));
}
