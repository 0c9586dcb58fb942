import type { TextBuilder } from './builder.js';
import { CELL_SEPARATOR, cellText } from './cell-text.js';
import { columnNames, findHeader, width } from './table-header.js';
import type { Table } from './types.js';

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

/**
 * Adds a sheet to the text: what stands over its header as title and captions, the lines of the header, a line for each row,
 * and what stands under them as notes. Returns the table; undefined where the sheet holds none.
 * @param isData the sheet is all that there is; of a table inside of a text the lines of the header stand in its rows alone
 */
export function addSheet(
  builder: TextBuilder,
  sheet: string,
  rows: readonly (readonly string[])[],
  titled: boolean,
  isData = true,
): Table | undefined {
  const lines = rows.map((cells) => cells.map((cell) => cell.trim())).filter((cells) => cells.some(Boolean));
  const header = findHeader(lines);
  if (header === undefined) {
    for (const cells of lines) builder.add(cells.filter(Boolean).join(CELL_SEPARATOR), { kind: 'body' });
    return undefined;
  }
  const { from, to } = header;
  const columns = columnNames(lines.slice(from, to), Math.max(...lines.map((cells) => cells.length)));
  const head: Table['rows'] = [];
  for (const [index, cells] of lines.slice(0, to).entries()) {
    const title = index === 0 && !titled ? 'title' : 'caption';
    const part =
      index < from
        ? builder.add(cells.filter(Boolean).join(' '), { kind: title, sheet }, '\n')
        : isData && builder.add(rowText([], cells).text, { kind: 'running', sheet }, '\n');
    if (part) head.push({ cells, start: part.start, end: part.end });
  }
  const table: Table = { sheet, columns, head, header: to - from, rows: [] };
  const body = lines.slice(to);
  const last = body.findLastIndex((cells) => width(cells) > 1 || columns.length === 1);
  for (const [index, cells] of body.entries()) {
    if (index > last) {
      const words = cells.filter(Boolean).join(' ');
      builder.add(words, { kind: SOURCE.test(words) ? 'caption' : 'footnote', sheet }, '\n');
      continue;
    }
    const row = table.rows.length + 1;
    const part = builder.add(rowText(columns, cells).text, { kind: 'row', row, sheet }, '\n');
    if (part) table.rows.push({ cells, start: part.start, end: part.end });
  }
  return table;
}
