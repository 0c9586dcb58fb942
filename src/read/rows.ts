import type { TextBuilder } from './builder.js';
import type { Table } from './types.js';

/** Stands between the cells of a row in a document's text; cells that hold it are written with a broken bar. */
export const CELL_SEPARATOR = ' | ';
/** How far down a header is looked for. */
const HEADER_WITHIN = 40;
const NUMBER = /^[\s$€£%+(-]*\d[\d.,\s]*[%)]?\s*$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?$/;
const SOURCE = /^(?:source|fuente|fonte)s?\b/i;

/** Where the value of a cell stands in the text of its row, counted from the row's start; undefined for an empty cell. */
export type CellSpan = { start: number; end: number } | undefined;

/** A row as it stands in a document's text: `column: value | column: value`, empty cells left out. */
export function rowText(columns: readonly string[], cells: readonly string[]): { text: string; spans: CellSpan[] } {
  let text = '';
  const spans: CellSpan[] = cells.map((cell, index) => {
    const value = cellText(cell);
    if (value === '') return undefined;
    const label = columns[index] ? `${columns[index]}: ` : '';
    text += `${text === '' ? '' : CELL_SEPARATOR}${label}`;
    const start = text.length;
    text += value;
    return { start, end: text.length };
  });
  return { text, spans };
}

/** A cell on one line, without the mark that separates cells. */
export function cellText(cell: string): string {
  return cell.replace(/\s+/g, ' ').replaceAll(CELL_SEPARATOR, ' ¦ ').trim();
}

/**
 * Adds a sheet to the text: what stands over its header as title and captions, a line for each row, and what stands
 * under it as notes. The header is found: the first row that is as wide as the table and names its columns. Returns
 * the table; undefined where the sheet holds none.
 */
export function addSheet(
  builder: TextBuilder,
  sheet: string,
  rows: readonly (readonly string[])[],
  titled: boolean,
): Table | undefined {
  const filled = rows.map((cells) => cells.map((cell) => cell.trim()));
  const header = findHeader(filled);
  if (header === undefined) {
    for (const cells of filled) builder.add(cells.filter(Boolean).join(CELL_SEPARATOR), { kind: 'body' });
    return undefined;
  }
  const above = filled.slice(0, Math.max(header, 0)).filter((cells) => cells.some(Boolean));
  for (const [index, cells] of above.entries()) {
    builder.add(cells.filter(Boolean).join(' '), { kind: index === 0 && !titled ? 'title' : 'caption', sheet }, '\n');
  }
  const columns = columnNames(header < 0 ? [] : filled[header]!, Math.max(...filled.map((cells) => cells.length)));
  const table: Table = { sheet, columns, rows: [] };
  const body = filled.slice(header + 1);
  const last = body.findLastIndex((cells) => width(cells) > 1 || columns.length === 1);
  let row = 0;
  for (const [index, cells] of body.entries()) {
    if (!cells.some(Boolean)) continue;
    if (index > last) {
      const words = cells.filter(Boolean).join(' ');
      builder.add(words, { kind: SOURCE.test(words) ? 'caption' : 'footnote', sheet }, '\n');
      continue;
    }
    row++;
    const part = builder.add(rowText(columns, cells).text, { kind: 'row', row, sheet }, '\n');
    if (part) table.rows.push({ cells, start: part.start, end: part.end });
  }
  return table;
}

/** Index of the header; -1 where the first row is data already; undefined where nothing here is a table. */
function findHeader(rows: readonly string[][]): number | undefined {
  const widths = rows
    .slice(0, 500)
    .map(width)
    .filter((count) => count > 0);
  if (widths.length === 0) return undefined;
  const usual = mode(widths.filter((count) => count > 1)) ?? 1;
  if (usual === 1) return widths.length > 1 ? rows.findIndex((cells) => width(cells) > 0) : undefined;
  const first = rows.findIndex((cells) => width(cells) >= Math.max(2, usual * 0.6));
  for (let index = first; index >= 0 && index < Math.min(rows.length, first + HEADER_WITHIN); index++) {
    const cells = rows[index]!;
    if (width(cells) < Math.max(2, usual * 0.6)) continue;
    if (namesColumns(cells, rows.slice(index + 1, index + 200))) return index;
    break;
  }
  return first - 1 < 0 ? -1 : first - 1;
}

/** Names of columns are words, each its own; or, as in a matrix, numbers that the column beside them repeats. */
function namesColumns(cells: readonly string[], below: readonly string[][]): boolean {
  const names = cells.filter(Boolean);
  if (new Set(names).size < names.length * 0.6 || below.length === 0) return false;
  const values = names.filter((name) => NUMBER.test(name) || DATE.test(name)).length;
  if (values === 0) return !looksLikeRowBelow(cells, below);
  const firstColumn = new Set(below.map((row) => row[0]));
  const matrix = names.filter((name) => firstColumn.has(name)).length;
  const years = names.filter((name) => /^(?:19|20)\d{2}$/.test(name)).length;
  return values <= names.length * 0.2 || matrix >= names.length * 0.8 || (years === values && values < names.length);
}

/** A first row of words is data where it repeats in the columns below: "yes, no, yes" over "yes, no, no". */
function looksLikeRowBelow(cells: readonly string[], below: readonly string[][]): boolean {
  const repeated = cells.filter((cell, column) => cell !== '' && below.some((row) => row[column] === cell)).length;
  return repeated >= cells.filter(Boolean).length * 0.4 && repeated > 0;
}

/** Names as they stand; where a name is missing or stands twice, it is told apart by its number. */
function columnNames(cells: readonly string[], count: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: count }, (_, column) => {
    const name = cellText(cells[column] ?? '').replace(/:$/, '');
    if (name === '') return '';
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

function width(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0);
}

function mode(values: readonly number[]): number | undefined {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0];
}
