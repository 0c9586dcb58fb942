import type { CaseDocument } from '../../case/index.js';
import {
  COLUMN_MEANINGS,
  type FoundInRow,
  guessMappings,
  INCIDENT_TYPES,
  incidentNamed,
  isSilent,
  type MappingGuess,
  mappingFile,
  rowsByMapping,
  sidesOf,
  TABLE_KINDS,
  type TableChoice,
  yieldOfMapping,
} from '../../extract/index.js';
import { MEMBER_SEPARATOR } from '../../model/index.js';
import { linesOf, type ReadDocument } from '../../read/index.js';
import type { FoundRow, TableColumn, TableView } from '../api/index.js';

/** Rows of which is shown what they say. */
const SHOWN = 5;
/** Rows that are counted in a long table: what is shown at each choice must not take seconds. */
const COUNTED = 2000;
/** Lines of a sheet among which its header is chosen. */
const LINES = 8;
/** Different cells that a person is asked about. */
const MOST_CELLS = 40;

type Kept = Pick<TableView, 'explained' | 'base' | 'kept'>;

/**
 * A sheet of a table (the longest unless told) with what its columns are taken for, by what a person chose where they did, and
 * what its rows say by that.
 */
export function tableView(
  document: CaseDocument,
  choices: readonly TableChoice[],
  sheet: string | undefined,
  kept: Kept,
): TableView {
  const read = toRead(document);
  const guesses = guessMappings(read, choices);
  const guess = sheetOf(guesses, sheet);
  const { table, about, yaml } = guess;
  const choice = choices.find((each) => each.sheet === guess.sheet) ?? {};
  const lines = table.head?.length ?? 0;
  return {
    id: document.id,
    name: document.name,
    ...kept,
    sheets: guesses.map((each) => ({ name: each.sheet, rows: each.table.rows.length, about: each.about })),
    sheet: guess.sheet,
    lines: linesOf(table)
      .slice(0, Math.max(LINES, lines + 2))
      .map(({ cells }) => cells),
    header: table.header === undefined ? null : table.header > 0 ? [lines - table.header + 1, lines] : [],
    about,
    rows: table.rows.length,
    columns: columnsOf(guess, choice),
    same: (choice.same ?? []).map((each) => ({ ...each, schema: each.schema as 'Person' })),
    kinds: Object.keys(TABLE_KINDS),
    silent: isSilent(about),
    sides: sidesOf(about as keyof typeof TABLE_KINDS).map((side) => ({ ...side, whats: [...side.whats] })),
    meanings: Object.fromEntries(Object.entries(COLUMN_MEANINGS).map(([group, whats]) => [group, [...whats]])),
    incidents: [...INCIDENT_TYPES],
    sample: rowsByMapping(read, guess.sheet, yaml, SHOWN).map(foundRow),
    makes: yieldOfMapping(read, guess.sheet, yaml, COUNTED),
  };
}

/** The mapping that a person's choices make, of all sheets. */
export const mappingOf = (document: CaseDocument, choices: readonly TableChoice[]): string =>
  mappingFile(guessMappings(toRead(document), choices));

/** A sheet as a file of its own, for the map: the names of its columns, and its rows. */
export function sheetFile(
  document: CaseDocument,
  choices: readonly TableChoice[],
  sheet: string | undefined,
): { name: string; bytes: Uint8Array } {
  const guess = sheetOf(guessMappings(toRead(document), choices), sheet);
  const { columns, rows } = guess.table;
  const name = document.name.split(MEMBER_SEPARATOR).at(-1)!.split('/').at(-1)!;
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const text = [columns, ...rows.map(({ cells }) => cells)].map(quoted).join('\n');
  return { name: guess.sheet === '' ? name : `${name} (${guess.sheet})`, bytes: new TextEncoder().encode(text) };
}

/** The mapping of a sheet, of the longest unless told. */
const sheetOf = (guesses: readonly MappingGuess[], sheet: string | undefined): MappingGuess =>
  guesses.find((each) => each.sheet === sheet) ??
  guesses.reduce((held, each) => (each.table.rows.length > held.table.rows.length ? each : held));

function toRead({ structure, ...document }: CaseDocument): ReadDocument {
  return { ...document, ...structure } as ReadDocument;
}

function columnsOf({ columns, used }: MappingGuess, choice: TableChoice): TableColumn[] {
  return columns.map(({ column, what, end, schema, sure, contents, types }) => ({
    column,
    what,
    ...(end !== undefined && { end }),
    ...(schema !== undefined && { schema: schema as 'Person' }),
    monthFirst: choice.columns?.find((each) => each.column === column)?.monthFirst ?? false,
    sure,
    used: used.includes(column),
    samples: contents.distinct.slice(0, 3),
    ...(contents.date && { dates: { format: contents.date.format, ambiguous: contents.date.ambiguous } }),
    ...(what === 'type' && { types: typesOf(contents.distinct, types) }),
  }));
}

function typesOf(cells: readonly string[], said: Readonly<Record<string, string>> = {}): TableColumn['types'] {
  return cells.slice(0, MOST_CELLS).map((cell) => ({ cell, type: known(said[cell] ?? incidentNamed(cell)) }));
}

const known = (type: string | undefined) => INCIDENT_TYPES.find((each) => each === type) ?? null;

function foundRow({ row, found }: FoundInRow): FoundRow {
  const { entities, relations, incidents } = found;
  const name = (index: number | null | undefined) =>
    index === null || index === undefined ? undefined : entities[index]!.name;
  const words = (fillers: readonly { text: string }[]) => fillers.map(({ text }) => text);
  return {
    cells: row.cells.map((cell) => cell),
    names: entities.map(({ schema, name: of }) => ({ schema, name: of })),
    relations: relations.map(({ schema, source, target, validFrom, detail = {} }) => ({
      schema,
      source: name(source) ?? null,
      target: name(target)!,
      ...(validFrom !== undefined && { date: validFrom }),
      detail,
    })),
    incidents: incidents.map((each) => ({
      type: each.type,
      ...(each.date !== undefined && { date: each.date }),
      ...(each.place !== undefined && { place: name(each.place)! }),
      by: words([...each.perpetratorOrganizations, ...each.perpetratorIndividuals]),
      against: words([...each.victims, ...each.targets]),
      ...(each.toll?.killed !== undefined && { killed: each.toll.killed }),
      ...(each.toll?.injured !== undefined && { injured: each.toll.injured }),
    })),
  };
}
