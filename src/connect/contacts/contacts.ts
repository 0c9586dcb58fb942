import { UserError } from '../../model/index.js';
import { cellAt, cellsOf, parseTable, type Table, width } from '../edge-table.js';
import { NodeIndex } from '../node-index.js';
import { type ContactColumns, type ContactRole, contactColumns } from './columns.js';
import { clockSeconds, numberOrder, secondsOf } from './times.js';

/** In `whom` and `where`: the record does not say. */
export const NOBODY = 2 ** 32 - 1;

/** Records of who was in contact with whom, when, where and how much, in columns; one number each a record. */
export interface Contacts {
  persons: string[];
  places: string[];
  who: Uint32Array;
  whom: Uint32Array;
  /** Seconds since 1970, in the time of its place. */
  when: Float64Array;
  where: Uint32Array;
  /** NaN where a record has none. */
  amount: Float64Array;
  duration: Float64Array;
  /** True where some record has a time of day. */
  clock: boolean;
  /** Which header was taken for what. */
  columns: Partial<Record<ContactRole, string>>;
  /** Rows left out for want of a person or a time, and the line of the first. */
  skipped: number;
  firstSkipped?: number;
  /** What the reader should know of how the table was read. */
  notes: string[];
}

/**
 * Reads a table of calls, messages, journeys or payments with a header; columns are found by their words or `given`.
 * @throws UserError where a column that is needed is missing, or no row has a person and a time
 */
export function readContacts(text: string, name: string, given: Readonly<Record<string, string>> = {}): Contacts {
  const table = parseTable(text, name);
  const headers = cellsOf(table, 0);
  const columns = contactColumns(headers, given);
  const rows = table.rows - 1;
  const { order, sure } = numberOrder(cellsIn(table, columns.when!));
  const [persons, places] = [new NodeIndex(), new NodeIndex()];
  const result: Contacts = {
    persons: persons.ids,
    places: places.ids,
    who: new Uint32Array(rows),
    whom: new Uint32Array(rows),
    when: new Float64Array(rows),
    where: new Uint32Array(rows),
    amount: new Float64Array(rows),
    duration: new Float64Array(rows),
    clock: false,
    columns: Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, headers[column]!])),
    skipped: 0,
    notes: sure ? [] : [`dates as 03/04/2015 are read with the ${order} first: no date of the table tells`],
  };
  let kept = 0;
  for (let row = 1; row < table.rows; row++) {
    const cell = (role: ContactRole): string => cellOf(table, row, columns[role]);
    const clock = columns.clock === undefined ? 0 : clockSeconds(cell('clock'));
    const when = secondsOf(cell('when'), order) + (Number.isNaN(clock) ? 0 : clock);
    if (cell('who') === '' || Number.isNaN(when)) {
      result.skipped++;
      result.firstSkipped ??= table.lines[row]!;
      continue;
    }
    result.who[kept] = indexIn(persons, table, row, columns.who);
    result.whom[kept] = indexIn(persons, table, row, columns.whom);
    result.where[kept] = indexIn(places, table, row, columns.where);
    result.when[kept] = when;
    result.amount[kept] = numberOf(cell('amount'));
    result.duration[kept] = numberOf(cell('duration'));
    if (when % 86_400 !== 0) result.clock = true;
    kept++;
  }
  if (kept === 0) throw noRecords(name, result, headers, columns);
  for (const key of ['who', 'whom', 'where'] as const) result[key] = result[key].subarray(0, kept);
  for (const key of ['when', 'amount', 'duration'] as const) result[key] = result[key].subarray(0, kept);
  return result;
}

function* cellsIn(table: Table, column: number): Generator<string> {
  for (let row = 1; row < table.rows; row++) yield cellOf(table, row, column);
}

function cellOf(table: Table, row: number, column: number | undefined): string {
  return column === undefined || column >= width(table, row) ? '' : cellAt(table, table.rowStart[row]! + column);
}

function indexIn(names: NodeIndex, table: Table, row: number, column: number | undefined): number {
  if (column === undefined || column >= width(table, row)) return NOBODY;
  const k = table.rowStart[row]! + column;
  return table.starts[k] === table.ends[k] ? NOBODY : names.indexOf(table.text, table.starts[k]!, table.ends[k]!);
}

/** A number as people write it: 1,234.50 and 1.234,50 and 1 234,5; NaN where it is none. */
function numberOf(cell: string): number {
  const plain = cell.replace(/[^\d,.-]/g, '');
  if (plain === '') return Number.NaN;
  const [comma, point] = [plain.lastIndexOf(','), plain.lastIndexOf('.')];
  // The last of the two marks the decimals, unless it parts three digits and stands alone or again.
  const last = Math.max(comma, point);
  const groups = last >= 0 && plain.length - last - 1 === 3 && (comma < 0 || point < 0);
  const whole = last < 0 || groups ? plain : plain.slice(0, last);
  const decimals = last < 0 || groups ? '' : plain.slice(last + 1);
  return Number(`${whole.replace(/[,.]/g, '')}.${decimals || '0'}`);
}

function noRecords(name: string, { firstSkipped }: Contacts, headers: string[], columns: ContactColumns): UserError {
  return new UserError(
    `${name} has no row with a person and a time (first: line ${firstSkipped ?? 2}). Persons were read from ` +
      `"${headers[columns.who!]}", times from "${headers[columns.when!]}". Name others by --column who=HEADER --column when=HEADER.`,
  );
}
