import type { CaseDocument } from '../../case/index.js';
import {
  COLUMN_MEANINGS,
  type FoundInRow,
  guessMapping,
  INCIDENT_TYPES,
  incidentNamed,
  type MappingGuess,
  rowsByMapping,
  TABLE_KINDS,
  type TableChoice,
  tablesOf,
  yieldOfMapping,
} from '../../extract/index.js';
import type { ReadDocument } from '../../read/index.js';
import type { FoundRow, TableColumn, TableView } from '../api/index.js';

/** Rows of which is shown what they say. */
const SHOWN = 5;
/** Rows that are counted in a long table: what is shown at each choice must not take seconds. */
const COUNTED = 2000;
/** Different cells that a person is asked about. */
const MOST_CELLS = 40;

type Kept = Pick<TableView, 'explained' | 'base' | 'kept'>;

/** A table with what its columns are taken for, by what a person chose where they did, and what its rows say by that. */
export function tableView(document: CaseDocument, choice: TableChoice, kept: Kept): TableView {
  const read = toRead(document);
  const guess = guessMapping(read, choice);
  const table = tablesOf(read).find(({ sheet }) => sheet === guess.sheet)!;
  return {
    id: document.id,
    name: document.name,
    ...kept,
    sheets: tablesOf(read).map(({ sheet, rows }) => ({ name: sheet, rows: rows.length })),
    sheet: guess.sheet,
    about: guess.about,
    rows: table.rows.length,
    columns: columnsOf(guess, choice),
    same: (choice.same ?? []).map((each) => ({ ...each, schema: each.schema as 'Person' })),
    kinds: Object.fromEntries(Object.entries(TABLE_KINDS).map(([kind, ends]) => [kind, [...ends]])),
    meanings: [...COLUMN_MEANINGS],
    incidents: [...INCIDENT_TYPES],
    sample: rowsByMapping(read, guess.sheet, guess.yaml, SHOWN).map(foundRow),
    makes: yieldOfMapping(read, guess.sheet, guess.yaml, COUNTED),
  };
}

/** The mapping that a person's choice makes. */
export const mappingOf = (document: CaseDocument, choice: TableChoice): string =>
  guessMapping(toRead(document), choice).yaml;

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
