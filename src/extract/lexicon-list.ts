import { fileURLToPath } from 'node:url';
import { OWN_LEXICONS } from './lexicon.js';
import { BUILT_IN, builtInText, lexiconHeader, lexiconLines, lexiconNames } from './lexicon-file.js';

/** One lexicon: its file, what it holds, how many rows it has, and what the user's own adds and takes out. */
export interface LexiconInfo {
  name: string;
  holds: string;
  rows: number;
  added: number;
  removed: number;
}

/** All lexicons in alphabetical order, and the folder where those of the program are. */
export function listLexicons(): { folder: string; lexicons: LexiconInfo[] } {
  const lexicons = lexiconNames().map((name) => {
    const text = builtInText(name);
    const own = OWN_LEXICONS?.files.get(name);
    return {
      name,
      holds: lexiconHeader(text),
      rows: lexiconLines(text).length,
      added: own?.added.length ?? 0,
      removed: own?.removed.length ?? 0,
    };
  });
  return { folder: fileURLToPath(BUILT_IN), lexicons };
}
