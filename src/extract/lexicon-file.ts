import { readdirSync, readFileSync } from 'node:fs';

/** A line of a lexicon that is no comment, with its number in the file, from 1. */
export interface LexiconLine {
  line: number;
  cells: string[];
}

/** Where the lexicons that come with the program are. */
export const BUILT_IN = new URL('./lexicon/', import.meta.url);

/** Names of the lexicons that come with the program, in alphabetical order. */
export const lexiconNames = (): string[] =>
  readdirSync(BUILT_IN)
    .filter((name) => name.endsWith('.tsv'))
    .sort();

/** The text of a lexicon that comes with the program. */
export const builtInText = (name: string): string => readFileSync(new URL(name, BUILT_IN), 'utf8');

/** Lines of a lexicon: blank ones and those that start with `#` are for the reader only; cells are trimmed. */
export function lexiconLines(text: string): LexiconLine[] {
  const lines: LexiconLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    lines.push({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) });
  }
  return lines;
}

/** Rows of a lexicon as it comes with the program. */
export const builtInRows = (name: string): string[][] => lexiconLines(builtInText(name)).map(({ cells }) => cells);

/** What a lexicon holds, in its own words: the comment at its head, without the marks. */
export function lexiconHeader(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) break;
    const words = line.replace(/^#\s*/, '').trim();
    if (words) lines.push(words);
  }
  return lines.join(' ');
}
