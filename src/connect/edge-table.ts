import { parse } from 'csv-parse/sync';
import { said, UserError } from '../model/index.js';

/**
 * A table as places in a text, so that a million rows are no million arrays: cell k is `text` from `starts[k]` to
 * `ends[k]`, row r holds the cells from `rowStart[r]` to `rowStart[r + 1]` and stands on line `lines[r]` of the file.
 */
export interface Table {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
  rowStart: Uint32Array;
  lines: Uint32Array;
  rows: number;
}

/**
 * Cuts text into rows and cells. The separator is a tab, comma or semicolon where the first line has one, else blanks.
 * Empty lines and lines that start with # or % are left out.
 * @throws UserError where nothing is left, or a quote is not closed
 */
export function parseTable(text: string, name: string): Table {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const first = /^(?!\s*(?:[#%]|$)).+$/m.exec(body)?.[0];
  if (first === undefined) throw new UserError(said`${name} holds no ties: it is empty.`);
  if (first.includes('\u0000'))
    throw new UserError(said`${name} is no table of text. Give an edge list or a matrix as CSV.`);
  const separator = ['\t', ',', ';'].find((one) => first.includes(one));
  return body.includes('"') ? quoted(body, separator, name) : plain(body, separator);
}

/** The cells of row `row` as strings. */
export function cellsOf(table: Table, row: number): string[] {
  const cells: string[] = [];
  for (let k = table.rowStart[row]!; k < table.rowStart[row + 1]!; k++) cells.push(cellAt(table, k));
  return cells;
}

export function cellAt({ text, starts, ends }: Table, k: number): string {
  return text.slice(starts[k], ends[k]);
}

export function width(table: Table, row: number): number {
  return table.rowStart[row + 1]! - table.rowStart[row]!;
}

const [RETURN, HASH, PERCENT, BLANK] = [13, 35, 37, 32] as const;

function plain(text: string, separator: string | undefined): Table {
  const cut = separator?.charCodeAt(0);
  const starts = new Numbers();
  const ends = new Numbers();
  const rowStart = new Numbers();
  const lines = new Numbers();
  let line = 0;
  for (let at = 0; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end === -1) end = text.length;
    const next = end + 1;
    line++;
    if (text.charCodeAt(end - 1) === RETURN) end--;
    const content = skipBlanks(text, at, end);
    const mark = text.charCodeAt(content);
    if (content < end && mark !== HASH && mark !== PERCENT) {
      rowStart.push(starts.size);
      lines.push(line);
      if (cut === undefined) cutAtBlanks(text, content, end, starts, ends);
      else cutAt(text, at, end, cut, starts, ends);
    }
    at = next;
  }
  rowStart.push(starts.size);
  return {
    text,
    starts: starts.values(),
    ends: ends.values(),
    rowStart: rowStart.values(),
    lines: lines.values(),
    rows: lines.size,
  };
}

function cutAt(text: string, from: number, to: number, cut: number, starts: Numbers, ends: Numbers): void {
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text.charCodeAt(at) !== cut) continue;
    const first = skipBlanks(text, start, at);
    let last = at;
    while (last > first && text.charCodeAt(last - 1) === BLANK) last--;
    starts.push(first);
    ends.push(last);
    start = at + 1;
  }
}

function cutAtBlanks(text: string, from: number, to: number, starts: Numbers, ends: Numbers): void {
  let at = from;
  while (at < to) {
    starts.push(at);
    while (at < to && text.charCodeAt(at) > BLANK) at++;
    ends.push(at);
    at = skipBlanks(text, at, to);
  }
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === BLANK) at++;
  return at;
}

function quoted(body: string, separator: string | undefined, name: string): Table {
  let found: { record: string[]; info: { lines: number } }[];
  try {
    found = parse(body, {
      delimiter: separator ?? ' ',
      relax_column_count: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      info: true,
    }) as unknown as typeof found;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(said`${name} could not be read as a table: ${reason}. Check its quotes.`, { cause: error });
  }
  const cells = found.flatMap(({ record }) => record);
  const ends = new Uint32Array(cells.length);
  const rowStart = new Uint32Array(found.length + 1);
  let length = 0;
  for (let k = 0; k < cells.length; k++) ends[k] = length += cells[k]!.length;
  for (let r = 0; r < found.length; r++) rowStart[r + 1] = rowStart[r]! + found[r]!.record.length;
  return {
    text: cells.join(''),
    starts: ends.map((end, k) => end - cells[k]!.length),
    ends,
    rowStart,
    lines: Uint32Array.from(found, ({ info }) => info.lines),
    rows: found.length,
  };
}

/** A list of numbers that grows without an object for each. */
class Numbers {
  size = 0;
  #values = new Uint32Array(1024);

  push(value: number): void {
    if (this.size === this.#values.length) {
      const larger = new Uint32Array(2 * this.size);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.size++] = value;
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.size);
  }
}
