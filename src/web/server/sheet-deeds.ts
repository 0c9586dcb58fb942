import type { Case } from '../../case/index.js';
import type { Workspace } from './workspace.js';

/** What a sheet says now, and the position of that version; 0 where there is none. */
export async function sheetNow(store: Case, name: string): Promise<{ text: string | undefined; position: number }> {
  const found = (await store.sheets()).find((sheet) => sheet.name === name);
  if (found) return { text: found.text ?? undefined, position: found.position };
  // Taken out, it holds nothing; yet what is made next comes after that version.
  const last = (await store.sheetHistory(name)).at(-1);
  return { text: undefined, position: last?.position ?? 0 };
}

/** What a sheet said in the version at a position; undefined where there was none, or it was taken out. */
export async function sheetAt(store: Case, name: string, position: number): Promise<string | undefined> {
  const version = (await store.sheetHistory(name)).findLast((one) => one.position <= position);
  return version?.text ?? undefined;
}

/** Writes a sheet as it is after a deed; says which version held before and which holds now. */
export async function saveDeed(
  workspace: Workspace,
  store: Case,
  name: string,
  text: string | null,
  before: number,
): Promise<{ before: number; after: number }> {
  await store.saveSheet(name, text, before);
  workspace.changed('writing');
  return { before, after: (await sheetNow(store, name)).position };
}

/** The day as ISO 8601 has it. */
export const today = (): string => new Date().toISOString().slice(0, 10);
