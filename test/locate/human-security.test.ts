import { describe, expect, it } from 'vitest';
import {
  buildIndex,
  CHOICES,
  DIMENSIONS,
  humanSecurityMeta,
  indicatorOf,
  indicatorTable,
  knownIndicators,
  matchIndicators,
  unreportedNotes,
} from '../../src/locate/index.js';

const row = (values: Record<string, string>) => ({ uCode: 'a', uName: 'Alta', ...values });
const TABLE = [
  row({
    'Tasa de homicidios 2022': '12',
    'Tasa de homicidios 2023': '9',
    Jueces: '4',
    'Extorsiones denunciadas': '7',
    otra: '1',
  }),
  row({
    uCode: 'b',
    uName: 'Baja',
    'Tasa de homicidios 2022': '30',
    'Tasa de homicidios 2023': '40',
    Jueces: '2',
    'Extorsiones denunciadas': '3',
    otra: '2',
  }),
];

describe('human-security tree', () => {
  it('every row of the data file can be used, and each dimension has three indicators or more', () => {
    const known = knownIndicators();
    expect(new Set(known.map(({ code }) => code)).size).toBe(known.length);
    for (const { code } of DIMENSIONS)
      expect(known.filter(({ dimension }) => dimension === code).length).toBeGreaterThan(2);
    for (const { name, unit, published, words, dimension } of known) {
      for (const text of [name.en, name.es, name.pt, unit, published, ...words]) expect(text).toMatch(/\S/);
      for (const word of words) expect(word).toMatch(/^[a-z0-9 ]+$/);
      if (dimension) expect(DIMENSIONS.map(({ code }) => code)).toContain(dimension);
    }
  });
  it.each([
    ['homicide rate', 'homicide_rate'],
    ['Tasa de homicidios 2023', 'homicide_rate'],
    ['Taxa de homicídios por 100 mil', 'homicide_rate'],
    ['extorsiones denunciadas', 'extortion_reported'],
    ['Extorsión', 'extortion_rate'],
    ['homicide_rate', 'homicide_rate'],
    ['Confianza en la policía', 'trust_police'],
    ['Policías', 'police'],
    ['homicides', undefined],
    ['area', undefined],
  ])('%s is %s', (header, code) => {
    expect(indicatorOf(header)?.code).toBe(code);
  });
  it('matches the last year, asks what it does not know, takes what is given, and the index can be built', () => {
    const columns = Object.keys(TABLE[0]!);
    const found = matchIndicators(columns, TABLE);
    expect(found.columns.map(({ column }) => column)).toEqual([
      'Tasa de homicidios 2023',
      'Jueces',
      'Extorsiones denunciadas',
    ]);
    expect(found).toMatchObject({ asked: ['otra'], earlier: ['Tasa de homicidios 2022'] });
    const told = matchIndicators(columns, TABLE, { otra: 'police', Jueces: '-' });
    expect(told.asked).toEqual([]);
    const table = indicatorTable(TABLE, humanSecurityMeta(told, 'es'), 't.csv');
    expect(table.aggregates.map(({ code }) => code)).toEqual(['safety', 'state-presence', 'human-security']);
    expect(table.indicators.map(({ direction }) => direction)).toEqual([-1, -1, 1]);
    expect(buildIndex(table, CHOICES).ranks).toHaveLength(2);
  });
  it('says what goes unreported, and only there', () => {
    expect(unreportedNotes(['Jueces', 'Extorsiones denunciadas'])).toEqual([
      expect.stringMatching(/"Extorsiones denunciadas" counts what is reported/),
    ]);
  });
});
