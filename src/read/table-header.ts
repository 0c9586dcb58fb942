import { cellText } from './cell-text.js';
import type { Table } from './types.js';

const NUMBER = /^[\s$€£%+(-]*\d[\d.,\s]*[%)]?\s*$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** In what a column counts: "(kg)", "%", "US$", "hab.". */
const UNIT = /^(?:\(.{1,40}\)|\[.{1,40}\]|[%‰#$€£]|(?:US|R|Q|S\/)?\$|(?:kg|km2?|km²|ha|hab|n|no|usd|brl|cop|mxn)\.?)$/i;
/** What a form says of its cells: "dd/mm/aaaa", or a tag of the humanitarian exchange language, "#adm1+name". */
const FORM =
  /^(?:d{1,2}[-/.]m{1,3}[-/.][ay]{2,4}|m{1,3}[-/.]d{1,2}[-/.][ay]{2,4}|[ay]{4}[-/.]mm[-/.]dd|#[a-z]\w+(?:\+\w+)*)$/i;
/** Lines under the first one of a header that may belong to it. */
const MOST_LOWER = 3;

type Cells = readonly string[];

/** The lines of a sheet that name its columns, counted from 0, end excluded; the rows begin at the end. None: both are one. */
export interface HeaderLines {
  from: number;
  to: number;
}

/** How many cells of a line hold something. */
export const width = (cells: Cells): number => cells.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0);

/**
 * Finds the lines that name the columns of a sheet without empty lines: the first that is as wide as the table and names
 * columns, a line of groups over it ("Homicides", over its years), lines of years, units or forms under it. Undefined where
 * nothing here is a table.
 */
export function findHeader(lines: readonly Cells[]): HeaderLines | undefined {
  const widths = lines.slice(0, 500).map(width);
  if (widths.length === 0) return undefined;
  const usual = mode(widths.filter((count) => count > 1)) ?? 1;
  if (usual === 1) return widths.length > 1 ? { from: 0, to: 1 } : undefined;
  const first = lines.findIndex((cells) => width(cells) >= Math.max(2, usual * 0.6));
  const [line, above] = [lines[first]!, lines[first - 1]];
  const narrow = above !== undefined && width(above) > 1;
  let { from, to } = { from: first, to: first };
  if (namesColumns(line, lines.slice(first + 1, first + 200))) to++;
  else if (narrow) from--;
  if (to === first && narrow && isLower(line, above)) to++;
  if (from === to) return { from, to };
  while (to - from < MOST_LOWER && lines[to + 1] && isLower(lines[to]!, lines[to - 1]!)) to++;
  const columns = Math.max(...lines.slice(0, 200).map((cells) => cells.findLastIndex(Boolean) + 1));
  if (from === first && narrow && isOver(above, columns)) from--;
  return { from, to };
}

/** Names of columns are words, each its own; or, as in a matrix, numbers that the column beside them repeats. */
function namesColumns(cells: Cells, below: readonly Cells[]): boolean {
  const names = cells.filter(Boolean);
  if (new Set(names).size < names.length * 0.6 || below.length === 0) return false;
  const values = names.filter((name) => NUMBER.test(name) || DATE.test(name)).length;
  if (values === 0) return !looksLikeRowBelow(cells, below);
  const firstColumn = new Set(below.map((row) => row[0]));
  const matrix = names.filter((name) => firstColumn.has(name)).length;
  const years = names.filter((name) => YEAR.test(name)).length;
  return values <= names.length * 0.2 || matrix >= names.length * 0.8 || (years === values && values < names.length);
}

/** A first row of words is data where it repeats in the columns below: "yes, no, yes" over "yes, no, no". */
function looksLikeRowBelow(cells: Cells, below: readonly Cells[]): boolean {
  const repeated = cells.filter((cell, column) => cell !== '' && below.some((row) => row[column] === cell)).length;
  return repeated >= cells.filter(Boolean).length * 0.4 && repeated > 0;
}

const isValue = (cell: string): boolean => (NUMBER.test(cell) || DATE.test(cell)) && !YEAR.test(cell);

/** A line of groups stands over all of the table, each over the first of its columns. */
function isOver(cells: Cells, columns: number): boolean {
  return cells.findLastIndex(Boolean) >= columns / 2 && !cells.some((cell) => isValue(cell) || cell.length > 60);
}

/** Whether a line goes on with the header `above` it: units, forms, or what its groups are parted in. */
function isLower(cells: Cells, above: Cells): boolean {
  const filled = cells.filter(Boolean);
  if (filled.length === 0 || filled.some(isValue)) return false;
  if (filled.every((cell) => UNIT.test(cell)) || filled.some((cell) => FORM.test(cell))) return true;
  // Only under groups: a name with no empty cell beside it is parted in nothing.
  const isGroup = (column: number) => (above[column] ?? '') === '' || (above[column + 1] ?? '') === '';
  const parts = cells.filter((cell, column) => cell !== '' && (above[column] ?? '') === '').length;
  return cells[0] === '' && parts > 0 && cells.every((cell, column) => cell === '' || isGroup(column));
}

/**
 * The names of `count` columns by the lines of their header: what stands over several columns goes before each of their own;
 * where a name stands twice, it is told apart by its number; '' where a column has none.
 */
export function columnNames(header: readonly Cells[], count: number): string[] {
  const spoken = header.filter((cells) => !cells.some((cell) => FORM.test(cell)));
  const lines = spoken.map((cells, level) => {
    const under = spoken.slice(level + 1).filter((each) => !each.every((cell) => cell === '' || UNIT.test(cell)));
    let group = '';
    return Array.from({ length: count }, (_, column) => {
      const own = cells[column] ?? '';
      if (own !== '') group = own;
      return own === '' && under.some((each) => (each[column] ?? '') !== '') ? group : own;
    });
  });
  const seen = new Map<string, number>();
  return Array.from({ length: count }, (_, column) => {
    const words = [...new Set(lines.map((line) => line[column]!))].filter(Boolean).join(' ');
    const name = cellText(words).replace(/:$/, '');
    if (name === '') return '';
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** The lines of a table from its top, those over its rows and its rows, as a person may say which are its header. */
export const linesOf = ({ head = [], rows }: Table): Table['rows'] => [...head, ...rows];

/**
 * A table with another header: `lines` are its first and last line (`linesOf`, counted from 1), none where no line names the
 * columns. What stands under it are rows; the document's text stays as it is. Undefined where there are no such lines.
 */
export function headedBy(table: Table, lines: readonly number[]): Table | undefined {
  const all = linesOf(table);
  const head = table.head?.length ?? 0;
  const [first = head - (table.header ?? 0) + 1, last = first - 1] = lines;
  if (!(first >= 1 && last >= first - 1 && last < all.length)) return undefined;
  const labels = table.labels ?? table.columns;
  const count = Math.max(labels.length, ...all.slice(first - 1, last).map(({ cells }) => cells.length));
  const columns = columnNames(
    all.slice(first - 1, last).map(({ cells }) => cells),
    count,
  );
  return { ...table, columns, labels, head: all.slice(0, last), header: last - first + 1, rows: all.slice(last) };
}

/** A table whose columns without a name that hold something are called by their letter, as in a spreadsheet, in brackets: (A). */
export function lettered(table: Table): Table {
  const { columns, rows } = table;
  const bare = columns.map((name, column) => name === '' && rows.some(({ cells }) => (cells[column] ?? '') !== ''));
  if (!bare.includes(true)) return table;
  const names = columns.map((name, column) => (bare[column] ? letterOf(column) : name));
  return { ...table, columns: names, labels: table.labels ?? columns };
}

/** (A), (B), … (Z), (AA). */
const letterOf = (column: number): string =>
  `(${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))})`;

function mode(values: readonly number[]): number | undefined {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0];
}
