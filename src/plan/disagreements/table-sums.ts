import type { CaseDocument } from '../../case/index.js';
import { CodePoints, fold } from '../../model/index.js';
import { slack } from './amount.js';
import { slips } from './explain.js';
import { quoted } from './quoted.js';
import { numberIn } from './reckoned.js';
import { disagreement, type Sources } from './sources.js';
import type { Disagreement } from './types.js';

const TOTAL = /^(?:grand |sub)?total(?:es|s)?\b|^(?:sum|suma|soma)\b/;
/** Columns whose values are no counts: they do not add up to anything. */
const NO_COUNT =
  /rate|tasa|taxa|percent|porcent|%|share|year|ano|anio|code|codigo|average|promedio|media|index|indice|id$|per /;
/** A rule of sums is taken to hold for a table where it holds in so many of its rows, and in so large a share of them. */
const LEAST_ROWS = 3;
const MOST_HOLD = 0.6;

type Table = CaseDocument['structure']['tables'][number];

/**
 * Tables whose parts do not make their totals. That a column is the sum of others is not believed from its heading: it
 * must hold in most rows, and the rows in which it does not are reported. A last row that is headed as a total is held
 * against the sum of its column, where that holds in another column or comes near.
 */
export function tableSums(document: CaseDocument, sources: Sources): Disagreement[] {
  if (document.structure.tables.length === 0) return [];
  const points = new CodePoints(document.text);
  return document.structure.tables.flatMap((table) => {
    const report = (
      rows: Table['rows'][number],
      about: string,
      made: number,
      said: number,
      left: boolean,
    ): Disagreement =>
      disagreement(sources, {
        kind: 'sum',
        about,
        sides: [{ statement: quoted(document, points, rows, about, said), value: `${made}; ${said}` }],
        arithmetic: { made: round(made), said },
        explanations: [
          ...slips(made, said),
          ...(made > said ? ['double-counting' as const] : left ? ['rows-left-out' as const] : []),
        ],
        firm: true,
        weight: 1.1,
      });
    return [...rowSums(table, report), ...columnSums(table, report)];
  });
}

type Report = (row: Table['rows'][number], about: string, made: number, said: number, left: boolean) => Disagreement;

function rowSums(table: Table, report: Report): Disagreement[] {
  const heads = table.columns.map(fold);
  const total = heads.findIndex((head) => TOTAL.test(head) && !NO_COUNT.test(head));
  if (total < 0) return [];
  const parts = countColumns(table).filter((column) => column !== total);
  if (parts.length < 2) return [];
  // The row of totals is held against its columns.
  const counted = table.rows.filter((row, i) => i < table.rows.length - 1 || !isTotal(row));
  const sums = counted.flatMap((row) => {
    const [said, values] = [cell(row.cells[total]), parts.map((column) => cell(row.cells[column]))];
    if (said === undefined || values.some((value) => value === undefined)) return [];
    return [{ row, said, ...summed(values as number[], said) }];
  });
  const holding = sums.filter(({ holds }) => holds).length;
  if (holding < LEAST_ROWS || holding < sums.length * MOST_HOLD) return [];
  return sums
    .filter(({ holds }) => !holds)
    .map(({ row, made, said }) => report(row, `${row.cells[0] ?? ''}: ${table.columns[total]}`, made, said, true));
}

const isTotal = (row: Table['rows'][number]): boolean => row.cells.some((text) => TOTAL.test(fold(text)));

function columnSums(table: Table, report: Report): Disagreement[] {
  const last = table.rows.at(-1);
  if (!last || table.rows.length < LEAST_ROWS + 1 || !isTotal(last)) return [];
  const rows = table.rows.slice(0, -1);
  // A sub-total among the rows would be counted twice.
  if (rows.some(isTotal)) return [];
  const sums = countColumns(table).flatMap((column) => {
    const said = cell(last.cells[column]);
    const values = rows.map((row) => cell(row.cells[column])).filter((value) => value !== undefined);
    return said === undefined || values.length < LEAST_ROWS ? [] : [{ column, said, ...summed(values, said) }];
  });
  const holding = sums.filter(({ holds }) => holds).length;
  return sums
    .filter(({ holds, made, said }) => !holds && (holding > 0 || isNear(made, said)))
    .map(({ column, made, said }) => report(last, table.columns[column] ?? '', made, said, true));
}

/** Columns that hold counts: numbers in most rows, and no rates, shares, years or codes by their heading. */
function countColumns(table: Table): number[] {
  return table.columns.flatMap((head, column) => {
    if (NO_COUNT.test(fold(head))) return [];
    const filled = table.rows.filter((row) => (row.cells[column] ?? '').trim() !== '');
    const numbers = filled.filter((row) => cell(row.cells[column]) !== undefined);
    return filled.length > 0 && numbers.length >= filled.length * 0.8 ? [column] : [];
  });
}

function cell(text: string | undefined): number | undefined {
  const plain = (text ?? '').trim();
  return /^-?\d[\d.,\u00a0 ]*$/.test(plain) ? numberIn(plain) : undefined;
}

/** The sum, and whether it is what is said within the rounding of whole numbers and decimals. */
function summed(values: readonly number[], said: number): { made: number; holds: boolean } {
  const made = values.reduce((sum, value) => sum + value, 0);
  const whole = [...values, said].every(Number.isInteger);
  const room = whole ? 0 : values.reduce((sum, value) => sum + slack(value), slack(said));
  return { made, holds: Math.abs(made - said) <= room + 1e-9 };
}

/** One slip apart: near, or by the digits. */
const isNear = (made: number, said: number): boolean =>
  slips(made, said).length > 0 || Math.abs(made - said) <= 0.1 * Math.max(Math.abs(made), Math.abs(said));

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
