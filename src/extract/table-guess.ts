import { said, UserError } from '../model/index.js';
import { headedBy, lettered, type ReadDocument, type Table } from '../read/index.js';
import { asColumn, chosenColumns, endsFor, TABLE_KINDS, type TableChoice } from './table-choice.js';
import { type ColumnGuess, guessColumns, isNumberOfSomebody } from './table-columns.js';
import { GuessedMapping } from './table-draft.js';
import { TiePlan } from './table-ties.js';
import { meaningsOf } from './table-words.js';

/** A first guess of what the columns of a table mean, for a person to confirm: nothing is taken in by it. */
export interface MappingGuess {
  /** The sheet it is for, and its table by the header that it has. */
  sheet: string;
  table: Table;
  columns: ColumnGuess[];
  /** The kind of table: payments, calls, incidents, … */
  about: string;
  /** The mapping file, with a comment on each line that says why and how sure it is. */
  yaml: string;
  /** Columns that the mapping makes something of; the others stand in the quotes alone. */
  used: string[];
}

const FROM: readonly string[] = ['payer', 'caller', 'source'];
const TO: readonly string[] = ['payee', 'called', 'target'];

/**
 * Guesses the mapping of a table, by the words of its headers (table-columns.tsv) and what its cells look like. Of a
 * file with several tables the longest is taken unless one is chosen. What a person chose stands in place of the guess.
 * @throws UserError where the document has no table, no such sheet or lines, or not the words of who is the same
 */
export function guessMapping(document: ReadDocument, chosen: TableChoice = {}): MappingGuess {
  const tables = tablesOf(document);
  const [longest] = [...tables].sort((left, right) => right.rows.length - left.rows.length);
  const found = chosen.sheet === undefined ? longest : tables.find(({ sheet }) => sheet === chosen.sheet);
  if (!found && chosen.sheet !== undefined && longest)
    throw new UserError(said`${document.name} has no sheet "${chosen.sheet}" with rows. Choose one of the list.`);
  if (!found) throw new UserError(said`${document.name} has no table, so no mapping can be guessed.`);
  const { header } = chosen;
  const headed = header ? headedBy(found, header) : found;
  if (!headed) throw new UserError(said`${document.name} has no such lines over rows. Choose lines of the table.`);
  const table = lettered(headed);
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
  const yaml = new GuessedMapping(plan).write(document.name, {
    ...(tables.length > 1 && { table: table.sheet }),
    ...(header && { header }),
  });
  const used = columns.filter((each) => plan.isUsed(each)).map(({ column }) => column);
  return { sheet: table.sheet, table, columns, about, yaml, used };
}

/**
 * The mappings of all tables of a document, by what a person chose of some; parted as a mapping file with several is.
 * @throws UserError as guessMapping
 */
export function guessMappings(document: ReadDocument, chosen: readonly TableChoice[] = []): MappingGuess[] {
  const sheets = tablesOf(document).map(({ sheet }) => sheet);
  if (sheets.length === 0) return [guessMapping(document)];
  const stranger = chosen.find(({ sheet }) => sheet !== undefined && !sheets.includes(sheet));
  if (stranger) guessMapping(document, stranger);
  return sheets.map((sheet) => {
    const choice = chosen.find((each) => each.sheet === sheet || (each.sheet === undefined && sheets.length === 1));
    return guessMapping(document, { ...choice, sheet });
  });
}

/** The file that several mappings make. */
export const mappingFile = (guesses: readonly MappingGuess[]): string => guesses.map(({ yaml }) => yaml).join('---\n');

/** The tables of a document that a mapping can be for: those with rows. */
export function tablesOf({ tables }: ReadDocument): Table[] {
  return tables.filter(({ rows }) => rows.length > 0);
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
  if (isFigures(columns)) return 'figures';
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

/** Numbers beside a place and at most a year, and nobody's name: of an incident a day, a deed or somebody is told. */
function isFigures(columns: readonly ColumnGuess[]): boolean {
  const filled = columns.filter(({ contents }) => contents.filled > 0);
  const where = filled.filter(({ what }) => WHERE.has(what));
  const others = filled.filter((each) => !where.includes(each) && each.what !== 'year' && each.what !== 'row number');
  const numbers = others.filter(
    ({ what, contents, end }) => !end && !isNumberOfSomebody(what) && contents.number >= 0.8,
  );
  const isPlace = where.some(({ what }) => what !== 'latitude' && what !== 'longitude');
  return isPlace && numbers.length > 0 && others.every((each) => numbers.includes(each) || isBareWord(each));
}

const WHERE: ReadonlySet<string> = new Set([
  'place',
  'division',
  'country',
  'place code',
  'country code',
  'code',
  'latitude',
  'longitude',
]);
/** Words of few letters, such as the capitals of a state; what an indicator is called in each row. */
const isBareWord = ({ what, end, contents }: ColumnGuess): boolean =>
  what === 'unused' && !end && !contents.date && contents.prose === 0;

function namesIncidents(columns: readonly ColumnGuess[]): boolean {
  const cells = columns.find(({ what }) => what === 'type')?.contents.distinct.slice(0, 60) ?? [];
  return (
    cells.length > 0 && cells.filter((cell) => meaningsOf(cell, 'incident').length > 0).length >= cells.length * 0.4
  );
}
