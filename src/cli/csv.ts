import { csvCell } from '../model/index.js';

/** A line of CSV (RFC 4180) that a spreadsheet takes no formula from. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}
