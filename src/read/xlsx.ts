import readSheets from 'read-excel-file/node';
import type { ArchiveEntry } from './archive.js';
import { TextBuilder } from './builder.js';
import type { Draft } from './draft.js';
import { addSheet } from './rows.js';
import type { Table } from './types.js';
import { refuseFarCells } from './xlsx-extent.js';

const NAMELESS = /^(?:sheet|hoja|planilha|plan|folha|feuil|tabelle)\s?\d+$/i;

/** A spreadsheet: a table for each sheet that holds one. Dates become ISO 8601, formulas the values they had. */
export async function readXlsx(
  name: string,
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  warnings: string[],
): Promise<Draft> {
  refuseFarCells(name, bytes, entries);
  const sheets = await readSheets(Buffer.from(bytes));
  const builder = new TextBuilder();
  const tables: Table[] = [];
  const filled = sheets.filter((sheet) => sheet.data.some((row) => row.some((cell) => cell !== null)));
  for (const { sheet, data } of filled) {
    if (filled.length > 1 && !NAMELESS.test(sheet)) builder.add(sheet, { kind: 'heading', sheet });
    const rows = data.map((row) => row.map((cell) => cellValue(cell)));
    const titled = builder.parts.some((part) => part.kind === 'title');
    const table = addSheet(builder, sheet, rows, titled);
    if (table) tables.push(table);
    else warnings.push(`the sheet "${sheet}" holds no table`);
  }
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    text: builder.text,
    parts: builder.parts,
    tables,
    pages: sheets.length,
    warnings,
    metadata: {},
  };
}

function cellValue(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  // Sums of decimals carry noise in their last digits: 0.30000000000000004.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell);
}
