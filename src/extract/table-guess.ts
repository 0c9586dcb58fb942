import { said, UserError } from '../model/index.js';
import type { ReadDocument, Table } from '../read/index.js';
import {
  asColumn,
  type ColumnChoice,
  chosenColumns,
  endsFor,
  type SameInEachRow,
  TABLE_KINDS,
} from './table-choice.js';
import { type ColumnGuess, guessColumns } from './table-columns.js';
import { GuessedMapping } from './table-draft.js';
import { TiePlan } from './table-ties.js';
import { meaningsOf } from './table-words.js';

/** A first guess of what the columns of a table mean, for a person to confirm: nothing is taken in by it. */
export interface MappingGuess {
  /** The sheet it is for. */
  sheet: string;
  columns: ColumnGuess[];
  /** The kind of table: payments, calls, incidents, … */
  about: string;
  /** The mapping file, with a comment on each line that says why and how sure it is. */
  yaml: string;
  /** Columns that the mapping makes something of; the others stand in the quotes alone. */
  used: string[];
}

/** What a person says of a table in place of what is guessed. */
export interface TableChoice {
  sheet?: string;
  /** The kind of table: one of TABLE_KINDS. */
  about?: string;
  columns?: readonly ColumnChoice[];
  /** Whom no column names. */
  same?: readonly SameInEachRow[];
}

const FROM: readonly string[] = ['payer', 'caller', 'source'];
const TO: readonly string[] = ['payee', 'called', 'target'];

/**
 * Guesses the mapping of a table, by the words of its headers (table-columns.tsv) and what its cells look like. Of a
 * file with several tables the longest is taken. What a person chose stands in place of the guess.
 * @throws UserError where the document has no table with a header, no such sheet, or not the words of who is the same
 */
export function guessMapping(document: ReadDocument, chosen: TableChoice = {}): MappingGuess {
  const tables = tablesOf(document);
  const [longest] = [...tables].sort((left, right) => right.rows.length - left.rows.length);
  const table = chosen.sheet === undefined ? longest : tables.find(({ sheet }) => sheet === chosen.sheet);
  if (!table && chosen.sheet !== undefined && longest)
    throw new UserError(said`${document.name} has no sheet "${chosen.sheet}" with a header. Choose one of the list.`);
  if (!table) {
    const why = document.tables.length > 0 ? 'no header that names its columns' : 'no table';
    throw new UserError(`${document.name} has ${why}, so no mapping can be guessed. Give it a first row of names.`);
  }
  if (chosen.about !== undefined && !Object.hasOwn(TABLE_KINDS, chosen.about))
    throw new UserError(said`"${chosen.about}" is no kind of table. Choose one of the list.`);
  const guessed = guessColumns(table);
  const columnsSaid = chosen.columns ? chosenColumns(guessed, chosen.columns) : guessed;
  const about = chosen.about ?? aboutOf(document, table, columnsSaid);
  const columns = endsFor(about, columnsSaid);
  const absent = chosen.same?.find(({ name }) => !document.text.includes(name));
  if (absent)
    throw new UserError(said`"${absent.name}" stands nowhere in the document. Write it as the document does.`);
  const all = [...columns, ...(chosen.same ?? []).map(asColumn)];
  const plan = new TiePlan(all, about, hintsOf(document, table));
  const yaml = new GuessedMapping(plan).write(document.name, tables.length > 1 ? table.sheet : undefined);
  const used = columns.filter((each) => plan.isUsed(each)).map(({ column }) => column);
  return { sheet: table.sheet, columns, about, yaml, used };
}

/** The tables of a document that a mapping can be for: with a header and rows. */
export function tablesOf({ tables }: ReadDocument): Table[] {
  return tables.filter(({ columns, rows }) => columns.some((column) => column !== '') && rows.length > 0);
}

/** What name, sheet and title say that the table is about. */
function hintsOf(document: ReadDocument, table: Table): ReadonlySet<string> {
  const file = document.name
    .split(/[/\\]| › /)
    .at(-1)!
    .replace(/\.[^.]+$/, '');
  return new Set(
    [file, table.sheet, document.title ?? '']
      .flatMap((text) => meaningsOf(text, 'about'))
      .map(({ meaning }) => meaning),
  );
}

function aboutOf(document: ReadDocument, table: Table, columns: readonly ColumnGuess[]): string {
  const hints = hintsOf(document, table);
  const what = (...meanings: string[]) => columns.some((each) => meanings.includes(each.what));
  const end = (...ends: readonly string[]) => columns.some((each) => each.end !== undefined && ends.includes(each.end));
  const person = columns.some((each) => !each.end && ['person', 'name', 'surname'].includes(each.what));
  if (end('perpetrator', 'victim', 'attacked') || what('killed', 'injured', 'weapon') || namesIncidents(columns))
    return 'incidents';
  if (end('payer', 'payee') || (what('amount') && end(...FROM, ...TO))) return 'payments';
  if (end('caller', 'called') || (end(...FROM) && end(...TO) && what('duration', 'antenna', 'phone'))) return 'calls';
  if (end('detained') || (person && (end('authority') || what('charge') || hints.has('detentions'))))
    return 'detentions';
  if (end('owner', 'director', 'owned') && (what('company', 'body', 'name') || end('owned'))) return 'register';
  if (end(...TO)) return 'ties';
  if (end('member', 'leader') || (person && what('group'))) return 'members';
  if (person && what('company', 'body')) return 'posts';
  if (what('group') && what('place', 'division', 'country')) return 'presence';
  return 'names';
}

function namesIncidents(columns: readonly ColumnGuess[]): boolean {
  const cells = columns.find(({ what }) => what === 'type')?.contents.distinct.slice(0, 60) ?? [];
  return (
    cells.length > 0 && cells.filter((cell) => meaningsOf(cell, 'incident').length > 0).length >= cells.length * 0.4
  );
}
