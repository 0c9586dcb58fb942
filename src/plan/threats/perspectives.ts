import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseYamlFile } from '../../model/index.js';
import { Text } from '../fields.js';
import { LEVELS, type Perspective } from './types.js';

const File = z.strictObject({
  perspectives: z
    .array(
      z.strictObject({
        id: Text,
        title: Text,
        names: z.array(Text).default([]),
        stakes: z.record(z.string(), z.strictObject({ salience: z.enum(LEVELS), stake: Text })).default({}),
      }),
    )
    .min(2, 'has fewer than two: nothing can diverge'),
});

/**
 * The perspectives of a YAML file, or those of the program: a national government abroad, the governments of the region,
 * the people who live there.
 * @throws UserError with the line of what cannot be used
 */
export function readPerspectives(file?: string, text?: string): Perspective[] {
  const own = new URL('./perspectives.yaml', import.meta.url);
  const yaml = parseYamlFile(
    { what: 'file of perspectives' },
    file ?? 'perspectives.yaml',
    text ?? readFileSync(own, 'utf8'),
    File,
  );
  const { perspectives } = yaml.value;
  for (const [i, { id }] of perspectives.entries())
    if (perspectives.findIndex((other) => other.id === id) < i)
      throw yaml.refuse(['perspectives', i, 'id'], `"${id}" is given twice`);
  return perspectives;
}
