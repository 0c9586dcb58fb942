import { UserError } from '../../model/index.js';
import { foldedWords } from '../folded-words.js';
import { lexiconRows } from '../lexicon-rows.js';

/** What a column of a table of contacts holds. `clock`: the time of day where the date stands apart. */
export const CONTACT_ROLES = ['who', 'whom', 'when', 'clock', 'where', 'amount', 'duration'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** The number of the column for each role that a table has. */
export type ContactColumns = Partial<Record<ContactRole, number>>;

let lexicon: Map<ContactRole, string[]> | undefined;

function headerWords(): Map<ContactRole, string[]> {
  lexicon ??= new Map(
    lexiconRows(new URL('./columns.tsv', import.meta.url)).map(([role, words]) => [
      role as ContactRole,
      words!.split('|').map((word) => foldedWords(word).join(' ')),
    ]),
  );
  return lexicon;
}

/** Whether a cell is a header's word for the person of a row. */
export function isWhoHeader(cell: string): boolean {
  return headerWords().get('who')!.includes(foldedWords(cell).join(' '));
}

/**
 * Which column holds what, by the words of its header in columns.tsv; `given` names columns (role to header) and comes
 * first. A header that is the word counts before one that holds it; each column has one role.
 * @throws UserError where a named column is not there, or who or when is found nowhere
 */
export function contactColumns(headers: readonly string[], given: Readonly<Record<string, string>>): ContactColumns {
  const words = headerWords();
  const folded = headers.map((header) => foldedWords(header).join(' '));
  const result: ContactColumns = {};
  const taken = new Set<number>();
  const take = (role: ContactRole, column: number): void => {
    if (column < 0 || result[role] !== undefined || taken.has(column)) return;
    result[role] = column;
    taken.add(column);
  };
  for (const [role, header] of Object.entries(given)) take(roleOf(role), named(headers, folded, header));
  for (const [role, forms] of words)
    take(
      role,
      folded.findIndex((header, i) => !taken.has(i) && forms.includes(header)),
    );
  for (const [role, forms] of words) {
    const holds = (header: string): boolean =>
      forms.some((word) => word.length > 2 && ` ${header} `.includes(` ${word} `));
    take(
      role,
      folded.findIndex((header, i) => !taken.has(i) && holds(header)),
    );
  }
  // With a time of day and no date, the column that says time holds both.
  if (result.when === undefined && result.clock !== undefined) {
    result.when = result.clock;
    delete result.clock;
  }
  for (const role of ['who', 'when'] as const) {
    if (result[role] === undefined) throw missing(role, headers);
  }
  return result;
}

function roleOf(word: string): ContactRole {
  const role = CONTACT_ROLES.find((one) => one === word.trim().toLowerCase());
  if (role) return role;
  throw new UserError(`--column takes ROLE=HEADER, ROLE one of ${CONTACT_ROLES.join(', ')}; it was given "${word}".`, {
    exit: 2,
  });
}

function named(headers: readonly string[], folded: readonly string[], header: string): number {
  const found = folded.indexOf(foldedWords(header).join(' '));
  if (found >= 0) return found;
  throw new UserError(`There is no column "${header}". Columns: ${headers.join(', ')}.`, { exit: 2 });
}

function missing(role: ContactRole, headers: readonly string[]): UserError {
  return new UserError(`No column says ${role}. Columns: ${headers.join(', ')}. Name it by --column ${role}=HEADER.`, {
    exit: 2,
  });
}
