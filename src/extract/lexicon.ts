import { builtInRows } from './lexicon-file.js';
import { loadOwnLexicons, withOwnRows } from './own-lexicons.js';

/**
 * Lexicons of the user's own, read once when the program loads this stage, as the tables made of lexicons are: the
 * command line sets the folder (`--lexicons`, or `lexicons/` in the case) before it loads anything that extracts.
 */
export const OWN_LEXICONS = loadOwnLexicons(process.env['ATALAYA_LEXICONS']);

/**
 * Rows of a lexicon of this stage: `lexicon/NAME`, tab-separated UTF-8, one entry a line. Lines that are blank or start
 * with `#` are for the reader only. Cells are trimmed; a row may have fewer cells than the header comment names. The
 * user's own rows stand first, and what they take out is gone.
 */
export function readLexicon(name: string): string[][] {
  const own = OWN_LEXICONS?.files.get(name);
  return own ? withOwnRows(builtInRows(name), own) : builtInRows(name);
}

/** A method's `NAME@VERSION`, which says too which lexicons of the user's own it was read with, by their content. */
export const withLexicons = (method: string): string => (OWN_LEXICONS ? `${method}+${OWN_LEXICONS.version}` : method);
