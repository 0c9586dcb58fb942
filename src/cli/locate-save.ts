import { readFile, writeFile } from 'node:fs/promises';
import { TERRITORY_FORMAT, TerritoryResult } from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';

export const SAVE_OPTION: CommandOption = {
  flags: '--save FILE',
  title: 'add what was found to this territory result (JSON), for atalaya assess --territory FILE',
};

/** Adds to the result that --save names, or begins it; says where. Nothing without the option. */
export async function saveResult(
  options: CommandContext['options'],
  found: Partial<Omit<TerritoryResult, 'format'>>,
): Promise<string[]> {
  const file = options['save'];
  if (typeof file !== 'string') return [];
  const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const old = before === undefined ? undefined : territoryResult(before, file);
  const sources = [...new Set([...(old?.sources ?? []), ...(found.sources ?? [])])];
  await writeFile(file, `${JSON.stringify({ ...old, ...found, format: TERRITORY_FORMAT, sources }, null, 1)}\n`);
  return ['', `Saved to ${file}: atalaya assess … --territory ${file} puts it into an assessment.`];
}

/** A territory result from its JSON. @throws UserError where it is none */
export function territoryResult(text: string, file: string): TerritoryResult {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${file} is no JSON; a territory result is written by atalaya locate … --save ${file}.`, {
      cause,
    });
  }
  const parsed = TerritoryResult.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${file} is no territory result: ${issue!.path.join('.') || 'it'} ${issue!.message}. Write one by atalaya locate … --save FILE.`,
  );
}
