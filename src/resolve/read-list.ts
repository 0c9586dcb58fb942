import { parse } from 'csv-parse/sync';
import { UserError } from '../model/index.js';
import type { Comparable } from './types.js';

/** FollowTheMoney properties that hold names; of these the first that has a value gives the name to show. */
const NAME_PROPERTIES = ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'];
/** Columns of a table that hold names and not properties. */
const NAME_COLUMNS = new Set(['name', 'alias', 'aliases']);

/**
 * A list to screen against, or to be screened: FollowTheMoney JSON lines, or CSV with a header that has `name` and may
 * have `id`, `schema` (Person where there is none) and `aliases` (parted by `;`); further columns are properties. What has
 * no name (an ownership, a sanction) is left out.
 * @throws UserError where a line is no JSON, or the header has no `name`.
 */
export function readList(text: string, source: string): Comparable[] {
  const content = text.replace(/^\ufeff/, '');
  return content.trimStart().startsWith('{') ? readLines(content, source) : readTable(content, source);
}

function readLines(text: string, source: string): Comparable[] {
  const result: Comparable[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const entity = parseLine(line, `${source}, line ${index + 1}`);
    const names = NAME_PROPERTIES.flatMap((property) => entity.properties[property] ?? []);
    if (names.length === 0) return;
    const [name, ...aliases] = [...new Set(names)] as [string, ...string[]];
    const { id = `${source}:${index + 1}`, schema, properties } = entity;
    result.push({ id, documentId: source, schema, name, aliases, properties, neighbours: [] });
  });
  return result;
}

interface FtmLine {
  id?: string;
  schema: string;
  properties: Record<string, string[]>;
}

function parseLine(line: string, where: string): FtmLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new UserError(`${where} is no JSON. A list is FollowTheMoney JSON lines, or CSV with a header.`, { cause });
  }
  const { id, schema, properties } = value as { id?: unknown; schema?: unknown; properties?: Record<string, unknown> };
  if (typeof schema !== 'string' || typeof properties !== 'object' || properties === null) {
    throw new UserError(`${where} is no FollowTheMoney entity: it needs "schema" and "properties".`);
  }
  const texts = (values: unknown): string[] =>
    (Array.isArray(values) ? values : [values]).filter((entry) => typeof entry === 'string');
  const named = Object.entries(properties).map(([property, values]) => [property, texts(values)] as const);
  return { id: typeof id === 'string' ? id : undefined, schema, properties: Object.fromEntries(named) };
}

function readTable(text: string, source: string): Comparable[] {
  const rows = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    relax_quotes: true,
  }) as string[][];
  const header = (rows[0] ?? []).map((column) => column.trim());
  const at = (name: string): number => header.findIndex((column) => column.toLowerCase() === name);
  if (at('name') < 0) {
    throw new UserError(
      `${source} has no column "name"; it has ${header.join(', ') || 'no header'}. Name the column and run again.`,
    );
  }
  return rows.slice(1).flatMap((row, index) => {
    const cell = (name: string): string => row[at(name)]?.trim() ?? '';
    if (cell('name') === '') return [];
    const properties: Record<string, string[]> = {};
    header.forEach((column, place) => {
      const value = row[place]?.trim() ?? '';
      if (value !== '' && !NAME_COLUMNS.has(column.toLowerCase()) && !/^(?:id|schema)$/i.test(column))
        properties[column] = [value];
    });
    const aliases = (cell('aliases') || cell('alias'))
      .split(';')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    const id = cell('id') || `${source}:${index + 2}`;
    return [
      {
        id,
        documentId: source,
        schema: cell('schema') || 'Person',
        name: cell('name'),
        aliases,
        properties,
        neighbours: [],
      },
    ];
  });
}
