import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/connect/index.js';
import {
  changedPlaces,
  changePoints,
  circles,
  clustering,
  courses,
  dispersionBefore,
  monthAlerts,
  type Panel,
  panelOf,
} from '../../src/locate/index.js';
import { betaBinomialTail, binomialTail, chiSquareTail } from '../../src/locate/statistics/index.js';

/** A Poisson count by inversion. */
function poisson(mean: number, random: () => number): number {
  let [count, p, sum] = [0, Math.exp(-mean), Math.exp(-mean)];
  const u = random();
  while (u > sum && count < 1000) sum += p *= mean / ++count;
  return count;
}
const series = (means: readonly number[], seed: number) => {
  const random = randomFrom(seed);
  return Uint32Array.from(means, (mean) => poisson(mean, random));
};
const months = (years: number) =>
  Array.from(
    { length: years * 12 },
    (_, at) => `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );

/** The best cut by looking at all cuts. */
function bestCost(counts: readonly number[], least: number, price: number): number {
  const cost = (from: number, to: number) => {
    const sum = counts.slice(from, to).reduce((a, b) => a + b, 0);
    return sum === 0 ? 0 : 2 * sum * (1 - Math.log(sum / (to - from)));
  };
  const best = [-price];
  for (let end = 1; end <= counts.length; end++) {
    best[end] = Number.POSITIVE_INFINITY;
    for (let from = 0; from <= end - least; from++)
      best[end] = Math.min(best[end]!, best[from]! + cost(from, end) + price);
  }
  return best.at(-1)!;
}

describe('change points', () => {
  it('the cut is the best of all cuts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 4, maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0.5, max: 12, noNaN: true }),
        (counts, least, penalty) => {
          const price = penalty * clustering(counts);
          const segments = changePoints(counts, { least, penalty });
          expect(segments[0]!.from).toBe(0);
          expect(segments.at(-1)!.to).toBe(counts.length);
          const total = segments.reduce((sum, { from, to, rate }) => {
            expect(to - from).toBeGreaterThanOrEqual(Math.min(least, counts.length));
            const n = rate * (to - from);
            return sum + (n === 0 ? 0 : 2 * n * (1 - Math.log(rate))) + price;
          }, -price);
          expect(total).toBeCloseTo(bestCost(counts, least, price), 8);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('a rate that trebles and falls back is found where it does; a constant one is left whole', () => {
    const counts = series([...Array(30).fill(4), ...Array(20).fill(14), ...Array(22).fill(3)], 5);
    const cuts = changePoints(counts).map(({ from }) => from);
    expect(cuts).toHaveLength(3);
    expect(Math.abs(cuts[1]! - 30)).toBeLessThanOrEqual(1);
    expect(Math.abs(cuts[2]! - 50)).toBeLessThanOrEqual(1);
    const spurious = Array.from(
      { length: 200 },
      (_, seed) => changePoints(series(Array(72).fill(4), seed + 1)).length - 1,
    );
    expect(spurious.filter((changes) => changes > 0).length).toBeLessThanOrEqual(10);
  });
  it('over many places few are found by chance, and the one that changed is first', () => {
    const counts = Array.from({ length: 80 }, (_, seed) => series(Array(48).fill(2), seed + 50));
    counts[17] = series([...Array(24).fill(1), ...Array(24).fill(5)], 3);
    counts[18] = new Uint32Array(48);
    const found = changedPlaces({ months: months(4), counts }, { permutations: 1999, seed: 1, fewest: 10, least: 3 });
    expect(found).toHaveLength(79);
    expect(found.filter(({ q }) => q <= 0.05).map(({ place }) => place)).toEqual([17]);
    expect(found[0]!.segments).toHaveLength(2);
  });
});

describe('trend and season', () => {
  it('a rise by a fifth each year and a peak in March that is planted is found', () => {
    const names = months(8);
    const means = names.map(
      (month, at) =>
        20 * 1.2 ** (at / 12) * Math.exp(0.6 * Math.cos((2 * Math.PI * (Number(month.slice(5)) - 3)) / 12)),
    );
    const [course] = courses({ months: names, counts: [series(means, 9)] });
    expect(course!.yearlyLow).toBeLessThan(1.2);
    expect(course!.yearlyHigh).toBeGreaterThan(1.2);
    expect(course!.peak).toBe(3);
    expect(course!.peakToTrough).toBeCloseTo(Math.exp(1.2), 0);
    expect(course!.seasonQ).toBeLessThan(1e-6);
  });
  it('of places with neither, about one in twenty has a p below 0.05', () => {
    const counts = Array.from({ length: 400 }, (_, seed) => series(Array(60).fill(3), seed + 1));
    const found = courses({ months: months(5), counts });
    for (const key of ['trendP', 'seasonP'] as const) {
      const share = found.filter((each) => each[key] < 0.05).length / found.length;
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.09);
    }
    expect(courses({ months: months(1), counts: [Uint32Array.from({ length: 12 }, () => 9)] })).toEqual([]);
  });
  it('tails of distributions', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 10);
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 10);
    // A beta distribution that hardly varies gives the binomial; a flat one gives each number of successes alike.
    expect(betaBinomialTail(3, 9, 1e7, 3e7)).toBeCloseTo(binomialTail(3, 9, 0.25), 5);
    expect(betaBinomialTail(7, 9, 1, 1)).toBeCloseTo(0.3, 12);
    expect(betaBinomialTail(0, 9, 1, 2)).toBe(1);
  });
});

describe('alerts that know season and clusters', () => {
  it('a December that is high each year alerts against the months before, not against Decembers', () => {
    const names = months(5);
    const counts = [Uint32Array.from(names, (month) => (/-(?:11|12|01)$/.test(month) ? 12 : 1))];
    expect(monthAlerts({ months: names, counts }, '2014-12', 48)[0]!.p).toBeLessThan(0.001);
    const same = monthAlerts({ months: names, counts }, '2014-12', 48, { against: 'same-months' })[0]!;
    expect(same.expected).toBe(12);
    expect(same.p).toBeGreaterThan(0.4);
    expect(() => monthAlerts({ months: names, counts }, '2010-05', 12, { against: 'same-months' })).toThrow(
      /no such month/,
    );
  });
  it('clusters make an alert less sure', () => {
    const counts = Array.from({ length: 30 }, (_, seed) =>
      series(Array(24).fill(1), seed + 1).map((count) => 4 * count),
    );
    counts[0] = Uint32Array.from({ length: 24 }, (_, at) => (at === 23 ? 12 : 4 * (at % 2)));
    const given = { months: months(2), counts };
    const dispersion = dispersionBefore(given, '2011-12', 12);
    expect(dispersion).toBeGreaterThan(3);
    expect(dispersion).toBeLessThan(5);
    const of = (spread: number) =>
      monthAlerts(given, '2011-12', 12, { dispersion: spread }).find(({ place }) => place === 0)!;
    expect(of(1).p).toBeLessThan(0.001);
    expect(of(dispersion).p).toBeGreaterThan(0.01);
  });
});

describe('circles', () => {
  /** A is followed by more B, B by more A; C goes its own way, and D falls after A. */
  function planted(places: number, periods: number, seed: number, tie = 0.5): Panel {
    const random = randomFrom(seed);
    const noise = () => random() + random() + random() - 1.5;
    const values = Array.from({ length: 4 }, () => new Float64Array(places * periods));
    for (let place = 0; place < places; place++) {
      const level = 3 * noise();
      let [a, b, c, d] = [noise(), noise(), noise(), noise()];
      for (let at = 0; at < periods; at++) {
        const shared = Math.sin(at);
        const put = [a + level + shared, b - level + shared, c + level, d];
        for (const [k, value] of put.entries()) values[k]![place * periods + at] = value;
        [a, b, c, d] = [
          0.2 * a + tie * b + noise(),
          0.2 * b + tie * a + noise(),
          0.2 * c + noise(),
          -tie * a + noise(),
        ];
      }
    }
    return {
      places: Array.from({ length: places }, (_, at) => `p${at}`),
      periods: Array.from({ length: periods }, (_, at) => String(2000 + at)),
      indicators: ['a', 'b', 'c', 'd'],
      values,
    };
  }
  it('finds the circle that is planted, and no other', () => {
    const found = circles(planted(150, 12, 4), { lag: 1, limit: 0.01, permutations: 499, seed: 1 });
    const ties = found.ties
      .filter(({ q }) => q <= 0.01)
      .map(({ earlier, later, strength }) => [earlier, later, Math.sign(strength)]);
    expect(ties).toEqual(
      expect.arrayContaining([
        [0, 1, 1],
        [1, 0, 1],
        [0, 3, -1],
      ]),
    );
    expect(ties.filter(([earlier, later]) => earlier === 2 || later === 2)).toEqual([]);
    expect(found.circles.map(({ indicators, reinforcing }) => ({ indicators, reinforcing }))).toEqual([
      { indicators: [0, 1], reinforcing: true },
    ]);
  });
  it('where nothing follows anything, about one tie in twenty has a p below 0.05', () => {
    const ties = Array.from({ length: 12 }, (_, seed) =>
      circles(planted(40, 8, seed + 1, 0), { lag: 1, limit: 0.05, permutations: 99, seed: 1 }),
    ).flatMap((found) => found.ties);
    const share = ties.filter(({ p }) => p <= 0.05).length / ties.length;
    expect(ties).toHaveLength(144);
    expect(share).toBeLessThan(0.11);
  });
  it('reads a long table; two rows of one place and period, or too little, are refused', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      `m${at % 10}`,
      String(2010 + Math.floor(at / 10)),
      String(at),
      'x',
      `${at},5`,
    ]);
    const panel = panelOf(['Municipio', 'Año', 'homicidios', 'nota', 'pobreza'], rows, 't.csv');
    expect(panel.indicators).toEqual(['homicidios', 'pobreza']);
    expect(panel.values[1]![0 * 4 + 3]).toBe(30.5);
    expect(() => panelOf(['Municipio', 'Año', 'x'], [...rows, rows[0]!], 't.csv')).toThrow(/two rows for m0 in 2010/);
    expect(() => panelOf(['x', 'y'], rows, 't.csv')).toThrow(/no column of places/);
    expect(() =>
      circles({ ...panel, places: panel.places.slice(0, 5) }, { lag: 1, limit: 0.1, permutations: 99, seed: 1 }),
    ).toThrow(/ten places.*5/);
  });
});
