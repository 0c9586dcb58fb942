import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import {
  ENTITY_SCHEMATA,
  HEDGES,
  parseYamlFile,
  RELATION_TYPES,
  said,
  UserError,
  type YamlFile,
  type YamlKind,
} from '../model/index.js';
import type { MappingText } from '../read/index.js';

/**
 * How a date is written in a table: day, month and year in their order. MMM is the month by its name. `unix` counts
 * seconds or milliseconds since 1970, `serial` days as spreadsheets do.
 */
const DATE_FORMAT = /^(?=.*YY)(?:DD?|MMM|MM?|YYYY|YY|[ ./,-])+$|^unix$|^serial$/;

/**
 * Where a value comes from. A word alone names a column. `column` with `codes` puts words for codes (`otherwise` for
 * those not listed), with `date` turns it into ISO 8601, with `split` makes several values of one cell; `unit` says what
 * the numbers of a duration count. `constant` is the same in each row; `template` puts columns together:
 * "{Given name} {Surname}".
 */
const dateForm = z
  .string()
  .regex(DATE_FORMAT, 'is no form of a date; write it with DD, MM (or MMM) and YYYY, as in DD/MM/YYYY');
const column = z.strictObject({
  column: z.string().min(1),
  codes: z.record(z.string(), z.coerce.string()).optional(),
  otherwise: z.coerce.string().optional(),
  date: dateForm.optional(),
  split: z.string().min(1).optional(),
  unit: z.enum(['seconds', 'minutes', 'hours']).optional(),
});
const constant = z.strictObject({ constant: z.coerce.string().min(1) });
const template = z.strictObject({
  template: z.string().regex(/\{[^}]+\}/, 'names no column; write columns in braces: "{Name} {Surname}"'),
});
const value = z.union([z.string().min(1), column, constant, template]);
export type MappedValue = z.infer<typeof value>;

/** One of a list of words: the word itself, or a column with `codes` that stand for words of the list. */
function oneOf<const Words extends readonly string[]>(words: Words) {
  const word = z.enum(words);
  const coded = z.strictObject({
    column: z.string().min(1),
    codes: z.record(z.string(), word).optional(),
    otherwise: word.optional(),
  });
  return z.union([word, coded]);
}

/** What a column may name; incidents have a part of their own. */
const MAPPED_SCHEMATA = ENTITY_SCHEMATA.filter((schema) => schema !== 'Incident');

const entity = z.strictObject({
  schema: oneOf(MAPPED_SCHEMATA),
  name: value,
  aliases: z.array(value).default([]),
  /** Columns that tell entities of one name apart: a number of identity, a register. */
  key: z.array(z.string()).default([]),
  properties: z.record(z.string(), value).default({}),
});

const hedge = oneOf(HEDGES);

const relation = z.strictObject({
  schema: z.enum(RELATION_TYPES.map((type) => type.schema)),
  /** Names of entities of this mapping; a source left out is an actor that the table does not name. */
  source: z.string().optional(),
  target: z.string(),
  role: value.optional(),
  /** One day for both ends of the relation's time, or its first and last day. */
  date: value.optional(),
  from: value.optional(),
  to: value.optional(),
  hedge: hedge.default('asserted'),
  attribution: value.optional(),
  /** What was paid, in what; at what time of the day, and how long. */
  amount: value.optional(),
  currency: value.optional(),
  time: value.optional(),
  duration: value.optional(),
});

export const INCIDENT_TYPES = [
  'attack',
  'bombing',
  'killing',
  'kidnapping',
  'arson',
  'robbery',
  'threat',
  'clash',
  'extortion',
  'forced-work-stoppage',
] as const;
export const INCIDENT_STAGES = ['accomplished', 'attempted', 'threatened'] as const;

const roles = z.array(z.union([z.string(), value])).default([]);
const incident = z.strictObject({
  type: oneOf(INCIDENT_TYPES),
  date: value.optional(),
  /** An entity of this mapping of schema Place. */
  place: z.string().optional(),
  /** Each an entity of this mapping, or a column that describes somebody or something. */
  perpetrators: roles,
  targets: roles,
  victims: roles,
  weapons: roles,
  killed: value.optional(),
  injured: value.optional(),
  /** What was asked, taken or destroyed. */
  amount: value.optional(),
  currency: value.optional(),
  stage: oneOf(INCIDENT_STAGES).default('accomplished'),
  hedge: hedge.default('asserted'),
});

const definition = z.strictObject({
  /** Sheet or table that it is for; all of the file if absent. */
  table: z.string().optional(),
  /** The first and last line that name its columns, counted from 1; an empty list: none does. As found if absent. */
  header: z.array(z.int().min(1)).max(2).optional(),
  entities: z.record(z.string(), entity),
  relations: z.array(relation).default([]),
  incidents: z.array(incident).default([]),
});
export type MappingDefinition = z.infer<typeof definition>;
export type MappedEntity = z.infer<typeof entity>;
export type MappedRelation = z.infer<typeof relation>;
export type MappedIncident = z.infer<typeof incident>;

/** What the columns of a table mean. The form of its file is told in docs/mapping.md. */
export interface TableMapping extends MappingDefinition, Pick<YamlFile<MappingDefinition>, 'refuse'> {
  /** Where it was read from, for messages. */
  file: string;
}

/** What a mapping file says. @throws UserError where it cannot be opened. */
export async function readMapping(path: string): Promise<MappingText> {
  try {
    return { file: path, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new UserError(said`The mapping ${path} could not be opened (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
}

const KIND: YamlKind = {
  what: 'mapping',
  help: 'Its form is told in docs/mapping.md.',
  forms: 'neither a column nor { column: … }, { constant: … } or { template: … }',
};

/** The mapping that `text`, the content of `file`, describes in YAML. @throws UserError naming each fault with its line. */
export function parseMapping(file: string, text: string): TableMapping {
  const yaml = parseYamlFile(KIND, file, text, definition);
  const mapping = yaml.value;
  const faults = referencesOf(mapping).filter(({ name }) => !Object.hasOwn(mapping.entities, name));
  if (faults.length > 0) {
    const known = Object.keys(mapping.entities).join(', ');
    throw yaml.refuseAll(
      faults.map(({ path, name }) => ({ path, message: `"${name}" is no entity of this mapping (${known})` })),
    );
  }
  return { ...mapping, file, refuse: yaml.refuse };
}

/**
 * The mappings of a file that has several, one for each sheet, parted by lines of three hyphens.
 * @throws UserError naming each fault of the first that is wrong, with its line
 */
export function parseMappings(file: string, text: string): TableMapping[] {
  let before = 0;
  const parts = text.split(/^---[ \t]*$/m).map((part) => {
    const whole = '\n'.repeat(before) + part;
    before += part.split('\n').length - 1;
    return whole;
  });
  // A file may begin with its hyphens.
  const written = parts.filter((part, index) => index > 0 || parts.length === 1 || /^\s*[^\s#]/m.test(part));
  return written.map((part) => parseMapping(file, part));
}

function referencesOf(mapping: MappingDefinition): { path: PropertyKey[]; name: string }[] {
  const relations = mapping.relations.flatMap(({ source, target }, index) => [
    ...(source === undefined ? [] : [{ path: ['relations', index, 'source'], name: source }]),
    { path: ['relations', index, 'target'], name: target },
  ]);
  const incidents = mapping.incidents.flatMap(({ place }, index) =>
    place === undefined ? [] : [{ path: ['incidents', index, 'place'], name: place }],
  );
  return [...relations, ...incidents];
}
