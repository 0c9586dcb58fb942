import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { parseYamlFile, said } from '../../model/index.js';

/** The fields that a civilian team covers. */
export const TEAM_FIELDS = ['governance', 'development', 'security', 'justice', 'health', 'education'] as const;
export type TeamField = (typeof TEAM_FIELDS)[number];

const Field = z.strictObject({
  reads: z.array(z.string().min(2)),
  least: z.int().min(0),
  posts: z.array(z.string().min(1)).min(1),
});
const Rules = z.strictObject({
  size: z.strictObject({ least: z.int().min(1), places: z.number().min(0), most: z.int().min(1) }),
  sharpness: z.number().positive(),
  fields: z.strictObject({
    governance: Field,
    development: Field,
    security: Field,
    justice: Field,
    health: Field,
    education: Field,
  }),
});

/** What teams are made of, as the data file has it. */
export type TeamRules = z.infer<typeof Rules>;

/** Reads what teams are made of. @throws UserError naming each fault with its line */
export function readTeamRules(text: string, file: string): TeamRules {
  const kind = { what: 'file of teams', help: 'atalaya locate --help names the bundled one to start from.' };
  const { value, refuse } = parseYamlFile(kind, file, text, Rules);
  const { least, most } = value.size;
  if (most < least) throw refuse(['size', 'most'], said`${most} is less than the least, ${least}`);
  const sure = TEAM_FIELDS.reduce((sum, field) => sum + value.fields[field].least, 0);
  if (sure > most)
    throw refuse(['size', 'most'], said`${most} is less than the ${sure} posts that the fields have at least`);
  return value;
}

/** The bundled file, to be edited by whoever knows the country. */
export const bundledTeamRules = (): TeamRules =>
  readTeamRules(readFileSync(new URL('./civilian-teams.yaml', import.meta.url), 'utf8'), 'civilian-teams.yaml');
