import { readFileSync } from 'node:fs';

/**
 * Rows of a tab-separated data file of this stage, without comments (`#`), blank lines and the header line. The files
 * are part of the program and lie beside this module.
 */
export function readTable(name: string): string[][] {
  const lines = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8').split('\n');
  const rows = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return rows.slice(1);
}
