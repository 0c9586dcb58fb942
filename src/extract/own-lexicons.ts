import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/index.js';
import { type LexiconLine, lexiconLines, lexiconNames } from './lexicon-file.js';
import { checkRow, LexiconForm } from './lexicon-form.js';

/** What a file of the user's own adds to a lexicon, and what it takes out. */
export interface OwnRows {
  form: LexiconForm;
  added: string[][];
  /** Rows without the mark `-` that stood before them. */
  removed: string[][];
}

/** A folder of lexicons of the user's own. */
export interface OwnLexicons {
  files: ReadonlyMap<string, OwnRows>;
  /** Changes with the rows, not with comments. */
  version: string;
}

/** Lexicons that were learnt or measured together with something else, and would be wrong if changed alone. */
const FIXED: readonly [RegExp, string][] = [
  [/^word-bridge\.tsv$/, 'the tagger was trained with it'],
  [/-precision\.tsv$|^incident-rules\.tsv$/, 'its shares were measured'],
];
const fixed = (name: string): string | undefined => FIXED.find(([pattern]) => pattern.test(name))?.[1];

/**
 * Reads a folder of lexicons: files named and written as those of the program; a row whose first cell is `-` takes out
 * what follows. Undefined where `folder` is, or where it adds nothing.
 * @throws UserError with file and line, what is wrong there and what is expected
 */
export function loadOwnLexicons(folder: string | undefined): OwnLexicons | undefined {
  if (!folder) return undefined;
  const files = new Map<string, OwnRows>();
  const hash = createHash('sha256');
  for (const name of filesOf(folder)) {
    const rows = read(folder, name);
    if (rows.added.length + rows.removed.length === 0) continue;
    files.set(name, rows);
    hash.update(JSON.stringify([name, rows.added, rows.removed]));
  }
  return files.size > 0 ? { files, version: hash.digest('hex').slice(0, 8) } : undefined;
}

/** A lexicon's rows with the user's own, which stand first: the first row that fits is taken. */
export function withOwnRows(rows: readonly string[][], { form, added, removed }: OwnRows): string[][] {
  const left = removed.reduce((kept, what) => form.without(kept, what) ?? kept, [...rows]);
  return [...added, ...left];
}

function filesOf(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.') && !/^readme|\.md$/i.test(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const what = code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : `does not open (${code})`;
    throw new UserError(`The folder of lexicons ${folder} ${what}. Check --lexicons, or ATALAYA_LEXICONS.`, {
      exit: 2,
    });
  }
  const known = lexiconNames();
  for (const name of names) {
    const path = join(folder, name);
    const why = fixed(name);
    if (why) throw new UserError(`${path}: a case cannot change this lexicon: ${why}. Take the file away.`);
    if (known.includes(name)) continue;
    const usable = known.filter((each) => !fixed(each)).join(', ');
    throw new UserError(`${path}: no lexicon has this name. Name it as the one that it adds to: ${usable}.`);
  }
  return names.sort();
}

function read(folder: string, name: string): OwnRows {
  const path = join(folder, name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not written in UTF-8' : 'does not open';
    throw new UserError(`${path} ${reason}. Save it as text in UTF-8, with a tab between the cells.`, { cause: error });
  }
  const form = new LexiconForm(name);
  const rows: OwnRows = { form, added: [], removed: [] };
  for (const { line, cells } of lexiconLines(text)) {
    try {
      if (form.takesOut(cells)) rows.removed.push(toRemove({ line, cells }, form));
      else rows.added.push(checkRow(cells, form));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new UserError(`${path}, line ${line}: ${error.message}`, { cause: error });
    }
  }
  return rows;
}

/** @throws Error where there is nothing of the kind to take out: a word that is misspelt would stay in silence. */
function toRemove({ cells }: LexiconLine, form: LexiconForm): string[] {
  const what = cells.slice(1);
  if (!form.without(form.rows, what)) {
    throw new Error(
      `"${what.join(' ')}" is to be taken out, but no row of ${form.name} holds it all. After the "-" write a row as it ` +
        'stands there, or its first cells and the words to take out.',
    );
  }
  return what;
}
