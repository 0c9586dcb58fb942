import { describe, expect, it } from 'vitest';
import {
  matchNames,
  namesIn,
  newPlan,
  nextId,
  planChanges,
  readPlan,
  readRoster,
  reordered,
  rulesOf,
  STANDARD_SETS,
  STANDARDS,
  setName,
  WrittenItem,
  withChanged,
  withItem,
  withoutItem,
  writeRoster,
} from '../../src/plan/index.js';
import type { ResolvedEntity } from '../../src/resolve/index.js';

const item = (id: string, more: object = {}) => WrittenItem.parse({ id, deliverable: `do ${id}`, ...more });
const empty = newPlan({ title: 'Port', by: 'mara', date: '2015-01-01' });
const ids = (text: string) => readPlan('plan', text).items.map(({ id }) => id);

describe('a plan as a sheet', () => {
  it('is edited item by item, and stays readable', () => {
    const two = withItem(withItem(empty, item('1')), item('2'), 0);
    expect(ids(two)).toEqual(['2', '1']);
    expect(ids(reordered(two, ['1', '2']))).toEqual(['1', '2']);
    expect(ids(withoutItem(two, '2'))).toEqual(['1']);
    const [, changed] = readPlan('plan', withChanged(two, item('1', { power: 'a law' }))).items;
    expect(changed).toMatchObject({ id: '1', power: 'a law' });
    expect(() => withItem(two, item('1'))).toThrow(/already/);
    expect(() => withoutItem(two, '3')).toThrow(/"3"/);
    expect(nextId([{ id: '2' }, { id: 'a' }])).toBe('3');
  });

  it('says what a version changed', () => {
    const one = withItem(empty, item('1'));
    const two = withItem(one, item('2'));
    expect(planChanges(null, one)).toEqual([{ what: 'begun', of: 'Port' }]);
    expect(planChanges(one, two)).toEqual([{ what: 'added', of: 'do 2' }]);
    expect(planChanges(two, one)).toEqual([{ what: 'struck', of: 'do 2' }]);
    expect(planChanges(two, reordered(two, ['2', '1']))).toEqual([{ what: 'moved', of: 'Port' }]);
    expect(planChanges(one, withChanged(one, item('1', { resources: 'one' })))).toEqual([
      { what: 'changed', of: 'do 1' },
    ]);
    const metric = { name: 'boats' };
    const measured = { name: 'boats', measured: [{ date: '2015-02-01', value: 3 }] };
    expect(
      planChanges(withChanged(one, item('1', { metric })), withChanged(one, item('1', { metric: measured }))),
    ).toEqual([{ what: 'measured', of: 'do 1' }]);
    expect(planChanges(one, 'items: 3')).toEqual([{ what: 'unread', of: '' }]);
    expect(planChanges(one, one)).toEqual([]);
  });
});

describe('names to be vetted', () => {
  it.each([
    ['Ana\n\n Luis  Prado \nAna', ['Ana', 'Luis Prado']],
    ['id,Name\n1,Ana\n2,"Prado, Luis"', ['Ana', 'Prado, Luis']],
    ['nombre;grado\nAna;capitán', ['Ana']],
    ['unidade\tpaís\nBatalhão Norte\tX', ['Batalhão Norte']],
  ])('are read from %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('are refused where there are none', () => {
    expect(() => namesIn(' \n--\n')).toThrow(/no name/);
  });

  it('are matched by name alone, the same name first, and never decided', () => {
    const entity = (id: string, schema: ResolvedEntity['schema'], name: string, ...aliases: string[]) =>
      ({ id, schema, name, aliases, members: [id], provisional: false }) satisfies ResolvedEntity;
    const entities = [
      entity('a', 'Person', 'Luis Prado Oduber', 'Luis Prado'),
      entity('b', 'Person', 'Luís Prado'),
      entity('c', 'PublicBody', 'Batallón Norte'),
      entity('d', 'Place', 'Luis Prado'),
    ];
    const [luis, unit, nobody] = matchNames(['luis prado', 'Batallon Norte', 'Xul Quixano'], entities);
    expect(luis!.matches.map(({ id, isSameName }) => [id, isSameName])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect(luis!.matches[0]!.alias).toBe('Luis Prado');
    expect(unit!.matches.map(({ id }) => id)).toEqual(['c']);
    expect(nobody!.matches).toEqual([]);
  });

  it('are kept with who said whom they are', () => {
    const names = [{ name: 'Ana', unit: 'a', by: 'mara', date: '2015-01-01' }, { name: 'Luis' }];
    expect(readRoster('vetting', writeRoster(names))).toEqual(names);
    expect(() => readRoster('vetting', writeRoster([names[0]!, names[0]!]))).toThrow(/twice/);
  });

  it('are held against rules that every set has in every language', () => {
    for (const set of STANDARD_SETS)
      for (const language of ['en', 'es', 'pt'] as const) {
        expect(setName(set, language)).toMatch(/\p{L}/u);
        expect(Object.values(rulesOf(set, language)).filter(Boolean)).toHaveLength(STANDARDS.length);
      }
  });
});
