import { readFileSync } from 'node:fs';

/**
 * Rows of a lexicon of this stage: `lexicon/NAME`, tab-separated UTF-8, one entry a line. Lines that are blank or start
 * with `#` are for the reader only. Cells are trimmed; a row may have fewer cells than the header comment names.
 */
export function readLexicon(name: string): string[][] {
  const rows: string[][] = [];
  for (const line of readFileSync(new URL(`./lexicon/${name}`, import.meta.url), 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    rows.push(line.split('\t').map((cell) => cell.trim()));
  }
  return rows;
}
