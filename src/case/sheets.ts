import { said, UserError } from '../model/index.js';
import { type KeptVersion, keep, kept, keptHistory } from './kept.js';
import type { Store } from './store.js';

/** A sheet in which people judge the case, as somebody left it; without text, they took it out. */
export interface SheetVersion {
  /** Place in the log, ascending. */
  position: number;
  /** `threats`, `perspectives`, `plan`, `vetting`, `disagreements`, `explanations` or `explanations-NAME`. */
  name: string;
  at: string;
  who: string;
  /** In the form of the file that a person would write (YAML). */
  text: string | null;
}

/** Names of the sheets of a case; there may be several tables of explanations, one for each question. */
const NAME = /^(?:threats|perspectives|plan|vetting|disagreements|explanations(?:-[\w-]{1,40})?)$/;

/** The sheets that hold now, by name. */
export async function sheets(store: Store): Promise<SheetVersion[]> {
  return (await kept(store, 'sheet')).map(sheetOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every version of a sheet, oldest first. */
export async function sheetHistory(store: Store, name: string): Promise<SheetVersion[]> {
  return (await keptHistory(store, 'sheet', name)).map(sheetOf);
}

/**
 * Writes a new version of a sheet; null takes it out. Saying the same again writes nothing.
 * @param base position of the version that this one was made from, 0 where there was none; not checked unless given
 * @throws UserError where somebody saved another version since `base`, or the name or the length will not do
 */
export async function saveSheet(store: Store, name: string, text: string | null, base?: number): Promise<void> {
  if (!NAME.test(name))
    throw new UserError(
      said`"${name.slice(0, 60)}" is no sheet of a case: threats, perspectives, plan, vetting, disagreements, explanations-NAME.`,
    );
  await keep(store, 'sheet', name, text === null ? null : { text }, base);
}

function sheetOf({ position, id, at, who, content }: KeptVersion): SheetVersion {
  return { position, name: id, at, who, text: (content as { text: string } | null)?.text ?? null };
}
