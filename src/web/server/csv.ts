import { csvText } from '../../model/index.js';

/** A table as CSV (RFC 4180): what is text stays text, whatever a spreadsheet would take it for; numbers stay numbers. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const cell = (value: string | number): string => (typeof value === 'number' ? String(value) : csvText(value));
