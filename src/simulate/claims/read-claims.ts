import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { UserError } from '../../model/index.js';
import { type ClaimText, SIGNS, type Sign } from './types.js';

/** What tables and `atalaya extract` write for each sign. */
const WRITTEN: Readonly<Record<string, Sign>> = {
  '+': '+',
  raises: '+',
  '-': '-',
  '−': '-',
  lowers: '-',
  '0': '0',
  'no effect': '0',
  '±': '±',
  '+/-': '±',
  depends: '±',
};

/**
 * Reads claims from a table with a header: `cause`, `effect`, `sign` (+, -, 0, ±, or as `atalaya extract` says it), and where
 * it has them `id` and `kind`. Cells are parted by tabs, or by commas where the file's name ends so.
 * @throws UserError where it cannot be opened, lacks a column, or a sign is none
 */
export async function readClaims(file: string): Promise<ClaimText[]> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(`The claims ${file} could not be opened (${cause.code}).`, { cause });
  });
  const isCsv = /\.csv$/i.test(file);
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
    delimiter: isCsv ? ',' : '\t',
    // A quotation mark in a table by tabs is one of the text.
    quote: isCsv ? '"' : false,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const columns = Object.keys(rows[0] ?? {});
  const missing = ['cause', 'effect', 'sign'].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new UserError(
      `${file} lacks the column ${missing.join(', ')}; it has ${columns.join(', ') || 'no rows'}. A claim needs cause, effect and sign.`,
    );
  }
  return rows.map(({ id, cause, effect, sign, kind }, at) => ({
    id: id || String(at + 1),
    cause: cause ?? '',
    effect: effect ?? '',
    sign: signOf(sign ?? '', `${file} row ${at + 1}`),
    kind: kind ?? '',
  }));
}

/** @throws UserError where it is none */
export function signOf(text: string, where: string): Sign {
  const sign = WRITTEN[text.trim().toLowerCase()];
  if (sign) return sign;
  throw new UserError(
    `${where}: the sign is "${text}"; it should be one of ${SIGNS.join(', ')}, or raises, lowers, no effect, depends.`,
  );
}
