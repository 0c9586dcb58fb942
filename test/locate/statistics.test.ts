import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatistics, type StatisticsOptions } from '../../src/locate/index.js';
import { codeDistance, padCodes } from '../../src/locate/statistics/codes.js';
import { decimalMark, readNumbers } from '../../src/locate/statistics/numbers.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const TERRITORY = join(SHARED, 'data/territory');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const read = (text: string, options?: StatisticsOptions, encode = utf8) =>
  readStatistics('table.csv', encode(text), options);

/** Code, and value by period, of each place: what a table came to. */
async function brief(
  text: string,
  options?: StatisticsOptions,
  encode = utf8,
): Promise<Record<string, Record<string, number>>> {
  const { places, periods, values } = await read(text, options, encode);
  return Object.fromEntries(
    places.map(({ code, name }, place) => [
      code || name,
      Object.fromEntries(periods.map((period, index) => [period || 'value', values[index]![place]!])),
    ]),
  );
}

describe('tables as statistical offices publish them', () => {
  const cases: [string, string, StatisticsOptions | undefined, Record<string, Record<string, number>>][] = [
    [
      'long: a row for each place and year',
      'Country Name,Country Code,Year,Value\nNordia,NOR,2010,27.5\nNordia,NOR,2012,28\nSudia,SUD,2010,31.7\n',
      undefined,
      { NOR: { 2010: 27.5, 2012: 28 }, SUD: { 2010: 31.7, 2012: Number.NaN } },
    ],
    [
      'wide: a column for each year',
      'codigo;municipio;2014;2015\n05001;Altavista;10;12\n05002;Bajomonte;3;\n',
      undefined,
      { '05001': { 2014: 10, 2015: 12 }, '05002': { 2014: 3, 2015: Number.NaN } },
    ],
    [
      'wide, two indicators: the stem says which',
      'code,name,homicides_2014,homicides_2015,thefts_2014,thefts_2015\nA1X,Alta,1,2,30,40\nB1X,Baja,3,4,50,60\n',
      { columns: { value: 'homicides' } },
      { A1X: { 2014: 1, 2015: 2 }, B1X: { 2014: 3, 2015: 4 } },
    ],
    [
      'decimal commas beside decimal points, and codes without their zero',
      'cod_mun;nombre;poblacion;tasa;indice\n5001;Altavista;2616335;11.81;"0,25"\n11001;Bajomonte;21468;46.58;"1,5"\n',
      { columns: { value: 'indice' } },
      { '05001': { value: 0.25 }, '11001': { value: 1.5 } },
    ],
    [
      'numbered within the state: both make the code',
      'cve_ent,cve_mun,nombre,casos\n1,1,Alta,5\n1,2,Baja,6\n12,1,Cima,7\n',
      undefined,
      { '01001': { value: 5 }, '01002': { value: 6 }, '12001': { value: 7 } },
    ],
    [
      'one of several indicators',
      'code,name,indicator,year,value\n01,Alta,Homicides,2015,5\n01,Alta,Thefts,2015,50\n02,Baja,Homicides,2015,6\n02,Baja,Thefts,2015,60\n',
      { indicator: 'thefts' },
      { '01': { 2015: 50 }, '02': { 2015: 60 } },
    ],
    [
      'coarser by the first digits of the codes',
      'code,name,total\n01001,Alta,5\n01002,Baja,6\n02001,Cima,7\n',
      { level: 2 },
      { '01': { value: 11 }, '02': { value: 7 } },
    ],
    [
      'names alone, a row of the total',
      'Municipio\tHomicidios\nAlta\t1 250\nBaja\t31\nTotal\t1 281\n',
      undefined,
      { Alta: { value: 1250 }, Baja: { value: 31 } },
    ],
  ];
  it.each(cases)('%s', async (_, text, options, expected) => {
    expect(await brief(text, options)).toEqual(expected);
  });

  it('Latin-1 under titles, levels and a total among the rows: the places, and sums that agree', async () => {
    const text = [
      '"Muertes por año"',
      '"Año de registro : 2011"',
      '""',
      '"","","Total","Enero","Febrero",""',
      '" ","Total","1,325","1,305","20"',
      '"=CONCATENAR(0,01) ","Nordia","1,310","1,300","10"',
      '" 01 001 ","Peñón","1,300","1,300",""',
      '" 01 002 ","Cañada","9","","9"',
      '" 01 999 ","No especificado","1","","1"',
      '"=CONCATENAR(0,02) ","Sudia","15","5","10"',
      '" 02 001 ","Río","15","5","10"',
      '',
      '"FUENTE: Instituto."',
    ].join('\r\n');
    const { places, values, sums, aside } = await read(text, undefined, latin1);
    expect(places.map(({ code, name }) => `${code} ${name}`)).toEqual(['01001 Peñón', '01002 Cañada', '02001 Río']);
    expect([...values[0]!]).toEqual([1300, 9, 15]);
    expect(sums).toEqual([{ period: '', places: 1325, unspecified: 1, above: 1325, total: 1325 }]);
    expect(aside.map(({ kind }) => kind)).toEqual(['total', 'level above', 'unspecified', 'level above']);
  });

  const errors: [string, string, StatisticsOptions | undefined, RegExp][] = [
    [
      'two columns of numbers',
      'code,name,knives,guns\n01,Alta,1,2\n02,Baja,3,4\n',
      undefined,
      /several columns.*"knives", "guns".*--column value=/,
    ],
    [
      'several indicators',
      'code,name,indicator,value\n01,Alta,A,1\n01,Alta,B,2\n',
      undefined,
      /2 indicators.*--indicator/,
    ],
    ['a place twice', 'code,name,total\n01,Alta,1\n01,Alta,2\n02,Baja,2\n', undefined, /two rows for Alta \(01\)/],
    [
      'a header that is not there',
      'code,name,total\n01,Alta,1\n02,Baja,2\n',
      { columns: { code: 'CVE' } },
      /no column "CVE".*"code"/,
    ],
    [
      'a role that is not there',
      'code,name,total\n01,Alta,1\n02,Baja,2\n',
      { columns: { colour: 'code' } },
      /knows no "colour"/,
    ],
    [
      'words for a number',
      'code,name,total\n01,Alta,1\n02,Baja,many\n03,Cima,3\n',
      { columns: { value: 'total' } },
      /"many" is no number/,
    ],
    [
      'a number of two readings',
      'code,name,total\n01,Alta,"1,234"\n02,Baja,"2,345"\n',
      undefined,
      /"1,234".*two ways.*--decimal/,
    ],
  ];
  it.each(errors)('says what to do about %s', async (_, text, options, message) => {
    await expect(read(text, options)).rejects.toThrow(message);
  });
});

describe('numbers', () => {
  const cases: [string[], 'comma' | 'point' | undefined, number[]][] = [
    [['27,213', '105', ''], 'point', [27213, 105, Number.NaN]],
    [['27.213', '105'], 'comma', [27213, 105]],
    [['1.234,5', '2'], 'comma', [1234.5, 2]],
    [['1,234.5', '-2'], 'point', [1234.5, -2]],
    [['0,5', '..'], 'comma', [0.5, Number.NaN]],
    [['1 234', "1'234", '1\u202f234'], 'point', [1234, 1234, 1234]],
    [['1,234', '2,345'], undefined, []],
    [['1.5', '2,5'], undefined, []],
  ];
  it.each(cases)('%j: decimal %s', (cells, mark, numbers) => {
    expect(decimalMark(cells)).toBe(mark);
    if (mark) expect([...readNumbers(cells, 'x')]).toEqual(numbers);
    else expect(() => readNumbers(cells, 'x')).toThrow('--decimal');
  });

  it('reads back what was written with either mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.constantFrom('point', 'comma'),
        (values, mark) => {
          const cells = values
            .map((value) => value.toFixed(2))
            .map((text) => (mark === 'comma' ? text.replace('.', ',') : text));
          expect([...readNumbers(cells, 'x')]).toEqual(values.map((value) => Number(value.toFixed(2))));
        },
      ),
    );
  });
});

describe('codes', () => {
  it('get their zeros back where others of the table show the length; levels stay apart', () => {
    expect(padCodes(['5001', '11001', '5', '11']).codes).toEqual(['05001', '11001', '05', '11']);
    expect(padCodes(['5', '05001']).codes).toEqual(['5', '05001']);
    expect(padCodes(['ALB', 'DE']).codes).toEqual(['ALB', 'DE']);
  });
  it('are as far apart as letters change, swap, come or go', () => {
    expect([
      codeDistance('05001', '05001'),
      codeDistance('05001', '05010'),
      codeDistance('05001', '5001'),
      codeDistance('ab', 'cd'),
    ]).toEqual([0, 1, 1, 2]);
  });
});

describe.skipIf(!existsSync(TERRITORY))('published tables (skipped without the public data)', () => {
  it.each([
    ['mexico-homicides-2011.inegi.csv', 27_213],
    ['mexico-homicides-2015.inegi.csv', 20_762],
  ])('%s sums to %i by municipality, state and total', async (file, sum) => {
    const { sums, places } = await readStatistics(file, readFileSync(join(TERRITORY, file)));
    expect(sums[0]).toMatchObject({ places: sum, above: sum, total: sum });
    expect(places.length).toBeGreaterThan(1500);
  });
  it('Colombia by municipality, with people, coordinates and codes of five digits', async () => {
    const { places, population, values } = await readStatistics(
      'c.csv',
      readFileSync(join(TERRITORY, 'colombia-homicides-2024.csv')),
    );
    expect(places).toHaveLength(796);
    expect(places[0]).toEqual({
      code: '05001',
      name: 'Medellín',
      group: 'ANTIOQUIA',
      longitude: -75.581775,
      latitude: 6.246631,
    });
    expect([values[0]![0], population![0]![0]]).toEqual([309, 2_616_335]);
  });
  it('Gini by country and year', async () => {
    const { places, periods, values } = await readStatistics('g.csv', readFileSync(join(TERRITORY, 'gini-index.csv')));
    expect(places).toHaveLength(171);
    expect(values[periods.indexOf('1996')]![places.findIndex(({ code }) => code === 'ALB')]).toBe(27);
  });
});
