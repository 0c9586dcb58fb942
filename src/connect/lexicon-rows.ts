import { readFileSync } from 'node:fs';

/** The rows of a lexicon, cells by tabs; comments, blank lines and the head (the first row) are left out. */
export function lexiconRows(file: URL): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}
