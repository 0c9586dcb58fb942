import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { z } from 'zod';
import { type Language, parseYamlFile, said } from '../../model/index.js';
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
 * @param language of those of the program
 * @throws UserError with the line of what cannot be used
 */
export function readPerspectives(file?: string, text?: string, language: Language = 'en'): Perspective[] {
  const name = language === 'en' ? 'perspectives.yaml' : `perspectives.${language}.yaml`;
  const own = new URL(name, import.meta.url);
  const yaml = parseYamlFile({ what: 'file of perspectives' }, file ?? name, text ?? readFileSync(own, 'utf8'), File);
  const { perspectives } = yaml.value;
  for (const [i, { id }] of perspectives.entries())
    if (perspectives.findIndex((other) => other.id === id) < i)
      throw yaml.refuse(['perspectives', i, 'id'], said`"${id}" is given twice`);
  return perspectives;
}

/** Perspectives as a file for a person to edit. */
export function writePerspectives(perspectives: readonly Perspective[]): string {
  return `# From whose side threats are judged. names: words by which a text speaks of that side; stakes, by id of a threat: what is
# at stake there, and how much it is taken to matter (high, medium, low) until a person judges.
${stringify({ perspectives }, { lineWidth: 120 })}`;
}
