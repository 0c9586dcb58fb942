import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  falseDiscovery,
  hotSpots,
  monthAlerts,
  monthlySeries,
  nearestNeighbours,
  readIncidents,
} from '../../src/locate/index.js';
import { kilometres } from '../../src/model/index.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const INCIDENTS = join(SHARED, 'data/incidents/ucdp-ged-mexico-2014-2017.csv');
const read = (text: string, given = {}) => readIncidents('i.csv', new TextEncoder().encode(text), given);

/** Neighbours by sides on a square board. */
function rook(size: number): number[][] {
  return Array.from({ length: size * size }, (_, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    return [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ]
      .filter(([a, b]) => a! >= 0 && b! >= 0 && a! < size && b! < size)
      .map(([a, b]) => b! * size + a!);
  });
}

describe('incidents', () => {
  it('columns by their headers, days first, months without a gap', async () => {
    const found = await read(
      'Fecha;Departamento;Municipio;Latitud;Longitud\n25/01/2014;Norte;Alta;"4,5";"-75,25"\n03/04/2014;Norte;Alta;"4,7";"-75,75"\n05/02/2014;Sur;Alta;"1,5";"-74,5"\n;Sur;;"1,5";"-74,5"\n',
    );
    expect(found.places).toEqual([
      { code: '', name: 'Alta', group: 'Norte', longitude: -75.5, latitude: 4.6 },
      { code: '', name: 'Alta', group: 'Sur', longitude: -74.5, latitude: 1.5 },
    ]);
    const { months, counts } = monthlySeries(found);
    expect(months).toEqual(['2014-01', '2014-02', '2014-03', '2014-04']);
    expect(counts.map((each) => [...each])).toEqual([
      [1, 0, 0, 1],
      [0, 1, 0, 0],
    ]);
    expect(found.notes.join('\n')).toMatch(/1 incidents have no date[\s\S]*1 incidents name no place/);
  });
  it('seconds since 1970, and what is dated over several months is in none', async () => {
    const found = await read(
      'date_start,date_end,adm_1,adm_2\n1388534400.0,1388534400.0,Norte,Alta\n1388534400.0,1398902400.0,Norte,Alta\n',
    );
    expect(found.incidents.map(({ month }) => month)).toEqual(['2014-01', undefined]);
    expect(found.notes.join()).toContain('1 incidents are dated from one month to another');
  });
  it('given columns go before found ones; what is missing is said', async () => {
    const text = 'when,place,district\n2014-01-05,x,Alta\n2014-02-05,x,Baja\n';
    expect((await read(text, { date: 'when', place: 'district' })).places.map(({ name }) => name)).toEqual([
      'Alta',
      'Baja',
    ]);
    await expect(read(text)).rejects.toThrow(/no column of dates.*--column date=HEADER.*"when"/);
    await expect(read(text, { date: 'day' })).rejects.toThrow(/no column "day"/);
  });
});

describe('hot spots', () => {
  const options = { permutations: 999, seed: 7 };
  it('a chessboard is as unlike its neighbours as can be, two halves are alike', () => {
    const board = Array.from({ length: 36 }, (_, index) => (index + Math.floor(index / 6)) % 2);
    expect(hotSpots(board, rook(6), options).moran).toBeCloseTo(-1, 12);
    const halves = Array.from({ length: 36 }, (_, index) => (index < 18 ? 0 : 1));
    const { moran, moranP, expected } = hotSpots(halves, rook(6), options);
    expect(moran).toBeGreaterThan(0.7);
    expect(moranP).toBe(0.001);
    expect(expected).toBeCloseTo(-1 / 35, 12);
  });
  it('local Moran sums to the global, and Gi* is as defined', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3];
    const neighbours = rook(4);
    const { moran, local } = hotSpots(values, neighbours, options);
    expect(local.reduce((sum, each) => sum + each!.moran, 0) / 16).toBeCloseTo(moran, 12);
    const mean = values.reduce((a, b) => a + b) / 16;
    const s = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / 16 - mean ** 2);
    const set = [5, ...neighbours[5]!];
    const w = set.length;
    const gi =
      (set.reduce((sum, index) => sum + values[index]!, 0) - mean * w) / (s * Math.sqrt((16 * w - w * w) / 15));
    expect(local[5]!.gi).toBeCloseTo(gi, 12);
  });
  it('finds a planted cluster and nothing else; the same seed gives the same', () => {
    const size = 15;
    const values = Array.from(
      { length: size * size },
      (_, index) => ((index * 7919) % 11) + (index % size < 4 && index < 4 * size ? 30 : 0),
    );
    const result = hotSpots(values, rook(size), { permutations: 9999, seed: 3 });
    const found = result.local.flatMap((each, index) => (each!.q <= 0.05 && each!.gi > 0 ? [index] : []));
    expect(found.length).toBeGreaterThanOrEqual(8);
    // The cluster, and at most the ring around it.
    for (const index of found) expect([index % size < 5, Math.floor(index / size) < 5]).toEqual([true, true]);
    expect(hotSpots(values, rook(size), { permutations: 9999, seed: 3 })).toEqual(result);
  });
  it('says nothing of equal values, or of places without neighbours', () => {
    expect(hotSpots([1, 1, 1, 1], rook(2), options).moran).toBeNaN();
    expect(hotSpots([1, 5, 2, 8, 3], [[1], [0], [3], [2], []], options).local[4]).toBeUndefined();
  });
});

describe('false discovery and neighbours', () => {
  it('the worked example of Benjamini and Hochberg: four of fifteen at 0.05', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect([...falseDiscovery(p)].filter((q) => q <= 0.05)).toHaveLength(4);
  });
  it('q is never below p, rises with it, and passes over the unknown', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const q = [...falseDiscovery([...p, Number.NaN])];
        expect(q.at(-1)).toBeNaN();
        for (const [index, value] of p.entries()) expect(q[index]).toBeGreaterThanOrEqual(value);
        const sorted = [...p.keys()].sort((a, b) => p[a]! - p[b]!);
        for (const [at, index] of sorted.slice(1).entries()) expect(q[index]).toBeGreaterThanOrEqual(q[sorted[at]!]!);
      }),
    );
  });
  it('distances along the earth, the nearest first', () => {
    expect(kilometres([0, 0], [90, 0])).toBeCloseTo((6371 * Math.PI) / 2, 6);
    // Rounding must not lift the sine of antipodes above one.
    expect(kilometres([12.3, -45.6], [-12.3, 134.4])).toBeCloseTo(6371 * Math.PI, 3);
    expect(
      nearestNeighbours(
        [
          [0, 0],
          [1, 0],
          [3, 0],
          [0, 0.5],
        ],
        2,
      ),
    ).toEqual([
      [3, 1],
      [0, 3],
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('alerts', () => {
  const months = ['2014-01', '2014-02', '2014-03', '2014-04'];
  const counts = [
    Uint32Array.of(1, 0, 1, 3),
    Uint32Array.of(0, 0, 0, 0),
    Uint32Array.of(2, 2, 2, 2),
    Uint32Array.of(0, 0, 0, 9),
  ];
  it('a month against those before it, exactly; the least likely first, places without any left out', () => {
    const alerts = monthAlerts({ months, counts }, '2014-04', 12);
    expect(alerts.map(({ place }) => place)).toEqual([3, 0, 2]);
    // Of nine incidents in four months all fall into the last; of five, three or more.
    expect(alerts[0]!.p).toBeCloseTo(0.25 ** 9, 15);
    expect(alerts[1]!.p).toBeCloseTo(10 * 0.25 ** 3 * 0.75 ** 2 + 5 * 0.25 ** 4 * 0.75 + 0.25 ** 5, 12);
    expect(alerts[1]).toMatchObject({ count: 3, expected: 2 / 3 });
    expect(alerts[0]!.q).toBeCloseTo(3 * 0.25 ** 9, 15);
  });
  it.each([
    ['2015-01', /no month "2015-01".*2014-01 to 2014-04/],
    ['2014-01', /first month/],
  ])('%s cannot be looked at', (month, message) => {
    expect(() => monthAlerts({ months, counts }, month, 12)).toThrow(message);
  });
});

describe.skipIf(!existsSync(INCIDENTS))('974 incidents (skipped without the public data)', () => {
  it('by place and month, with those whose month is not known apart', async () => {
    const found = await readIncidents('i.csv', readFileSync(INCIDENTS));
    expect(found.incidents).toHaveLength(974);
    const { months, counts } = monthlySeries(found);
    expect([months[0], months.at(-1), months.length]).toEqual(['2014-01', '2017-12', 48]);
    const inMonths = counts.reduce((sum, series) => sum + series.reduce((of, count) => of + count, 0), 0);
    expect(inMonths).toBe(found.incidents.filter(({ month, place }) => month && place >= 0).length);
    expect(found.places.find(({ name }) => name.startsWith('Tijuana'))).toMatchObject({
      group: 'Baja California state',
    });
  });
});
