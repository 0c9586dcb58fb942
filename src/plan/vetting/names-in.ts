import { parse } from 'csv-parse/sync';
import { said, UserError } from '../../model/index.js';

/** What the column of names may be called, in the three languages. */
const NAME_COLUMN = /^(?:name|nombre|nome|unit|unidad|unidade|full ?name)$/i;
/** As many names as a person can look through. */
const MOST = 1000;

/**
 * The names in a text that a person pasted or a file that they chose: one a line, or CSV (comma, semicolon or tab) with a
 * header that has a column of names. Each once, in order.
 * @throws UserError where there are none, or more than a person can look through
 */
export function namesIn(text: string): string[] {
  const content = text.replace(/^\ufeff/, '');
  const header = content.split(/\r?\n/, 1)[0]!;
  const delimiter = [';', '\t', ','].find((sign) => header.includes(sign)) ?? ',';
  const columns = header.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const at = columns.findIndex((column) => NAME_COLUMN.test(column));
  const cells =
    at < 0
      ? content.split(/\r?\n/)
      : (
          parse(content, {
            delimiter,
            relax_column_count: true,
            relax_quotes: true,
            skip_empty_lines: true,
          }) as string[][]
        )
          .slice(1)
          .map((row) => row[at] ?? '');
  const names = [
    ...new Set(cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => /\p{L}/u.test(cell))),
  ];
  if (names.length === 0)
    throw new UserError('There is no name in this. Write one a line, or a table with a column "name".');
  if (names.length > MOST)
    throw new UserError(said`These are ${names.length} names; ${MOST} at most are taken at once. Send them in parts.`);
  return names;
}
