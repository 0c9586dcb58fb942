import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bundledTeamRules,
  chooseFocus,
  distancesFrom,
  drawnRates,
  type FocusPlace,
  focusKinds,
  focusMap,
  focusOverBudgets,
  focusOverDraws,
  focusTable,
  keyTerritories,
  middleOf,
  needsOf,
  readProgramme,
  readTeamRules,
  reasonsFor,
  TEAM_FIELDS,
} from '../../src/locate/focus/index.js';
import { empiricalBayes } from '../../src/locate/index.js';

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
const four = [place('A', 9, 1), place('B', 5, 1), place('C', 4, 1), place('D', 1, 1)];
const rules = { budget: 2, by: 'effect' } as const;

describe('the stable core', () => {
  const choice = chooseFocus(four, rules);
  const draws = [
    [9, 5, 4, 1],
    [9, 4, 5, 1],
    [8, 5, 4, 1],
    [9, 3, 6, 1],
  ];
  it('is what every draw chooses; the others have their share', () => {
    const { core, sometimes, share, kept, runs, needLeftOut } = focusOverDraws(four, rules, choice, draws);
    expect([runs, core, sometimes, [...share]]).toEqual([4, [0], [1, 2], [1, 0.5, 0.5, 0]]);
    expect(kept).toBe(6 / 8);
    expect(needLeftOut.q05).toBeLessThanOrEqual(needLeftOut.q95);
  });
  it('makes kinds for the map, and nothing without draws', () => {
    const robustness = focusOverDraws(four, rules, choice, draws);
    expect(focusKinds(choice, robustness)).toEqual(['core', 'often', 'often', 'out']);
    expect(focusKinds(choice)).toEqual(['chosen', 'chosen', 'out', 'out']);
  });
  it('is the whole choice where no draw differs', () => {
    const same = [four.map(({ need }) => need)];
    expect(focusOverDraws(four, rules, choice, same)).toMatchObject({ core: [0, 1], sometimes: [], kept: 1 });
  });
  it('other budgets: never more money than there is, never less need taken away for more of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0.1, max: 5, noNaN: true })), {
          minLength: 1,
          maxLength: 30,
        }),
        (list) => {
          const places = list.map(([need, cost], i) => place(`P${i}`, need, cost));
          const at = focusOverBudgets(places, rules, [1, 2, 4, 8]);
          at.forEach(({ budget, choice: one }, i) => {
            expect(one!.spent).toBeLessThanOrEqual(budget * (1 + 1e-9));
            if (i > 0) expect(one!.gain).toBeGreaterThanOrEqual(at[i - 1]!.choice!.gain - 1e-9);
          });
        },
      ),
    );
  });
  it('a budget that does not reach has no choice', () => {
    const must = [place('A', 1, 5, { must: 'in' })];
    expect(focusOverBudgets(must, rules, [1, 5]).map(({ choice: one }) => one?.spent)).toEqual([undefined, 5]);
  });
});

describe('needs', () => {
  it('are how far a place falls short of the best', () => {
    expect([...needsOf([10, 30, 20, Number.NaN])]).toEqual([1, 0, 0.5, Number.NaN]);
    expect([...needsOf([10, 30, 20], true)]).toEqual([0, 1, 0.5]);
    expect([...needsOf([5, 5])]).toEqual([0, 0]);
  });
  it('drawn from counts have the empirical Bayes rate as their mean, and vary more where few live', () => {
    const [counts, people] = [
      [0, 2, 30, 400, 5],
      [1000, 2000, 40_000, 1_000_000, 60_000],
    ];
    const all = counts.map((_, i) => i);
    const expected = empiricalBayes(
      counts,
      people,
      counts.map(() => all),
    );
    const drawn = [...drawnRates(counts, people, { runs: 4000, seed: 5, per: 1 })];
    const spread = counts.map((_, i) => {
      const own = drawn.map((rates) => rates[i]!);
      const mean = own.reduce((sum, rate) => sum + rate, 0) / own.length;
      expect(Math.abs(mean / expected[i]! - 1)).toBeLessThan(0.06);
      return Math.sqrt(own.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / own.length) / mean;
    });
    expect(spread[1]).toBeGreaterThan(spread[3]! * 3);
  });
  it('drawn again from one seed are the same; without people a place has none, or nothing is known', () => {
    const draw = () => [...drawnRates([0, 3, Number.NaN], [Number.NaN, 500, 10], { runs: 3, seed: 1, per: 1 })];
    expect(draw()).toEqual(draw());
    expect([draw()[0]![0], draw()[0]![2]]).toEqual([0, Number.NaN]);
  });
});

describe('reasons', () => {
  const cases: [string, FocusPlace[], Parameters<typeof chooseFocus>[1], string, RegExp][] = [
    ['in by its merit', four, rules, 'A', /^need 9 \(1 of 4\), takes away 9 for 1$/],
    ['out for less than the last', four, rules, 'C', /^left out: costs 1, budget left 0; .* 20 % less than/],
    ['out by hand', [{ ...four[0]!, must: 'out' }, four[1]!], rules, 'A', /must not be in/],
    ['in by hand', [{ ...four[3]!, must: 'in' }, four[0]!], rules, 'D', /^must be in: /],
    ['dearer than everything', [place('A', 9, 30), four[1]!], rules, 'A', /costs 30, the whole budget is 2/],
    ['no need', [place('A', 0, 1), four[1]!], rules, 'A', /no need/],
    [
      'out of reach',
      [place('A', 9, 1, { distance: 80 }), four[1]!],
      { ...rules, reach: 50 },
      'A',
      /80 from the base, at most 50/,
    ],
    ['distance unknown', [four[1]!], { ...rules, reach: 50 }, 'B', /how far it is .* unknown/],
    [
      'the one of its group',
      [four[0]!, four[1]!, place('Z', 0.1, 1, { group: 'z' })],
      { ...rules, eachGroup: true },
      'Z',
      /^the one of z, of which one is asked/,
    ],
    ['cost that is unknown', [place('A', 3, Number.NaN), four[1]!], rules, 'A', /its cost or its people are unknown/],
    [
      'by need, for the money',
      [place('A', 9, 2), place('B', 5, 1)],
      { budget: 2, by: 'need' },
      'B',
      /costs 1, budget left 0; need 5 \(2 of 2\)/,
    ],
  ];
  it.each(cases)('%s', (_, places, own, code, reason) => {
    const index = places.findIndex((each) => each.code === code);
    expect(reasonsFor(places, own, chooseFocus(places, own))[index]!.reason).toMatch(reason);
  });
  it('stand in the table of every place', () => {
    const choice = chooseFocus(four, rules);
    const table = focusTable(four, choice, reasonsFor(four, rules, choice));
    expect(table.map((row) => row[7])).toEqual(['chosen', 'yes', 'yes', 'no', 'no']);
    expect(table.slice(1).every((row) => row.at(-1)!.length > 5)).toBe(true);
  });
});

describe('a programme', () => {
  it('is read with decimal commas, blanks and codes', () => {
    const text = 'Code;cost;capacity;must\n05001;"1.200,5";0,5;\n05002;;;in\n';
    expect([...readProgramme(text, 'p.csv')]).toEqual([
      ['05001', { cost: 1200.5, capacity: 0.5 }],
      ['05002', { must: 'in' }],
    ]);
  });
  const errors: [string, string, RegExp][] = [
    ['no codes', 'name,cost\nA,1\n', /column "code"/],
    ['a column nobody knows', 'code,price\n1,1\n', /any of cost/],
    ['a share above one', 'code,capacity\n1,1\n2,3\n', /line 3: capacity is 3; it lies between 0 and 1/],
    ['words for money', 'code,cost\n1,5\n2,much\n', /line 3: cost.*"much" is no number/],
    ['a place twice', 'code,cost\n1,5\n1,6\n', /line 3: 1 stands there a second time/],
    ['another must', 'code,must\n1,perhaps\n', /line 2: must is "perhaps"/],
  ];
  it.each(errors)('with %s is refused', (_, text, message) => {
    expect(() => readProgramme(text, 'p.csv')).toThrow(message);
  });
});

describe('civilian teams', () => {
  const bundled = bundledTeamRules();
  const places = [
    place('A', 9, 1, { people: 10, group: 'x' }),
    place('B', 8, 1, { people: 50, group: 'x' }),
    place('C', 7, 1, { group: 'y' }),
    place('D', 0, 1),
  ];
  const dimensions = [
    { code: 'SAFE', name: 'Safety', scores: [0, 0, 90, 100] },
    { code: 'EDU', name: 'Education and youth', scores: [90, 90, 0, 100] },
  ];
  const territories = keyTerritories(places, { chosen: [true, true, true, false] }, dimensions, bundled, [
    [1],
    [0],
    [],
    [],
  ]);
  it('follow the territory and what it lacks most', () => {
    expect(territories.map(({ places: list, seat, lead }) => [list, seat, lead])).toEqual([
      [[0, 1], 1, 'security'],
      [[2], 2, 'education'],
    ]);
    const posts = (at: number, name: string): number =>
      territories[at]!.team.find(({ field }) => field === name)!.posts.length;
    expect(posts(0, 'security')).toBeGreaterThan(posts(0, 'education'));
    expect(posts(1, 'education')).toBeGreaterThan(posts(1, 'security'));
    expect(territories[0]!.shortfall['health']).toBeNaN();
  });
  it('have the least posts of each field, and the size that the file says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (scores) => {
          const many = scores.map((_, i) => place(`P${i}`, 1 + i, 1));
          const [own] = keyTerritories(
            many,
            { chosen: many.map((_, i) => i < 8) },
            [{ code: 'h', name: 'Health', scores }],
            bundled,
          );
          expect(own!.size).toBe(16);
          for (const field of TEAM_FIELDS) {
            const { posts } = own!.team.find((each) => each.field === field)!;
            expect(posts.length).toBeGreaterThanOrEqual(bundled.fields[field].least);
          }
        },
      ),
    );
  });
  it('are groups where nobody knows who borders whom', () => {
    const own = keyTerritories(places, { chosen: [true, true, true, false] }, dimensions, bundled);
    expect(own.map(({ groups }) => groups)).toEqual([['x'], ['y']]);
  });
  it('a file with more posts than the most is refused with its line', () => {
    const text = `size: { least: 2, places: 1, most: 3 }\nsharpness: 1\nfields:\n${TEAM_FIELDS.map((field) => `  ${field}: { reads: [xx], least: 1, posts: [a] }\n`).join('')}`;
    expect(() => readTeamRules(text, 'teams.yaml')).toThrow(/line 1: .*3 is less than the 6 posts/);
  });
});

describe('on the ground', () => {
  const square = (x: number, y: number) => ({
    code: `${x}`,
    name: `${x}`,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, y],
          [x, y + 2],
          [x + 2, y + 2],
          [x + 2, y],
          [x, y],
        ],
      ],
    },
  });
  it('the middle of a shape, and how far it is', () => {
    expect(middleOf(square(-76, 4))).toEqual([-75, 5]);
    const [far, none] = distancesFrom([0, 0], [[0, 1], undefined]);
    expect(far).toBeCloseTo(111.19, 1);
    expect(none).toBeUndefined();
  });
  it('the map names its kinds and hatches what the table lacks', () => {
    const shapes = [square(0, 0), square(3, 0), square(6, 0)];
    const svg = focusMap(shapes, [0, 1], ['core', 'sometimes'], { title: 'T', legend: 'L', source: 'S' });
    expect(svg.match(/stable core/g)).toHaveLength(2);
    expect(svg).toContain('unknown');
    expect(svg).not.toContain('left out');
  });
});
