/** What a spreadsheet takes for a formula where a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A cell of CSV that is a number stays one; any other is text. */
export const csvCell = (cell: string): string => (NUMBER.test(cell) ? cell : csvText(cell));

/**
 * A cell of CSV (RFC 4180) as text: quoted where it holds a comma, a quote or a line break. Text of documents is hostile:
 * what a spreadsheet would run as a formula is led by an apostrophe, which it shows as text (OWASP, "CSV Injection").
 */
export function csvText(cell: string): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
