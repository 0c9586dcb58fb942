import { readFile } from 'node:fs/promises';
import { UserError } from '../model/index.js';
import type { JudgedFile, JudgedFiles } from '../plan/index.js';
import type { CommandContext, CommandOption } from './command.js';

/** The files in which people judge, as options of several commands. */
export const JUDGED_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--threats FILE',
    title:
      'register of threats that people judged (YAML); `atalaya plan` writes it with proposals where it is not there',
  },
  { flags: '--perspectives FILE', title: 'perspectives other than those of the program (YAML)' },
  {
    flags: '--explanations FILE',
    title: 'competing explanations of a question and their evidence (YAML); one file for each question',
    many: true,
  },
  { flags: '--plan FILE', title: 'plan of action (YAML)' },
];

/** The files that the options name, read. @throws UserError where one cannot be read */
export async function judgedFiles(options: CommandContext['options']): Promise<JudgedFiles> {
  const read = async (file: string): Promise<JudgedFile> => ({ file, text: await textOf(file) });
  const one = async (name: string) => (options[name] === undefined ? undefined : await read(String(options[name])));
  const [threats, perspectives, plan] = await Promise.all(['threats', 'perspectives', 'plan'].map(one));
  const explanations = await Promise.all(filesOf(options['explanations']).map(read));
  return {
    ...(threats && { threats }),
    ...(perspectives && { perspectives }),
    ...(explanations.length > 0 && { explanations }),
    ...(plan && { plan }),
  };
}

/** The files of an option that may be given several times. */
export const filesOf = (value: CommandContext['options'][string]): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [String(value)];

/** The text of a file. @throws UserError where it cannot be read */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UserError(`There is no file ${file} that can be read.`);
  }
}
