import { ftm } from '../model/index.js';
import { TextBuilder } from './builder.js';
import type { Draft } from './draft.js';
import { CELL_SEPARATOR, cellText } from './rows.js';

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

/**
 * FollowTheMoney entities, a row of text for each: `schema: Person | id: … | name: Ana Ruiz | nationality: gt`, every
 * value under its property, so that the row quoted alone can be read. `entityOfRow` reads it back.
 */
export function readFtm(text: string, warnings: string[]): Draft {
  const builder = new TextBuilder();
  const skipped: number[] = [];
  const unknown = new Set<string>();
  let row = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const entity = parseEntity(line);
    if (!entity) {
      skipped.push(index + 1);
      continue;
    }
    if (!Object.hasOwn(ftm.schemata, entity.schema)) unknown.add(entity.schema);
    row++;
    const values = Object.entries(entity.properties).flatMap(([name, all]) =>
      all.map((value) => `${name}: ${cellText(value)}`),
    );
    builder.add(
      [`schema: ${entity.schema}`, `id: ${entity.id}`, ...values].join(CELL_SEPARATOR),
      { kind: 'row', row, sheet: '' },
      '\n',
    );
  }
  if (skipped.length > 0)
    warnings.push(
      `${skipped.length} lines are no entities (${skipped.slice(0, 5).join(', ')}${skipped.length > 5 ? ', …' : ''})`,
    );
  if (unknown.size > 0) warnings.push(`FollowTheMoney knows no schema ${[...unknown].slice(0, 5).join(', ')}`);
  return {
    mediaType: FTM_MEDIA_TYPE,
    text: builder.text,
    parts: builder.parts,
    tables: [],
    pages: 1,
    warnings,
    metadata: {},
  };
}

/** The values of a row that `readFtm` wrote, each with the place where it stands, counted from the row's start. */
export function entityOfRow(row: string): { name: string; value: string; start: number; end: number }[] {
  const values: { name: string; value: string; start: number; end: number }[] = [];
  let at = 0;
  for (const cell of row.split(CELL_SEPARATOR)) {
    const colon = cell.indexOf(': ');
    if (colon > 0) {
      values.push({
        name: cell.slice(0, colon),
        value: cell.slice(colon + 2),
        start: at + colon + 2,
        end: at + cell.length,
      });
    }
    at += cell.length + CELL_SEPARATOR.length;
  }
  return values;
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
