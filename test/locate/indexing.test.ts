import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  buildIndex,
  CHOICES,
  type Columns,
  choiceIndices,
  deprivation,
  type IndicatorTable,
  indicatorTable,
  NORMALISATIONS,
  type Row,
  rankRanges,
  sobol,
  withoutEach,
} from '../../src/locate/index.js';
import { aggregate } from '../../src/locate/indexing/aggregate.js';
import { impute } from '../../src/locate/indexing/impute.js';
import { normalise } from '../../src/locate/indexing/normalise.js';
import { treat } from '../../src/locate/indexing/treat.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const ASEM = join(SHARED, 'data/territory/asem');
const csv = (file: string): Row[] => parse(readFileSync(join(ASEM, file), 'utf8'), { columns: true, bom: true });

describe.skipIf(!existsSync(ASEM))('ASEM, 51 countries and 49 indicators (skipped without the public data)', () => {
  const expected = (stage: string) => csv(`asem_expected_${stage}.csv`);

  /** The table as it stands at a stage, to compute the next from. */
  const at = (stage: string): IndicatorTable => {
    const table = indicatorTable(csv('ASEM_iData.csv'), csv('ASEM_iMeta.csv'), 'ASEM');
    const rows = new Map(expected(stage).map((row) => [row['UnitCode'], row]));
    const value = (text: string | undefined) =>
      text === undefined || text === '' || text === 'NA' ? Number.NaN : Number(text);
    const values = new Map(
      table.indicators.map(({ code }) => [
        code,
        Float64Array.from(table.units, (unit) => value(rows.get(unit.code)![code])),
      ]),
    );
    return { ...table, values };
  };

  const difference = (found: Columns, wanted: Columns, relative = false): number => {
    let largest = 0;
    for (const [code, column] of wanted) {
      column.forEach((value, unit) => {
        const own = found.get(code)![unit]!;
        expect(Number.isNaN(own)).toBe(Number.isNaN(value));
        if (!Number.isNaN(value)) {
          const off = Math.abs(own - value);
          largest = Math.max(largest, relative && value !== 0 ? off / Math.abs(value) : off);
        }
      });
    }
    return largest;
  };

  it('gives each expected stage from the one before it', () => {
    const choices = { ...CHOICES, imputeGroup: 'EurAsia_group' };
    const denominated = buildIndex(at('raw'), choices).stages.denominated;
    expect(difference(denominated, at('denominated').values, true)).toBeLessThan(1e-7);
    const imputed = impute(at('denominated').values, at('raw').units, 'mean', 'EurAsia_group');
    expect(difference(imputed, at('imputed').values)).toBeLessThan(1e-9);
    expect(difference(treat(at('imputed').values).values, at('treated').values)).toBeLessThan(1e-9);
    const table = at('treated');
    expect(difference(normalise(table.values, table.indicators, 'min-max'), at('normalised').values)).toBeLessThan(
      1e-9,
    );
  });

  it('puts the same six countries first, with the published scores', () => {
    const table = indicatorTable(csv('ASEM_iData.csv'), csv('ASEM_iMeta.csv'), 'ASEM');
    const { scores, ranks, units } = buildIndex(table, { ...CHOICES, imputeGroup: 'EurAsia_group' });
    const first = [...units.keys()].sort((a, b) => ranks[a]! - ranks[b]!).slice(0, 6);
    expect(first.map((unit) => `${units[unit]!.code} ${scores.get('Index')![unit]!.toFixed(2)}`)).toEqual([
      'CHE 68.38',
      'NLD 64.82',
      'DNK 64.80',
      'NOR 64.47',
      'BEL 63.54',
      'SWE 63.00',
    ]);
  });
});

const META: Row[] = [
  {
    Level: '1',
    iCode: 'homicides',
    iName: 'Homicides',
    Direction: '-1',
    Weight: '2',
    Parent: 'safety',
    Type: 'Indicator',
    Denominator: 'people',
  },
  { Level: '1', iCode: 'courts', iName: 'Courts', Direction: '1', Weight: '1', Parent: 'justice', Type: 'Indicator' },
  {
    Level: '1',
    iCode: 'judges',
    iName: 'Judges',
    Direction: '1',
    Weight: '1',
    Parent: 'justice',
    Type: 'Indicator',
    Target: '8',
  },
  { Level: '2', iCode: 'safety', iName: 'Safety', Direction: '1', Weight: '1', Parent: 'index', Type: 'Aggregate' },
  { Level: '2', iCode: 'justice', iName: 'Justice', Direction: '1', Weight: '1', Parent: 'index', Type: 'Aggregate' },
  { Level: '3', iCode: 'index', iName: 'Human security', Direction: '1', Weight: '1', Parent: '', Type: 'Aggregate' },
  { Level: '', iCode: 'people', iName: 'People', Direction: '', Weight: '', Parent: '', Type: 'Denominator' },
  { Level: '', iCode: 'coast', iName: 'Coast', Direction: '', Weight: '', Parent: '', Type: 'Group' },
];
const DATA: Row[] = [
  { uCode: 'A', uName: 'Altamar', coast: 'north', people: '1000', homicides: '10', courts: '2', judges: '4' },
  { uCode: 'B', uName: 'Brisas', coast: 'north', people: '2000', homicides: '10', courts: '', judges: '8' },
  { uCode: 'C', uName: 'Caldera', coast: 'south', people: '500', homicides: '10', courts: '6', judges: '2' },
  { uCode: 'D', uName: 'Doral', coast: 'south', people: '1000', homicides: '0', courts: '4', judges: '10' },
];
const table = () => indicatorTable(DATA, META, 'places.csv');
const column = (columns: Columns, code: string) => [...columns.get(code)!];

describe('an index of four places', () => {
  it('goes through its stages', () => {
    const { stages, scores, ranks } = buildIndex(table(), { ...CHOICES, imputeGroup: 'coast' });
    expect(column(stages.denominated, 'homicides')).toEqual([0.01, 0.005, 0.02, 0]);
    expect(column(stages.imputed, 'courts')).toEqual([2, 2, 6, 4]);
    expect(column(stages.normalised, 'homicides')).toEqual([50, 75, 0, 100]);
    expect(column(scores, 'safety')).toEqual([50, 75, 0, 100]);
    expect(column(scores, 'justice')).toEqual([12.5, 37.5, 50, 75]);
    expect(column(scores, 'index')).toEqual([31.25, 56.25, 25, 87.5]);
    expect([...ranks]).toEqual([3, 2, 4, 1]);
  });

  it('replays with one step changed', () => {
    const indexOf = (more: object) => column(buildIndex(table(), { ...CHOICES, ...more }).scores, 'index');
    expect(indexOf({ impute: 'none' })[1]).toBeCloseTo((75 + 75) / 2, 9);
    expect(indexOf({ ownWeights: { safety: 3 } })[0]).toBeCloseTo((3 * 50 + 12.5) / 4, 9);
    expect(indexOf({ denominate: false })[2]).toBeCloseTo(25, 9);
    expect(indexOf({ aggregate: 'geometric' })[2]).toBe(0);
    expect(buildIndex(table(), { ...CHOICES, screen: 1 }).left.map(({ unit }) => unit.code)).toEqual(['B']);
  });

  it('gives ranges of ranks from seeds, which hold the rank of a place that nothing moves', () => {
    const alternatives = {
      impute: ['mean', 'median'],
      treat: [false],
      normalise: ['min-max', 'rank'],
      aggregate: ['arithmetic', 'geometric'],
      weightSpread: 0.25,
    } as const;
    const options = { runs: 200, seed: 5, first: 1 };
    const ranges = rankRanges(table(), CHOICES, alternatives, options);
    expect(ranges).toEqual(rankRanges(table(), CHOICES, alternatives, options));
    expect(ranges[3]).toEqual({ rank: 1, q05: 1, q50: 1, q95: 1, first: 1 });
    expect(ranges[0]!.q95).toBeGreaterThan(ranges[0]!.q05);
    const indices = choiceIndices(table(), CHOICES, alternatives, { size: 100, seed: 5 });
    expect(indices.map(({ name }) => name)).toEqual(['impute', 'normalise', 'aggregate', 'weights']);
  });

  it('says what leaving out an indicator moves', () => {
    const moved = withoutEach(table(), CHOICES);
    expect(moved.map(({ code }) => code)).toEqual(['homicides', 'courts', 'judges']);
    expect(moved[0]!.meanShift).toBeGreaterThan(0);
  });

  it.each([
    [[{ ...DATA[0]!, homicides: 'many' }], META, 'places.csv: homicides of A is "many", which is no number'],
    [[DATA[0]!, DATA[0]!], META, 'two rows for "A"'],
    [DATA, [...META, { ...META[0]!, iCode: 'arson' }], 'places.csv has no column "arson"'],
    [DATA, [{ ...META[0]!, Parent: 'nowhere' }], 'The parent of homicides, "nowhere", is not in the description'],
    [DATA, [{ ...META[0]!, Direction: '2' }], 'the direction of homicides is 2; it is 1 or -1'],
    [[], META, 'places.csv holds no rows'],
  ])('refuses what cannot be: %#', (data, meta, message) => {
    expect(() => indicatorTable(data, meta, 'places.csv')).toThrow(message);
  });
});

describe('normalisation', () => {
  const values = new Map([['x', Float64Array.of(1, 2, 2, 5, Number.NaN)]]);
  const node = { code: 'x', name: 'x', level: 1, direction: 1, weight: 1, unit: '', target: 4 } as const;
  it.each([
    ['min-max', [0, 25, 25, 100]],
    ['rank', [1, 2.5, 2.5, 4]],
    ['percentile', [0, 100 / 3, 100 / 3, 100]],
    ['target', [0, 100 / 3, 100 / 3, 100]],
    ['goalposts', [0, 100 / 3, 100 / 3, 100]],
    ['best-share', [20, 40, 40, 100]],
    ['z-score', [-1.5, -0.5, -0.5, 2.5].map((x) => x / Math.sqrt(3))],
  ])('%s', (way, wanted) => {
    const own = [...normalise(values, [node], way).get('x')!];
    expect(own.slice(0, 4)).toEqual(wanted.map((value) => expect.closeTo(value, 9)));
    expect(own[4]).toBeNaN();
  });

  it('has a case here for every way', () => {
    expect(NORMALISATIONS.map(({ id }) => id).sort()).toEqual(
      ['best-share', 'goalposts', 'min-max', 'percentile', 'rank', 'target', 'z-score'].sort(),
    );
  });
});

describe('aggregation', () => {
  const nodes = {
    indicators: ['a', 'b'].map((code) => ({
      code,
      name: code,
      level: 1,
      direction: 1 as const,
      weight: 1,
      unit: '',
      parent: 'top',
    })),
    aggregates: [{ code: 'top', name: 'top', level: 2, direction: 1 as const, weight: 1, unit: '' }],
  };
  const scores = new Map([
    ['a', Float64Array.of(4, 4)],
    ['b', Float64Array.of(16, Number.NaN)],
  ]);
  it.each([
    ['arithmetic', 1, 10],
    ['geometric', 1, 8],
    ['harmonic', 1, 6.4],
    ['generalised', 0.5, 9],
    ['generalised', 0, 8],
  ])('%s with exponent %f passes over what is not known', (way, power, wanted) => {
    const top = aggregate(scores, nodes, () => [1, 1], way, power).get('top')!;
    expect(top[0]).toBeCloseTo(wanted, 12);
    expect(top[1]).toBeCloseTo(4, 12);
  });
});

describe('deprivation', () => {
  it('gives the worked matrix of Alkire and Foster 2011', () => {
    const matrix = [
      [13.1, 14, 4, 1],
      [15.2, 7, 5, 0],
      [12.5, 10, 1, 0],
      [20, 11, 3, 1],
    ];
    const { H, A, M0, M1, M2, censored, contributions } = deprivation(matrix, [13, 12, 3, 1], [1, 1, 1, 1], 2);
    expect([H, A, M0]).toEqual([0.5, 0.75, 0.375]);
    expect(M1).toBeCloseTo(0.205529, 6);
    expect(M2).toBeCloseTo(0.165457, 6);
    expect(censored).toEqual([0.25, 0.5, 0.25, 0.5]);
    expect(contributions.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});

describe('Sobol indices', () => {
  it('are those of the Ishigami function within their intervals', () => {
    const ishigami = (point: readonly number[]): number => {
      const [x, y, z] = point.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    const found = sobol(['x', 'y', 'z'], 4000, 1, ishigami);
    const published = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    found.forEach((index, i) => {
      const [first, total] = published[i]!;
      expect(Math.abs(index.first - first!)).toBeLessThan(0.06);
      expect(Math.abs(index.total - total!)).toBeLessThan(0.06);
      expect(index.firstLow).toBeLessThan(index.firstHigh);
    });
  });
});
