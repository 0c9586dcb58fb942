import type { Case } from '../case/index.js';
import { UserError } from '../model/index.js';
import type { JudgedFile, JudgedFiles } from '../plan/index.js';

/** Puts the files in which people judged into the case as its sheets; returns what it says of it. */
export async function keepFiles(store: Case, files: JudgedFiles, sheet: string | undefined): Promise<string> {
  const { threats, perspectives, explanations = [], plan } = files;
  if (sheet !== undefined && !(explanations.length === 1 && sheet.startsWith('explanations')))
    throw new UserError(
      '--sheet with --keep names the sheet of one table: --explanations FILE --sheet explanations-NAME.',
      {
        exit: 2,
      },
    );
  const kept: [name: string, file: JudgedFile][] = [
    ...(perspectives ? [['perspectives', perspectives] as [string, JudgedFile]] : []),
    ...(threats ? [['threats', threats] as [string, JudgedFile]] : []),
    ...explanations.map((file): [string, JudgedFile] => [sheet ?? sheetName(file, explanations.length), file]),
    ...(plan ? [['plan', plan] as [string, JudgedFile]] : []),
  ];
  for (const [name, { text }] of kept) await store.saveSheet(name, text);
  return kept.map(([name, { file }]) => `The case keeps ${file} as its sheet ${name}.\n`).join('');
}

/** One table is the table of the case; several are told apart by the names of their files. */
function sheetName({ file }: JudgedFile, files: number): string {
  if (files === 1) return 'explanations';
  const name = file.split(/[\\/]/).at(-1)!;
  return `explanations-${name
    .replace(/\.ya?ml$/i, '')
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40)}`;
}

/** The text of a sheet of the case. @throws UserError where it has none of that name, with those that it has */
export async function sheetText(store: Case, name: string): Promise<string> {
  const held = (await store.sheets()).filter(({ text }) => text !== null);
  const found = held.find((one) => one.name === name);
  if (found) return found.text!;
  const names = held.map((one) => one.name).join(', ');
  throw new UserError(
    `The case has no sheet "${name}"${names ? `; it has ${names}` : ''}. The workbench makes one, or --threats FILE --keep.`,
  );
}
