import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { said, UserError } from '../model/index.js';

/** A row of a table by lower-cased column, with the line and file it stands in. */
export type TableRow = Record<string, string> & { line: string; file: string };

/**
 * Reads a CSV with a header; a byte order mark and blank lines are passed over.
 * @param columns that it must have, lower-cased
 * @throws UserError where it cannot be opened or lacks a column
 */
export async function readTable(file: string, columns: readonly string[]): Promise<TableRow[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new UserError(said`The table ${file} could not be opened (${(cause as NodeJS.ErrnoException).code}).`, {
      cause,
    });
  }
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    throw new UserError(said`${file} is no CSV: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
  const found = Object.keys(rows[0]?.record ?? {});
  const missing = columns.filter((column) => !found.includes(column));
  if (missing.length > 0) {
    throw new UserError(
      said`${file} lacks the column ${missing.join(', ')}; it has ${found.join(', ') || said`no rows`}.`,
    );
  }
  return rows.map(({ record, info }) => ({ ...record, line: String(info.lines), file }));
}
