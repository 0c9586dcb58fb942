import { parse } from 'csv-parse/sync';
import { TextBuilder } from './builder.js';
import type { Draft } from './draft.js';
import { addSheet } from './rows.js';

const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
const SAMPLE_RECORDS = 200;
const SAMPLE_LETTERS = 400_000;
/** A cell in quotation marks longer than this was never closed. */
const LONGEST_QUOTED = 20_000;

/**
 * The mark that separates the cells of a delimited text: the one that gives most lines the same number of cells, more
 * than one. Undefined where none does and the text is prose. `named` is true where the file's name promises a table.
 */
export function findDelimiter(text: string, named: boolean): Delimiter | undefined {
  const sample = text.slice(0, SAMPLE_LETTERS);
  let best: { mark: Delimiter; score: number; records: number } | undefined;
  for (const mark of DELIMITERS) {
    const counts = marksOfRecords(sample, mark);
    if (counts.length < 2 && !(named && counts[0])) continue;
    const most = modeOf(counts.filter((count) => count > 0));
    if (most === undefined) continue;
    const regular = counts.filter((count) => count === most).length / counts.length;
    if (regular < (named ? 0.3 : 0.9)) continue;
    const score = regular * Math.log2(most + 1);
    if (!best || score > best.score) best = { mark, score, records: counts.length };
  }
  if (!best || named) return best?.mark;
  // Prose may hold one comma a line by chance; a table of a text file must show itself.
  const cells = sample.split('\n', SAMPLE_RECORDS).flatMap((line) => line.split(best.mark));
  const short = cells.filter((cell) => cell.trim().length <= 60).length >= cells.length * 0.9;
  return best.records >= 3 && short && (best.mark !== ',' || best.score >= 1.5) ? best.mark : undefined;
}

/** Comma-, semicolon-, tab- or pipe-separated values: one table; its header, and what stands over it, are found. */
export function readDelimited(text: string, delimiter: Delimiter | undefined, warnings: string[]): Draft {
  const builder = new TextBuilder();
  const rows = delimiter === undefined ? text.split('\n').map((line) => [line]) : parseRows(text, delimiter, warnings);
  const table = addSheet(builder, '', rows, false);
  if (table) warnRagged(table.rows, table.columns, warnings);
  return {
    mediaType: delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
    text: builder.text,
    parts: builder.parts,
    tables: table ? [table] : [],
    pages: 1,
    warnings,
    metadata: {},
  };
}

function parseRows(text: string, delimiter: Delimiter, warnings: string[]): string[][] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  // A quote that is never closed would swallow the rest of the file into one cell.
  const unclosed = (rows: string[][]) =>
    rows.some((cells) => cells.some((cell) => (cell.match(/\n/g)?.length ?? 0) > 200));
  try {
    const rows = parse(text, options);
    if (!unclosed(rows)) return rows;
  } catch {
    // Read again below, quotes as ordinary letters.
  }
  warnings.push('a quotation mark is not closed: quotation marks were read as part of the cells');
  return parse(text, { ...options, quote: false });
}

function warnRagged(rows: readonly { cells: string[] }[], columns: readonly string[], warnings: string[]): void {
  const last = columns.findLastIndex(Boolean);
  if (last < 0) return;
  const long = rows.filter(({ cells }) => cells.some((cell, index) => index > last && cell !== '')).length;
  const short = rows.filter(({ cells }) => cells.length <= last).length;
  if (long > 0) warnings.push(`rows with more cells than the header: ${long}`);
  if (short > 0) warnings.push(`rows with fewer cells than the header: ${short}`);
}

/**
 * How many marks each of the first records holds outside of quotation marks. A record is a line, or several where a
 * cell in quotation marks holds line breaks; blank ones are left out.
 */
function marksOfRecords(sample: string, mark: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let blank = true;
  let cellStart = true;
  for (let at = 0; at <= sample.length && counts.length < SAMPLE_RECORDS; at++) {
    const letter = sample[at] ?? '\n';
    if (letter === '"' && cellStart) {
      const close = closingQuote(sample, at + 1);
      if (close > 0) at = close;
      blank = false;
      cellStart = false;
    } else if (letter === '\n') {
      if (!blank) counts.push(count);
      count = 0;
      blank = true;
      cellStart = true;
    } else {
      cellStart = letter === mark || (cellStart && letter === ' ');
      if (letter === mark) count++;
      if (letter.trim() !== '') blank = false;
    }
  }
  return counts;
}

/** Where the quotation mark closes that opens before `from`; two of them stand for one. -1 where it does not close. */
function closingQuote(sample: string, from: number): number {
  for (let at = sample.indexOf('"', from); at >= 0 && at - from < LONGEST_QUOTED; at = sample.indexOf('"', at + 1)) {
    if (sample[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

function modeOf(values: readonly number[]): number | undefined {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0];
}
