import { readFile } from 'node:fs/promises';
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { ENTITY_SCHEMATA, HEDGES, RELATION_TYPES, UserError } from '../model/index.js';
import type { MappingText } from '../read/index.js';

/**
 * How a date is written in a table: day, month and year in their order. MMM is the month by its name. `unix` counts
 * seconds or milliseconds since 1970.
 */
const DATE_FORMAT = /^(?=.*YY)(?:DD?|MMM|MM?|YYYY|YY|[ ./,-])+$|^unix$/;

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
  entities: z.record(z.string(), entity),
  relations: z.array(relation).default([]),
  incidents: z.array(incident).default([]),
});
export type MappingDefinition = z.infer<typeof definition>;
export type MappedEntity = z.infer<typeof entity>;
export type MappedRelation = z.infer<typeof relation>;
export type MappedIncident = z.infer<typeof incident>;

/** What the columns of a table mean. The form of its file is told in docs/mapping.md. */
export interface TableMapping extends MappingDefinition {
  /** Where it was read from, for messages. */
  file: string;
  /** Line of the file where the part at `path` stands, counted from 1. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What a mapping file says. @throws UserError where it cannot be opened. */
export async function readMapping(path: string): Promise<MappingText> {
  try {
    return { file: path, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new UserError(`The mapping ${path} could not be opened (${(error as NodeJS.ErrnoException).code}).`, {
      cause: error,
    });
  }
}

/** The mapping that `text`, the content of `file`, describes in YAML. @throws UserError naming each fault with its line. */
export function parseMapping(file: string, text: string): TableMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault) throw refusal(file, [[lines.linePos(fault.pos[0]).line, fault.message]]);
  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document, lines, path);
  const given: unknown = document.toJS();
  const parsed = definition.safeParse(given ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.flatMap((issue) => explain(issue, given));
    throw refusal(
      file,
      faults.map(({ path, message }) => [lineOf(path), `${pathName(path)}${message}`]),
    );
  }
  const mapping = { ...parsed.data, file, lineOf };
  const faults = referencesOf(mapping).filter(({ name }) => !Object.hasOwn(mapping.entities, name));
  if (faults.length > 0) {
    const known = Object.keys(mapping.entities).join(', ');
    throw refusal(
      file,
      faults.map(({ path, name }) => [
        lineOf(path),
        `${pathName(path)}"${name}" is no entity of this mapping (${known})`,
      ]),
    );
  }
  return mapping;
}

/** An error about a part of a mapping, with its line. */
export function mappingError(mapping: TableMapping, path: readonly PropertyKey[], message: string): UserError {
  return refusal(mapping.file, [[mapping.lineOf(path), `${pathName(path)}${message}`]]);
}

function refusal(file: string, faults: readonly (readonly [number, string])[]): UserError {
  const lines = faults.map(([line, message]) => `  line ${line}: ${message}`);
  return new UserError(
    `The mapping ${file} cannot be used:\n${lines.join('\n')}\nIts form is told in docs/mapping.md.`,
  );
}

function pathName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `;
}

interface Fault {
  path: PropertyKey[];
  message: string;
}

/** What is wrong, in words an analyst can act on; of the readings a value may have, the nearest is what was meant. */
function explain(issue: z.core.$ZodIssue, root: unknown): Fault[] {
  const { path } = issue;
  const given = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], root);
  if (given === undefined || given === null) return [{ path, message: 'is missing' }];
  const shown = JSON.stringify(given);
  if (issue.code === 'invalid_value') return [{ path, message: `${shown} is none of ${issue.values.join(', ')}` }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'is no part of a mapping' }));
  }
  if (issue.code === 'invalid_type') return [{ path, message: `${shown} should be ${issue.expected}` }];
  if (issue.code !== 'invalid_union') return [{ path, message: `${shown} ${issue.message}` }];
  // A list of parts means that one of the forms with parts was meant; a word, that one of the words was.
  const branches = issue.errors.map((branch) =>
    branch.flatMap((each) => explain({ ...each, path: [...path, ...each.path] }, root)),
  );
  const within = branches.filter((branch) => branch.some((fault) => fault.path.length > path.length));
  const best = (typeof given === 'object' ? within : branches).sort((left, right) => left.length - right.length)[0];
  return (
    best ?? [{ path, message: `${shown} is neither a column nor { column: … }, { constant: … } or { template: … }` }]
  );
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

/** The line of the innermost part of `path` that stands in the file. */
function lineOfPath(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(last))
      : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, length), true)) as
      | { range?: readonly number[] | null }
      | undefined;
    if (node?.range) return lines.linePos(node.range[0]!).line;
  }
  return 1;
}
