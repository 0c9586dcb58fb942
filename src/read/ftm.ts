import { ftm } from '../model/index.js';
import { TextBuilder } from './builder.js';
import { CELL_SEPARATOR, cellText } from './cell-text.js';
import type { Draft } from './draft.js';

export const FTM_MEDIA_TYPE = 'application/json+ftm';

/** One entity as FollowTheMoney writes it, a JSON object on a line. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** Whether a text is FollowTheMoney in JSON lines: its first line is an entity. */
export function isFtm(text: string): boolean {
  const line = text
    .slice(0, 100_000)
    .split('\n')
    .find((each) => each.trim() !== '');
  return line !== undefined && parseEntity(line) !== undefined;
}

/** One value of a row that `readFtm` wrote, and where it stands, counted from the row's start. */
export interface FtmValue {
  name: string;
  value: string;
  /** Id of the entity that the value is: its name then stands in `value`, or the id where the file does not name it. */
  reference?: string;
  start: number;
  end: number;
}

/**
 * FollowTheMoney entities, a row of text for each: `schema: Person | id: p1 | name: Ana Ruiz | nationality: gt`, every
 * value under its property, and of entities in its properties their names, so that the row quoted alone can be read:
 * `schema: Ownership | id: o1 | owner: Ana Ruiz (p1) | asset: Sol SA (c1)`. `ftmValues` reads it back.
 */
export function readFtm(text: string, warnings: string[]): Draft {
  const builder = new TextBuilder();
  const skipped: number[] = [];
  const entities: FtmEntity[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entity = parseEntity(line);
    if (entity) entities.push(entity);
    else skipped.push(index + 1);
  }
  const names = new Map(
    entities.map(({ id, properties }) => [id, properties['name']?.[0] ?? properties['alias']?.[0]]),
  );
  for (const [index, entity] of entities.entries()) {
    builder.add(rowOf(entity, names), { kind: 'row', row: index + 1, sheet: '' }, '\n');
  }
  const unknown = new Set(entities.map(({ schema }) => schema).filter((schema) => !isKnown(schema)));
  if (skipped.length > 0) {
    const shown = skipped.slice(0, 5).join(', ') + (skipped.length > 5 ? ', …' : '');
    warnings.push(`${skipped.length} lines are no entities (line ${shown})`);
  }
  if (unknown.size > 0) warnings.push(`FollowTheMoney knows no schema ${[...unknown].slice(0, 5).join(', ')}`);
  const { parts } = builder;
  return { mediaType: FTM_MEDIA_TYPE, text: builder.text, parts, tables: [], pages: 1, warnings, metadata: {} };
}

/** The values of a row that `readFtm` wrote. */
export function ftmValues(row: string): FtmValue[] {
  const values: FtmValue[] = [];
  let at = 0;
  let schema = '';
  for (const cell of row.split(CELL_SEPARATOR)) {
    const colon = cell.indexOf(': ');
    if (colon > 0) {
      const name = cell.slice(0, colon);
      const words = cell.slice(colon + 2);
      const start = at + colon + 2;
      if (name === 'schema') schema = words;
      const named = refersToEntity(schema, name) ? /^(.*) \((\S+)\)$/.exec(words) : null;
      if (named) values.push({ name, value: named[1]!, reference: named[2]!, start, end: start + named[1]!.length });
      else {
        const reference = refersToEntity(schema, name) ? { reference: words } : {};
        values.push({ name, value: words, ...reference, start, end: start + words.length });
      }
    }
    at += cell.length + CELL_SEPARATOR.length;
  }
  return values;
}

function rowOf({ id, schema, properties }: FtmEntity, names: ReadonlyMap<string, string | undefined>): string {
  const values = Object.entries(properties).flatMap(([property, all]) =>
    all.map((value) => {
      const name = refersToEntity(schema, property) ? names.get(value) : undefined;
      return `${property}: ${cellText(name === undefined ? value : `${name} (${value})`)}`;
    }),
  );
  return [`schema: ${cellText(schema)}`, `id: ${cellText(id)}`, ...values].join(CELL_SEPARATOR);
}

function isKnown(schema: string): boolean {
  return Object.hasOwn(ftm.schemata, schema);
}

/** Properties of each schema whose values are ids of entities: asked for once a schema. */
const references = new Map<string, ReadonlySet<string>>();

function refersToEntity(schema: string, property: string): boolean {
  let names = references.get(schema);
  if (!names) {
    const all = isKnown(schema) ? [...ftm.getSchema(schema).getProperties().values()] : [];
    names = new Set(all.filter((each) => each.type.name === 'entity').map((each) => each.name));
    references.set(schema, names);
  }
  return names.has(property);
}

function parseEntity(line: string): FtmEntity | undefined {
  if (!line.trimStart().startsWith('{')) return undefined;
  try {
    const value = JSON.parse(line) as Partial<FtmEntity>;
    const { id, schema, properties } = value;
    if (typeof id !== 'string' || typeof schema !== 'string' || typeof properties !== 'object' || properties === null)
      return undefined;
    const texts = Object.entries(properties).map(([name, values]) => [name, [values].flat().map(String)]);
    return { id, schema, properties: Object.fromEntries(texts) };
  } catch {
    return undefined;
  }
}
