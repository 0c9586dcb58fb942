import { parse } from 'csv-parse/sync';
import { type Said, said, UserError } from '../../model/index.js';
import { cleanCode } from '../statistics/codes.js';
import { type DecimalMark, decimalMark, isNothing, readNumbers } from '../statistics/numbers.js';
import type { FocusPlace } from './types.js';

const NUMBERS = ['cost', 'capacity', 'effect', 'people', 'distance'] as const;
const SHARES: readonly string[] = ['capacity', 'effect'];
const COLUMNS = ['code', ...NUMBERS, 'must'] as const;

/** What a table says of a programme at one place; what it does not say is absent. */
export type Programme = Partial<Pick<FocusPlace, (typeof NUMBERS)[number] | 'must'>>;

/**
 * Reads a table of what a programme takes and does at each place: a column `code`, and any of cost, capacity and effect (0 to 1),
 * people, distance, must (in or out). Comma, semicolon or tab; blank means not said.
 * @returns by code
 * @throws UserError naming the line of what cannot be used
 */
export function readProgramme(text: string, name: string): Map<string, Programme> {
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((each) => each.trim().toLowerCase()),
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      trim: true,
      info: true,
      comment: '#',
      comment_no_infix: true,
    });
  } catch (cause) {
    throw new UserError(said`${name} is no table: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
  const header = Object.keys(rows[0]?.record ?? {});
  const stranger = header.find((column) => !(COLUMNS as readonly string[]).includes(column) && column !== 'name');
  if (!header.includes('code') || stranger !== undefined) {
    throw new UserError(
      said`${name} should have a column "code" and any of ${COLUMNS.slice(1).join(', ')}, name; it has ${header.join(', ') || said`no rows`}.`,
    );
  }
  const marks = new Map(NUMBERS.map((column) => [column, decimalMark(rows.map(({ record }) => record[column] ?? ''))]));
  const found = new Map<string, Programme>();
  for (const { record, info } of rows) {
    const where = said`${name}, line ${info.lines}`;
    const code = cleanCode(record['code']!);
    if (code === '') throw new UserError(said`${where} has no code.`);
    if (found.has(code)) throw new UserError(said`${where}: ${code} stands there a second time.`);
    found.set(code, programmeOf(record, where, marks));
  }
  return found;
}

/** The mark between columns, told by the header: a comma in a cell may be that of its decimals. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return [';', '\t'].find((mark) => header.includes(mark)) ?? ',';
}

function programmeOf(
  record: Readonly<Record<string, string>>,
  where: Said,
  marks: ReadonlyMap<string, DecimalMark | undefined>,
): Programme {
  const result: Programme = {};
  for (const column of NUMBERS) {
    const cell = record[column] ?? '';
    if (isNothing(cell)) continue;
    const what = said`${where}: ${column}`;
    const [value] = readNumbers([cell], what, { decimal: marks.get(column) });
    if (value! < 0 || (SHARES.includes(column) && value! > 1)) {
      throw new UserError(
        said`${what} is ${cell}; it ${SHARES.includes(column) ? said`lies between 0 and 1` : said`is 0 or more`}.`,
      );
    }
    result[column] = value!;
  }
  const must = (record['must'] ?? '').toLowerCase();
  if (must === 'in' || must === 'out') result.must = must;
  else if (must !== '') throw new UserError(said`${where}: must is "${must}"; it is in, out or blank.`);
  return result;
}
