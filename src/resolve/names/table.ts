import { readFileSync } from 'node:fs';

/**
 * Rows of a data file of this stage: `data/NAME`, tab-separated UTF-8, one entry a line. Blank lines and lines that start
 * with `#` are for the reader only. Cells are trimmed.
 */
export function readTable(name: string): string[][] {
  const rows: string[][] = [];
  for (const line of readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    rows.push(line.split('\t').map((cell) => cell.trim()));
  }
  return rows;
}

/** The forms of a cell, parted by `|`; an empty cell holds none. */
export function forms(cell: string | undefined): string[] {
  return cell ? cell.split('|').filter((form) => form !== '') : [];
}
