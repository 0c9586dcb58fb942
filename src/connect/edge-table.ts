import { parse } from 'csv-parse/sync';
import { UserError } from '../model/index.js';

/** Rows of cells, and the line of the file that each stands on. */
export interface Table {
  rows: string[][];
  lines: number[];
}

/**
 * Cuts text into rows and cells. The separator is a tab, comma or semicolon where the first line has one, else blanks.
 * Empty lines and lines that start with # or % are left out.
 * @throws UserError where nothing is left, or a quote is not closed
 */
export function parseTable(text: string, name: string): Table {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const start = /^(?!\s*(?:[#%]|$)).+$/m.exec(body)?.[0];
  if (start === undefined) throw new UserError(`${name} holds no ties: it is empty.`);
  if (start.includes('\u0000'))
    throw new UserError(`${name} is no table of text. Give an edge list or a matrix as CSV.`);
  const separator = ['\t', ',', ';'].find((one) => start.includes(one));
  return body.includes('"') ? quoted(body, separator, name) : plain(body, separator);
}

function plain(body: string, separator: string | undefined): Table {
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = 0;
  for (let at = 0; at < body.length; ) {
    let end = body.indexOf('\n', at);
    if (end === -1) end = body.length;
    const raw = body.slice(at, end);
    const content = raw.trim();
    at = end + 1;
    line++;
    if (content === '' || content.startsWith('#') || content.startsWith('%')) continue;
    rows.push(separator === undefined ? content.split(/\s+/) : raw.split(separator).map((cell) => cell.trim()));
    lines.push(line);
  }
  return { rows, lines };
}

function quoted(body: string, separator: string | undefined, name: string): Table {
  try {
    const found = parse(body, {
      delimiter: separator ?? ' ',
      relax_column_count: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return { rows: found.map((one) => one.record), lines: found.map((one) => one.info.lines) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(`${name} could not be read as a table: ${reason}. Check its quotes.`, { cause: error });
  }
}
