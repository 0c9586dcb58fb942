import { readFile } from 'node:fs/promises';
import type { TerritoryResult } from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { territoryResult } from './locate-save.js';

export const TERRITORY_OPTION: CommandOption = {
  flags: '--territory FILE',
  title: 'put this territory result into the assessment (atalaya locate … --save FILE)',
};

/** The territory result that --territory names, as part of an assessment. @throws UserError where it cannot be read */
export async function territoryOption(options: CommandContext['options']): Promise<{ territory?: TerritoryResult }> {
  const file = options['territory'];
  if (typeof file !== 'string') return {};
  try {
    return { territory: territoryResult(await readFile(file, 'utf8'), file) };
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${file} could not be opened (${(cause as NodeJS.ErrnoException).code}). Check the path.`, {
      cause,
    });
  }
}
