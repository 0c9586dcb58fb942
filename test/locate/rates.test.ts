import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeChance,
  choropleth,
  empiricalBayes,
  joinPlaces,
  type PlaceInput,
  placeFeatures,
  placeRows,
  placeTable,
  poissonInterval,
  poissonTail,
  readShapes,
  readStatistics,
  type Shape,
} from '../../src/locate/index.js';
import { changeClasses, classOf, quantileClasses } from '../../src/locate/statistics/classes.js';

describe('exact Poisson limits (Garwood)', () => {
  // Half the quantiles of the chi-squared distribution, from an independent library.
  it.each([
    [0, 0, 3.68887945411394],
    [1, 0.02531780798429, 5.5716433909389],
    [5, 1.62348639011842, 11.66833207932267],
    [10, 4.79538869613243, 18.39035604201778],
    [309, 275.503685781155, 345.445899483304],
  ])('%i seen', (count, low, high) => {
    const limits = poissonInterval(count);
    expect(limits.low).toBeCloseTo(low, 9);
    expect(limits.high).toBeCloseTo(high, 9);
  });
  it('holds as much in each tail as asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(0.8, 0.95, 0.99), (count, confidence) => {
        const { low, high } = poissonInterval(count, confidence);
        const tail = (1 - confidence) / 2;
        expect(poissonTail(count, low)).toBeCloseTo(tail, 8);
        expect(1 - poissonTail(count + 1, high)).toBeCloseTo(tail, 8);
      }),
      { numRuns: 60 },
    );
  });
  it('tail', () => {
    expect(poissonTail(10, 3)).toBeCloseTo(0.0011024881301155, 12);
    expect(poissonTail(0, 3)).toBe(1);
  });
});

describe('empirical Bayes (Marshall)', () => {
  const all = (n: number): number[][] => {
    const set = Array.from({ length: n }, (_, index) => index);
    return set.map(() => set);
  };
  it('by hand: mean 0.01, variance of the rates 8e-5 - 1.2e-5', () => {
    const rates = empiricalBayes([20, 0, 5], [1000, 1000, 500], all(3));
    const weight = 6.8e-5 / (6.8e-5 + 1e-5);
    const expected = [0.01 + weight * 0.01, 0.01 - weight * 0.01, 0.01];
    for (const [index, rate] of expected.entries()) expect(rates[index]).toBeCloseTo(rate, 12);
  });
  it('where rates vary no more than by chance, all are the mean', () => {
    expect([...empiricalBayes([10, 0, 5], [1000, 100, 500], all(3))]).toEqual([15 / 1600, 15 / 1600, 15 / 1600]);
  });
  it('lies between the raw rate and the mean, and the smaller of two places with one rate nearer the mean', () => {
    const place = fc.record({
      count: fc.integer({ min: 0, max: 200 }),
      people: fc.integer({ min: 500, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 20 }), (places) => {
        const [counts, people] = [places.map(({ count }) => count), places.map((each) => each.people)];
        const mean = counts.reduce((a, b) => a + b) / people.reduce((a, b) => a + b);
        const rates = empiricalBayes(counts, people, all(places.length));
        rates.forEach((rate, index) => {
          const raw = counts[index]! / people[index]!;
          expect(rate).toBeGreaterThanOrEqual(Math.min(raw, mean) - 1e-12);
          expect(rate).toBeLessThanOrEqual(Math.max(raw, mean) + 1e-12);
        });
      }),
    );
    const [small, large] = empiricalBayes([2, 200, 1], [1000, 100_000, 50_000], all(3));
    expect(small).toBeLessThan(large!);
  });
});

const OPTIONS = { per: 1000, confidence: 0.95, towards: 'all' as const };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const square = (x: number, y: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ],
  ],
});
const MAP = JSON.stringify({
  type: 'FeatureCollection',
  features: ['01001', '01002', '01003'].map((code, index) => ({
    type: 'Feature',
    properties: { code, name: `Name ${code}` },
    geometry: square(index, 0),
  })),
});

async function input(table: string, more: Partial<PlaceInput> = {}): Promise<PlaceInput> {
  const statistics = await readStatistics('now.csv', bytes(table));
  const shapes = readShapes(MAP, 'map.json');
  return {
    statistics,
    period: statistics.periods.at(-1)!,
    shapes,
    join: joinPlaces(statistics.places, shapes.shapes),
    ...more,
  };
}

describe('what is known of each place', () => {
  const TWO = 'code,name,population,total\n01001,Alta,1000,5\n01002,Baja,2000,4\n';
  it('asks what it means that the table leaves out a place of the map', async () => {
    const two = await input(TWO);
    expect(() => placeRows(two, OPTIONS)).toThrow(
      /now.csv leaves out 1 places.*Name 01003.*--left-out zero, or --left-out unknown/,
    );
    expect(placeRows(two, { ...OPTIONS, leftOut: 'zero' }).rows[2]).toMatchObject({
      code: '01003',
      value: 0,
      leftOut: true,
    });
    expect(placeRows(two, { ...OPTIONS, leftOut: 'unknown' }).rows[2]!.value).toBeNaN();
  });
  it('asks what a blank means', async () => {
    const blank = await input('code,name,population,total\n01001,Alta,1000,5\n01002,Baja,2000,\n01003,Cima,500,2\n');
    expect(() => placeRows(blank, OPTIONS)).toThrow(/1 of 3 places have no value.*--blank zero, or --blank unknown/);
    expect(placeRows(blank, { ...OPTIONS, blank: 'zero' }).rows[1]).toMatchObject({ value: 0, rate: 0 });
  });
  it('rates and their limits for as many as asked, from the column of people', async () => {
    const [alta] = placeRows(await input(TWO), { ...OPTIONS, leftOut: 'unknown' }).rows;
    expect(alta).toMatchObject({ value: 5, population: 1000, rate: 5 });
    expect([alta!.low, alta!.high].map((limit) => limit.toFixed(4))).toEqual(['1.6235', '11.6683']);
  });
  it('people from another file, also of a place that is left out; who is missing there is named', async () => {
    const people = await readStatistics('people.csv', bytes('code,name,population\n01001,Alta,1000\n01003,Cima,500\n'));
    const { rows, notes } = placeRows(
      await input('code,name,total\n01001,Alta,5\n01002,Baja,4\n', { population: { statistics: people, period: '' } }),
      { ...OPTIONS, leftOut: 'zero' },
    );
    expect(rows.map(({ rate }) => rate)).toEqual([5, Number.NaN, 0]);
    expect(notes).toEqual(['people.csv has no population for 1 places: 01002 Baja']);
  });
  it('makes no rates of what is a rate already', async () => {
    const rates = await input('code,name,population,rate\n01001,Alta,1000,5.5\n01002,Baja,2000,4.1\n01003,Cima,10,0\n');
    const { rows, notes } = placeRows(rates, OPTIONS);
    expect(rows.every(({ rate, low, smoothed }) => [rate, low, smoothed].every(Number.isNaN))).toBe(true);
    expect(notes.join()).toContain('no counts');
  });
  it('change between two tables, what only one of them has asked for', async () => {
    const earlier = await readStatistics('then.csv', bytes('code,name,total\n01001,Alta,2\n01003,Cima,7\n'));
    const both = await input('code,name,total\n01001,Alta,5\n01002,Baja,4\n', {
      before: { statistics: earlier, period: '' },
    });
    expect(() => placeRows(both, OPTIONS)).toThrow(/now.csv leaves out 1 .*Cima.*then.csv leaves out 1 .*Baja/);
    expect(
      placeRows(both, { ...OPTIONS, leftOut: 'zero' }).rows.map(({ code, change, shape }) => [code, change, shape]),
    ).toEqual([
      ['01001', 3, 0],
      ['01002', 4, 1],
      ['01003', -7, 2],
    ]);
  });
  it('comes out as a table and as GeoJSON', async () => {
    const two = await input(TWO);
    const { rows } = placeRows(two, { ...OPTIONS, leftOut: 'unknown' });
    expect(placeTable(rows)[0]).toEqual([
      'code',
      'name',
      'value',
      'leftOut',
      'population',
      'rate',
      'low',
      'high',
      'smoothed',
    ]);
    const { features } = placeFeatures(rows, two.shapes!.shapes);
    expect(features.map(({ id, properties }) => [id, properties!['value']])).toEqual([
      ['01001', 5],
      ['01002', 4],
      ['01003', null],
    ]);
  });
});

describe('classes and maps', () => {
  it('hold equal numbers, zero apart where it is frequent, and each value exactly once', () => {
    expect(quantileClasses([1, 2, 3, 4, 5, 6, 7, 8], 4).map(({ count }) => count)).toEqual([2, 2, 2, 2]);
    expect(quantileClasses([0, 0, 0, 0, 1, 2, 3, 4], 3).map(({ low, high, count }) => [low, high, count])).toEqual([
      [0, 0, 4],
      [1, 2.5, 2],
      [2.5, 4, 2],
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 7 }),
        fc.boolean(),
        (values, count, change) => {
          const used = change ? values : values.map(Math.abs);
          const classes = (change ? changeClasses : quantileClasses)(used, count);
          expect(classes.reduce((sum, each) => sum + each.count, 0)).toBe(used.length);
          for (const each of classes)
            expect(used.filter((value) => classOf(value, classes) === each)).toHaveLength(each.count);
        },
      ),
    );
  });
  it('draws each shape once, unknown ones hatched, and escapes what documents hold', () => {
    const shapes: Shape[] = readShapes(MAP, 'map').shapes.map((shape) => ({ ...shape, name: '<b>&' }));
    const { svg, classes } = choropleth(
      shapes,
      [1, 2, Number.NaN],
      { title: 'A <map>', legend: 'per 1,000', source: 'x' },
      { classes: 2 },
    );
    expect(svg.match(/<path fill="#/g)).toHaveLength(2);
    expect(svg.match(/<path fill="url\(#unknown\)"/g)).toHaveLength(1);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;&amp;: unknown');
    expect(classes).toHaveLength(2);
    // No shape may be drawn inside out, over the whole map.
    const widths = [...svg.matchAll(/<path fill="[^"]*" d="([^"]*)"/g)].map(([, d]) => {
      const xs = [...d!.matchAll(/[ML]([-\d.]+),/g)].map(([, x]) => Number(x));
      return Math.max(...xs) - Math.min(...xs);
    });
    for (const width of widths) expect(width).toBeLessThan(260);
  });
});

describe('change between two counts', () => {
  it('exactly: of nine, all or none on one side by chance', () => {
    expect(changeChance(0, 9)).toBeCloseTo(2 * 0.5 ** 9, 12);
    expect(changeChance(9, 0)).toBe(changeChance(0, 9));
    expect(changeChance(4, 4)).toBe(1);
    expect(changeChance(0, 0)).toBeNaN();
    expect(changeChance(5000, 5400)).toBeLessThan(0.001);
  });
});
