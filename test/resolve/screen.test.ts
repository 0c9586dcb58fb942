import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/index.js';
import { readList, screen } from '../../src/resolve/index.js';

const LINES = [
  '{"id":"l1","schema":"Person","properties":{"name":["Zoila Bermeo Quiñones"],"alias":["La Zurda"],"birthDate":["1970"]}}',
  '',
  '{"id":"l2","schema":"Vessel","properties":{"name":["Estrella del Sur"],"imoNumber":["9123456"]}}',
  '{"id":"l3","schema":"Ownership","properties":{"owner":["l1"]}}',
  '{"id":"l4","schema":"Company","properties":{"name":["Aduanera Arreola Ltda"]}}',
].join('\n');

describe('readList', () => {
  it('reads FollowTheMoney lines and leaves out what has no name', () => {
    const list = readList(`\ufeff${LINES}`, 'list.json');
    expect(list.map(({ id, schema, name, aliases }) => [id, schema, name, aliases])).toEqual([
      ['l1', 'Person', 'Zoila Bermeo Quiñones', ['La Zurda']],
      ['l2', 'Vessel', 'Estrella del Sur', []],
      ['l4', 'Company', 'Aduanera Arreola Ltda', []],
    ]);
    expect(list[0]!.properties['birthDate']).toEqual(['1970']);
  });

  it('reads a table with quotes, a mark of byte order and line ends of Windows', () => {
    const list = readList(
      '\ufeffname,schema,aliases,birthDate\r\n"Bermeo, Zoila",,La Zurda;Zoilita,1970\r\n,Person,,\r\n',
      'list.csv',
    );
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({
      id: 'list.csv:2',
      schema: 'Person',
      name: 'Bermeo, Zoila',
      aliases: ['La Zurda', 'Zoilita'],
      properties: { birthDate: ['1970'] },
    });
  });

  it.each([
    ['a line that is no JSON', '{"id":', /line 1 is no JSON/],
    ['a line that is no entity', '{"name":"x"}', /needs "schema"/],
    ['a table without names', 'person,born\nZoila,1970', /no column "name"; it has person, born/],
  ])('says what is wrong with %s', (_title, text, message) => {
    expect(() => readList(text, 'list')).toThrow(UserError);
    expect(() => readList(text, 'list')).toThrow(message);
  });
});

describe('screen', () => {
  const list = readList(LINES, 'list.json');
  const rows = (text: string) => readList(`name,schema,birthDate,imoNumber\n${text}`, 'mine.csv');

  it('finds entries by name, best first, in the order of the entities', () => {
    const hits = screen(rows('Aduanera Arreola,Company,,\nZoila Bermeo,Person,,\nAna Paz,Person,,'), list, 0.7);
    expect(hits.map(({ entity, entry }) => [entity.name, entry.id])).toEqual([
      ['Aduanera Arreola', 'l4'],
      ['Zoila Bermeo', 'l1'],
    ]);
    expect(hits[0]!.pair.reasons.length).toBeGreaterThan(0);
  });

  it('finds a vessel by its number whatever its name, and no person born on another date', () => {
    expect(
      screen(rows('Luna Nueva,Vessel,,IMO 9123456\nEstrella del Sur,Vessel,,9123456'), list, 0.7).map(
        ({ entity }) => entity.name,
      ),
    ).toEqual(['Estrella del Sur']);
    expect(screen(rows('Zoila Bermeo Quiñones,Person,1988,'), list, 0.5)).toEqual([]);
  });

  it('finds less with a higher threshold', () => {
    const mine = rows('Zoila Bermeo,Person,,\nZoila Bermeo Quiñones,Person,1970,');
    expect(screen(mine, list, 0.7)).toHaveLength(2);
    expect(screen(mine, list, 0.99).map(({ entity }) => entity.properties['birthDate'])).toEqual([['1970']]);
  });
});
