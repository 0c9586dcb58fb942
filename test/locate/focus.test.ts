import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFocus, FOCUS_AIMS, type FocusPlace, type FocusRules } from '../../src/locate/focus/index.js';
import { partsOf } from '../../src/locate/focus/parts.js';

const place = (code: string, need: number, cost: number, more: Partial<FocusPlace> = {}): FocusPlace => ({
  code,
  name: code,
  group: '',
  need,
  people: 1,
  cost,
  effect: 1,
  capacity: 1,
  ...more,
});
const codes = (places: readonly FocusPlace[], rules: FocusRules, neighbours?: number[][]): string =>
  chooseFocus(places, rules, neighbours)
    .chosen.flatMap((is, i) => (is ? [places[i]!.code] : []))
    .join(' ');

describe('where to go first', () => {
  const three = [place('A', 10, 6), place('B', 7, 4), place('C', 6, 4)];
  const grouped = [
    place('A', 10, 4, { group: 'x' }),
    place('B', 9, 4, { group: 'x' }),
    place('C', 1, 4, { group: 'y' }),
  ];
  const cases: [string, FocusPlace[], Omit<FocusRules, 'budget'> & { budget?: number }, string][] = [
    ['the neediest first, then what still fits', three, { by: 'need' }, 'A'],
    ['most need for the money', three, { by: 'effect' }, 'B C'],
    ['the same gains, but the neediest counts more', three, { by: 'both' }, 'A'],
    ['one of each group', grouped, { by: 'effect', eachGroup: true }, 'A C'],
    ['one of each group, by need', grouped, { by: 'need', eachGroup: true }, 'A C'],
    ['what must be in', [...three, place('D', 0, 5, { must: 'in' })], { by: 'effect' }, 'D'],
    ['what must not be in', [three[0]!, { ...three[1]!, must: 'out' }, three[2]!], { by: 'effect' }, 'A'],
    ['a cap shrinks the dear place until it pays', three, { by: 'effect', cap: 4 }, 'A B'],
    [
      'only what is in reach',
      three.map((each, i) => ({ ...each, distance: 100 * i })),
      { by: 'effect', reach: 150 },
      'A',
    ],
    ['unknown need is never chosen', [place('A', Number.NaN, 1), place('B', 1, 1)], { by: 'need' }, 'B'],
    [
      'capacity takes off cost and effect',
      [place('A', 10, 10, { capacity: 0.5 }), place('B', 4, 4)],
      { by: 'effect' },
      'A',
    ],
  ];
  it.each(cases)('%s', (_, places, rules, expected) => {
    expect(codes(places, { budget: 8, ...rules })).toBe(expected);
  });

  it('goes through a poor place to a rich one where the choice must be connected', () => {
    const line = [place('A', 5, 1), place('B', 0.1, 1), place('C', 4, 1), place('D', 1, 1), place('E', 4.5, 1)];
    const neighbours = [[1], [0, 2], [1, 3], [2], []];
    expect(codes(line, { budget: 3, by: 'effect' })).toBe('A C E');
    expect(codes(line, { budget: 3, by: 'effect', clusters: 1 }, neighbours)).toBe('A B C');
    expect(codes(line, { budget: 3, by: 'effect', clusters: 3 }, neighbours)).toBe('A C E');
  });

  const errors: [string, FocusPlace[], FocusRules, RegExp][] = [
    [
      'a budget below what must be in',
      [place('A', 1, 9, { must: 'in' })],
      { budget: 5, by: 'need' },
      /must be in costs 9/,
    ],
    ['a budget below one of each group', grouped, { budget: 7, by: 'effect', eachGroup: true }, /of 7 .* takes 8/],
    ['no budget', three, { budget: 0, by: 'need' }, /above 0/],
    ['parts without neighbours', three, { budget: 5, by: 'need', clusters: 1 }, /neighbours/],
  ];
  it.each(errors)('says so of %s', (_, places, rules, message) => {
    expect(() => chooseFocus(places, rules)).toThrow(message);
  });
});

/** A set of up to eleven places on a ring with chords, so that all choices can be tried. */
const anyPlaces = fc.array(
  fc.record({
    need: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 100, noNaN: true })),
    cost: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0.1, max: 10, noNaN: true })),
    group: fc.constantFrom('x', 'y', 'z'),
    must: fc.constantFrom(undefined, undefined, undefined, undefined, 'in' as const, 'out' as const),
    capacity: fc.constantFrom(1, 1, 0.5),
  }),
  { minLength: 1, maxLength: 11 },
);
const anyRules = fc.record({
  budget: fc.double({ min: 1, max: 40, noNaN: true }),
  by: fc.constantFrom(...FOCUS_AIMS),
  eachGroup: fc.boolean(),
  clusters: fc.constantFrom(undefined, undefined, 1, 2),
});
const toPlaces = (list: { need: number; cost: number; must: 'in' | 'out' | undefined }[]): FocusPlace[] =>
  list.map(({ must, need, cost, ...more }, i) => ({ ...place(`P${i}`, need, cost), ...more, ...(must && { must }) }));
const ring = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => [...new Set([(i + 1) % n, (i + n - 1) % n])].filter((j) => j !== i));

/** Every choice that keeps to the rules, tried out. */
function allChoices(places: FocusPlace[], rules: FocusRules, costs: number[]): boolean[][] {
  const found: boolean[][] = [];
  for (let bits = 0; bits < 2 ** places.length; bits++) {
    const chosen = places.map((_, i) => ((bits >> i) & 1) === 1);
    const spent = chosen.reduce((sum, is, i) => sum + (is ? costs[i]! : 0), 0);
    if (spent > rules.budget) continue;
    if (places.some(({ must }, i) => (must === 'in' && !chosen[i]) || (must === 'out' && chosen[i]))) continue;
    const groups = new Set(places.filter(({ must }) => must !== 'out').map(({ group }) => group));
    if (rules.eachGroup && [...groups].some((name) => !places.some(({ group }, i) => group === name && chosen[i])))
      continue;
    if (rules.clusters !== undefined && partsOf(chosen, ring(places.length)).length > rules.clusters) continue;
    found.push(chosen);
  }
  return found;
}

describe('every choice', () => {
  it('keeps to the rules, and the exact one is the best of all that do', () => {
    fc.assert(
      fc.property(anyPlaces, anyRules, (list, rules) => {
        const places = toPlaces(list);
        const neighbours = ring(places.length);
        const costs = places.map(({ cost, capacity }) => cost * capacity);
        const all = allChoices(places, rules as FocusRules, costs);
        if (all.length === 0) {
          expect(() => chooseFocus(places, rules as FocusRules, neighbours)).toThrow(/budget/);
          return;
        }
        let choice: ReturnType<typeof chooseFocus>;
        try {
          choice = chooseFocus(places, rules as FocusRules, neighbours);
        } catch (error) {
          // Grown choices may miss one that exists, and say so; exact ones never do.
          expect(rules.clusters).toBeDefined();
          expect(String(error)).toMatch(/was found/);
          return;
        }
        const { chosen, offers, value, bound, exact, spent } = choice;
        expect(spent).toBeLessThanOrEqual(rules.budget * (1 + 1e-9));
        const worth = (each: boolean[]): number => each.reduce((sum, is, i) => sum + (is ? offers[i]!.value : 0), 0);
        expect(worth(chosen)).toBeCloseTo(value, 9);
        const best = Math.max(...all.map(worth));
        const within = all.some((each) => each.every((is, i) => is === chosen[i]));
        expect(within).toBe(true);
        if (rules.by === 'need' && rules.clusters === undefined) {
          const sorted = (each: boolean[]): number[] =>
            each.flatMap((is, i) => (is ? [offers[i]!.value] : [])).sort((a, b) => b - a);
          for (const other of all) expect(firstDifference(sorted(other), sorted(chosen))).toBeLessThanOrEqual(0);
          return;
        }
        expect(best).toBeLessThanOrEqual(bound + 1e-9 * (1 + bound));
        if (exact) expect(value).toBeCloseTo(best, 6);
        if (rules.clusters === undefined) expect(exact).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('of 1,100 places in 33 groups is exact under every aim', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const places = Array.from({ length: 1100 }, (_, i) =>
      place(`P${i}`, random() * 60, 1 + 10 * random(), { people: 1000 + 1e5 * random() ** 4, group: `G${i % 33}` }),
    );
    for (const by of FOCUS_AIMS) {
      const rules = { budget: 500, by, eachGroup: true };
      expect(chooseFocus(places, rules).exact).toBe(true);
    }
  });
});

function firstDifference(left: readonly number[], right: readonly number[]): number {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
