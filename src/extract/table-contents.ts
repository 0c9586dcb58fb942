import type { EntitySchema } from '../model/index.js';
import type { Table } from '../read/index.js';
import { schemasOfNames } from './table-names.js';
import { parseDate, parseNumber, parseTime } from './table-values.js';

/** What the cells of a column look like; shares are of the cells that are filled, in [0, 1]. */
export interface ColumnContents {
  filled: number;
  distinct: string[];
  /** The form of a date that most cells have, where half of them have it. */
  date?: { format: string; share: number; ambiguous: boolean };
  /** Numbers that may count seconds since 1970; so may those of a register. */
  unix: number;
  /** Numbers that may be days as spreadsheets count them; so may codes of places. */
  serial: number;
  time: number;
  number: number;
  /** Numbers with a sign of a currency or two decimals. */
  money: number;
  /** Digits, with few letters and marks between them: how registers, accounts and telephones are written. */
  code: number;
  phone: number;
  /** More than eight words: running text. */
  prose: number;
  /** Schema of each distinct value that reads as a name, and how many cells have which. */
  schemas: ReadonlyMap<string, EntitySchema>;
  names: Partial<Record<EntitySchema, number>>;
}

const ROWS = 300;
const NAMES_READ = 60;
const FORMATS = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'YYYY/MM/DD',
  'DD MMM YYYY',
  'D MMM YYYY',
  'DD-MMM-YYYY',
  'DD/MMM/YYYY',
  'MMM D, YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
  'DD-MM-YY',
  'YYYY-MM',
  'MM/YYYY',
] as const;

/** Looks at the cells of a column, of the first 300 rows. */
export function contentsOf(table: Table, column: number): ColumnContents {
  const cells = table.rows
    .slice(0, ROWS)
    .map((row) => (row.cells[column] ?? '').replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / (cells.length || 1);
  const distinct = [...new Set(cells)];
  const schemas = schemasOfNames(distinct.slice(0, NAMES_READ));
  const read = cells.filter((cell) => distinct.indexOf(cell) < NAMES_READ);
  const names: ColumnContents['names'] = {};
  for (const cell of read) {
    const schema = schemas.get(cell);
    if (schema) names[schema] = (names[schema] ?? 0) + 1 / read.length;
  }
  const date = dateOf(cells);
  return {
    filled: cells.length,
    distinct,
    ...(date ? { date } : {}),
    unix: share((cell) => inOurTime(parseDate(cell, 'unix'))),
    serial: share((cell) => parseDate(cell, 'serial') !== undefined),
    time: share((cell) => /^\d{1,2}[:h]\d{2}/i.test(cell) && parseTime(cell) !== undefined),
    number: share((cell) => /^[-+]?[\d.,\s]+%?$/.test(cell) && parseNumber(cell) !== undefined),
    money: share(
      (cell) => /^\D{0,4}\d[\d.,\s]*[.,]\d{2}\b/.test(cell) || /^(?:US|R|Q)?\$|[€£]|^[A-Z]{3}\s?\d/.test(cell),
    ),
    code: share(isCode),
    phone: share((cell) => /^\+?[\d\s()-]{7,18}$/.test(cell) && (cell.match(/\d/g)?.length ?? 0) >= 7),
    prose: share((cell) => cell.split(' ').length > 8),
    schemas,
    names,
  };
}

function isCode(cell: string): boolean {
  const digits = cell.match(/\d/g)?.length ?? 0;
  const letters = cell.match(/\p{L}/gu)?.length ?? 0;
  return digits >= 3 && letters <= 6 && cell.length <= 34 && /^[\p{L}\d ./-]+$/u.test(cell);
}

function dateOf(cells: readonly string[]): ColumnContents['date'] {
  const counts = FORMATS.map((format) => ({
    format,
    count: cells.filter((cell) => hasForm(cell, format) && inOurTime(parseDate(cell, format))).length,
  }));
  // Of two forms that fit alike the first stands: the day before the month, as the region writes.
  const best = counts.reduce((held, each) => (each.count > held.count ? each : held));
  if (cells.length === 0 || best.count < cells.length / 2) return undefined;
  const swapped = counts.some(
    ({ format, count }) => format !== best.format && count === best.count && sameDigits(format, best.format),
  );
  return { format: best.format, share: best.count / cells.length, ambiguous: swapped };
}

/** A number of a register may look like a day of the year 4567. */
const inOurTime = (date: string | undefined) => date !== undefined && date >= '1800' && date < '2100';

/** A date that is ISO already fits every form; it counts only for its own. */
function hasForm(cell: string, format: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(cell) === (format === 'YYYY-MM-DD');
}

const sameDigits = (left: string, right: string) =>
  left.replace(/DD?/, 'x').replace(/MM?/, 'y') === right.replace(/MM?/, 'x').replace(/DD?/, 'y');
