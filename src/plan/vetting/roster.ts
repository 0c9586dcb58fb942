import { stringify } from 'yaml';
import { z } from 'zod';
import { parseYamlFile, said } from '../../model/index.js';
import { Day, Text } from '../fields.js';

/** What a person says of a name that is nobody of the case. */
export const NONE = 'none';

const Entry = z.strictObject({
  name: Text,
  unit: Text.optional().describe(`id of the entity of the case that a person says it is; "${NONE}": of nobody in it`),
  by: Text.optional(),
  date: Day.optional(),
});

/** A name that is to be vetted, and who of the case it is, where a person said so. */
export type RosterEntry = z.infer<typeof Entry>;

const File = z.strictObject({ names: z.array(Entry) });

/**
 * Reads the list of those who are to be vetted.
 * @throws UserError with the line of what cannot be used
 */
export function readRoster(file: string, text: string): RosterEntry[] {
  const yaml = parseYamlFile({ what: 'list of names' }, file, text, File);
  const { names } = yaml.value;
  for (const [i, { name }] of names.entries())
    if (names.findIndex((one) => one.name === name) < i)
      throw yaml.refuse(['names', i, 'name'], said`"${name}" is given twice`);
  return names;
}

/** The list as a file. */
export const writeRoster = (names: readonly RosterEntry[]): string => stringify({ names });
