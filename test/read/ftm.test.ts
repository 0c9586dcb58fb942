import { describe, expect, it } from 'vitest';
import { ftmValues, readBytes } from '../../src/read/index.js';
import { utf8 } from './make.js';

const LINES = [
  { id: 'p1', schema: 'Person', properties: { name: ['Ana Sol'], alias: ['La | Ana'], nationality: ['gt'] } },
  { id: 'o1', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c9'], startDate: ['2012'] } },
];
const TEXT = `${LINES.map((line) => JSON.stringify(line)).join('\n')}\n`;

describe('FollowTheMoney', () => {
  it('becomes a row for each entity, which names the entities it refers to', async () => {
    const document = await readBytes(
      'list.json',
      utf8(`${TEXT}not an entity\n{"id":"x","schema":"Nonsense","properties":{}}\n`),
    );
    expect(document.text.split('\n')).toEqual([
      'schema: Person | id: p1 | name: Ana Sol | alias: La ¦ Ana | nationality: gt',
      'schema: Ownership | id: o1 | owner: Ana Sol (p1) | asset: c9 | startDate: 2012',
      'schema: Nonsense | id: x',
    ]);
    expect(document.mediaType).toBe('application/json+ftm');
    expect(document.blocks.map(({ kind, row }) => [kind, row])).toEqual([
      ['row', 1],
      ['row', 2],
      ['row', 3],
    ]);
    expect(document.warnings).toEqual(['1 lines are no entities (line 3)', 'FollowTheMoney knows no schema Nonsense']);
  });

  it('is read back with the place of each value', async () => {
    const { text } = await readBytes('list.jsonl', utf8(TEXT));
    const row = text.split('\n')[1]!;
    const values = ftmValues(row);
    expect(values.map(({ name, value, reference }) => [name, value, reference])).toEqual([
      ['schema', 'Ownership', undefined],
      ['id', 'o1', undefined],
      ['owner', 'Ana Sol', 'p1'],
      ['asset', 'c9', 'c9'],
      ['startDate', '2012', undefined],
    ]);
    for (const { value, start, end } of values) expect(row.slice(start, end)).toBe(value);
  });
});
