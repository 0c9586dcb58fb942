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
  { flags: '--explanations FILE', title: 'competing explanations and their evidence (YAML)' },
  { flags: '--plan FILE', title: 'plan of action (YAML)' },
];

/** The files that the options name, read. @throws UserError where one cannot be read */
export async function judgedFiles(options: CommandContext['options']): Promise<JudgedFiles> {
  const read = async (name: string): Promise<JudgedFile | undefined> => {
    if (options[name] === undefined) return undefined;
    const file = String(options[name]);
    return { file, text: await textOf(file) };
  };
  const [threats, perspectives, explanations, plan] = await Promise.all(
    ['threats', 'perspectives', 'explanations', 'plan'].map(read),
  );
  return {
    ...(threats && { threats }),
    ...(perspectives && { perspectives }),
    ...(explanations && { explanations }),
    ...(plan && { plan }),
  };
}

/** The text of a file. @throws UserError where it cannot be read */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UserError(`There is no file ${file} that can be read.`);
  }
}
