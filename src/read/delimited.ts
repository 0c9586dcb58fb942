import { parse } from 'csv-parse/sync';
import { TextBuilder } from './builder.js';
import type { Draft } from './draft.js';
import { addSheet } from './rows.js';

const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
const SAMPLE_LINES = 200;

/**
 * The mark that separates the cells of a delimited text: the one that gives most lines the same number of cells, more
 * than one. Undefined where none does and the text is prose. `named` is true where the file's name promises a table.
 */
export function findDelimiter(text: string, named: boolean): Delimiter | undefined {
  const lines = text
    .slice(0, 400_000)
    .split('\n')
    .slice(0, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return named ? (DELIMITERS.find((mark) => lines[0]?.includes(mark)) ?? undefined) : undefined;
  let best: { mark: Delimiter; score: number } | undefined;
  for (const mark of DELIMITERS) {
    const counts = lines.map((line) => countOutsideQuotes(line, mark));
    const most = modeOf(counts.filter((count) => count > 0));
    if (most === undefined) continue;
    const regular = counts.filter((count) => count === most).length / lines.length;
    if (regular < (named ? 0.3 : 0.9)) continue;
    const score = regular * Math.log2(most + 1);
    if (!best || score > best.score) best = { mark, score };
  }
  if (!best || named) return best?.mark;
  // Prose may hold one comma a line by chance; a table of a text file must show itself.
  const cells = lines.flatMap((line) => line.split(best.mark));
  const short = cells.filter((cell) => cell.trim().length <= 60).length >= cells.length * 0.9;
  return lines.length >= 3 && short && (best.mark !== ',' || best.score >= 1.5) ? best.mark : undefined;
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

function countOutsideQuotes(line: string, mark: string): number {
  let count = 0;
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === mark && !quoted) count++;
  }
  return count;
}

function modeOf(values: readonly number[]): number | undefined {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0];
}
