import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CostAccount, costAccounts, incomeForegone, readCostForm } from '../../src/locate/costs/index.js';

const EXAMPLE = join(import.meta.dirname, '../../examples/costs/alondria.yaml');
const draws = { runs: 400, seed: 3 };
const figure = (central: number, ends = ''): string => `{ central: ${central}${ends}, source: s, class: measured }`;
const small = (items: string, impact = ''): string =>
  `country: X
year: 2024
currency: pesos
unit: 1000
gdp: ${figure(1000)}
accounting:
  discount-rate: { central: 0.1, low: 0.05, high: 0.2, source: s, class: assumption }
  growth: ${figure(0)}
  items:
${items}${impact}`;
const about = (kind = 'direct', borneBy = 'persons'): string => `what: lives, kind: ${kind}, borne-by: ${borneBy}`;
const accounting = (items: string): CostAccount =>
  costAccounts(readCostForm(small(items), 'f.yaml'), draws).accounting!;

describe('income foregone', () => {
  const cases: [number, number, number, number, number][] = [
    [100, 1, 0.02, 0.05, 100],
    [100, 0.5, 0.02, 0.05, 50],
    [100, 2, 0, 0.25, 180],
    [100, 2.5, 0, 0.25, 212],
    [100, 3, 0.05, 0.05, 300],
    [100, 0, 0, 0.1, 0],
  ];
  it.each(cases)('of %d a year over %d years, growth %d, discount %d: %d', (income, years, growth, rate, expected) => {
    expect(incomeForegone(income, years, growth, rate)).toBeCloseTo(expected, 9);
  });
  it('is the closed form of the annuity for whole years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.04, noNaN: true }),
        fc.double({ min: 0.05, max: 0.2, noNaN: true }),
        (years, growth, rate) => {
          const step = (1 + growth) / (1 + rate);
          expect(incomeForegone(1, years, growth, rate)).toBeCloseTo((1 - step ** years) / (1 - step), 9);
        },
      ),
    );
  });
});

describe('an account', () => {
  it('adds amounts, counts and income foregone, in single units, and leaves out what only changes hands', () => {
    const { lines, total, transfers, byBearer, byKind, ofGdp } = accounting(
      `    a: { ${about()}, amount: ${figure(10)} }
    b: { ${about('direct', 'firms')}, count: ${figure(20)}, each: ${figure(50)} }
    c: { ${about('indirect')}, persons: ${figure(2)}, years: ${figure(2)}, income: ${figure(1000)}, employed: ${figure(0.5)} }
    d: { ${about('direct', 'firms')}, transfer: true, amount: ${figure(7)} }
`,
    );
    expect(lines.map(({ central }) => Math.round(central))).toEqual([10_000, 1000, 1909, 7000]);
    expect(total.central).toBeCloseTo(12_909.09, 2);
    expect(transfers.central).toBe(7000);
    expect([byBearer.firms.central, byKind.direct.central]).toEqual([1000, 11_000]);
    expect(ofGdp.central).toBeCloseTo(0.01290909, 8);
    // A high discount rate makes the future worth less: it belongs to the low.
    expect(total.low).toBeCloseTo(11_000 + 1000 * (1 + 1 / 1.2), 6);
    expect(total.high).toBeCloseTo(11_000 + 1000 * (1 + 1 / 1.05), 6);
    expect(lines.map((line) => line.class)).toEqual(['measured', 'measured', 'assumption', 'measured']);
  });

  it('scales unit costs by income per head, and multiplies direct costs alone', () => {
    const impact = `impact:
  multiplier: ${figure(1, ', low: 0.5, high: 1')}
  income-per-head: ${figure(5000)}
  exchange: ${figure(2)}
  items:
    e: { ${about('direct')}, count: ${figure(10)}, unit-cost: ${figure(800)}, income-there: ${figure(20_000)} }
    f: { ${about('indirect')}, amount: ${figure(3)} }
`;
    const accounts = costAccounts(
      readCostForm(small(`    a: { ${about()}, amount: ${figure(1)} }\n`, impact), 'f'),
      draws,
    );
    expect(accounts.impact!.lines.map(({ central }) => central)).toEqual([4000, 3000]);
    expect(accounts.impact!.multiplied).toEqual({ low: 2000, central: 4000, high: 4000 });
    expect(accounts.impact!.total).toEqual({ low: 9000, central: 11_000, high: 11_000 });
    // The schools have no common sum: each knows only its own items.
    expect(accounts.accounting!.total.central).toBe(1000);
    expect(Object.keys(accounts)).toEqual(['accounting', 'impact']);
  });

  it('of the example: draws lie within the ends, the parts add up, the same seed gives the same', () => {
    const form = readCostForm(readFileSync(EXAMPLE, 'utf8'), 'alondria.yaml');
    const accounts = costAccounts(form, draws);
    expect(costAccounts(form, draws)).toEqual(accounts);
    for (const account of [accounts.accounting!, accounts.impact!]) {
      const { total, drawn, byBearer, byKind, multiplied, moves } = account;
      expect(total.low).toBeLessThan(drawn.q05);
      expect(drawn.q05).toBeLessThan(drawn.q50);
      expect(drawn.q95).toBeLessThan(total.high);
      for (const side of ['low', 'central', 'high'] as const) {
        const bearers = byBearer.persons[side] + byBearer.firms[side] + byBearer.government[side];
        expect(bearers + (multiplied?.[side] ?? 0)).toBeCloseTo(total[side], 3);
        expect(byKind.direct[side] + byKind.indirect[side]).toBeCloseTo(bearers, 3);
      }
      for (const { low, high } of moves) {
        expect(low).toBeGreaterThanOrEqual(total.low);
        expect(high).toBeLessThanOrEqual(total.high);
      }
    }
    expect(accounts.accounting!.notCounted).toEqual(['military', 'displacement', 'fear']);
  });

  it('has no range where no figure has one', () => {
    const { total, drawn, moves } = accounting(`    a: { ${about()}, amount: ${figure(10)} }\n`);
    expect([total.low, total.high, drawn.q05, drawn.q95]).toEqual([10_000, 10_000, 10_000, 10_000]);
    expect(moves.filter(({ low, high }) => high > low)).toEqual([]);
  });
});

describe('a form', () => {
  const cases: [string, string, RegExp][] = [
    [
      'no source',
      '    a: { what: lives, kind: direct, borne-by: persons, amount: { central: 1, class: measured } }',
      /line 10: .*source: is missing/,
    ],
    [
      'ends out of order',
      `    a: { ${about()}, amount: ${figure(1, ', low: 2, high: 3')} }`,
      /line 10: .*low 2, central 1, high 3/,
    ],
    ['one end', `    a: { ${about()}, amount: ${figure(1, ', low: 0')} }`, /line 10: .*one of low and high/],
    ['less than nothing', `    a: { ${about()}, amount: ${figure(-1)} }`, /line 10: .*-1 is less than 0/],
    [
      'a share above one',
      `    a: { ${about()}, persons: ${figure(1)}, years: ${figure(1)}, income: ${figure(1)}, employed: ${figure(70)} }`,
      /line 10: .*70 is a share above 1/,
    ],
    [
      'a bearer nobody knows',
      `    a: { what: lives, kind: direct, borne-by: all, amount: ${figure(1)} }`,
      /line 10: .*"all" is none of persons, firms, government/,
    ],
    [
      'two ways at once',
      `    a: { ${about()}, amount: ${figure(1)}, count: ${figure(1)} }`,
      /line 10: .*count: is no part/,
    ],
    [
      'an item twice',
      `    a: { ${about()}, amount: ${figure(1)} }\n    a: { ${about()}, amount: ${figure(1)} }`,
      /line 11: .*unique/,
    ],
    ['no items', '    {}', /items: is empty/],
  ];
  it.each(cases)('with %s is refused with its line', (_, items, message) => {
    expect(() => readCostForm(small(`${items}\n`), 'f.yaml')).toThrow(message);
  });
  it('needs one of the schools', () => {
    const text = `country: X\nyear: 2024\ncurrency: pesos\ngdp: ${figure(1)}\n`;
    expect(() => readCostForm(text, 'f.yaml')).toThrow(/accounting, impact, or both/);
  });
});
