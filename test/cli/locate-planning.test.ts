import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locate } from '../../src/cli/commands/locate.js';

const EXAMPLE = join(import.meta.dirname, '../../examples/costs/alondria.yaml');

/** The defaults that the command line would have put in. */
const DEFAULTS = Object.fromEntries(
  locate.options.flatMap(({ flags, default: value }) => {
    const name = flags.split(' ')[0]!.replace(/^--(?:no-)?/, '');
    const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return value === undefined ? [] : [[key, value]];
  }),
);

/** What `atalaya locate` prints. */
async function run(args: string[], options: Record<string, string | number | boolean | string[]>): Promise<string> {
  let printed = '';
  const output = new Writable({
    write(chunk, _, done) {
      printed += String(chunk);
      done();
    },
  });
  const input = Readable.from([]);
  await locate.run({ args, options: { ...DEFAULTS, ...options }, input, output, errors: output, interactive: false });
  return printed;
}

const square = (code: string, x: number) => ({
  type: 'Feature',
  properties: { code, name: `Place ${code}`, region: x < 3 ? 'West' : 'East' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 0],
        [x, 1],
        [x + 1, 1],
        [x + 1, 0],
        [x, 0],
      ],
    ],
  },
});

describe('atalaya locate, for those who plan', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-focus-'));
    const codes = ['101', '102', '103', '104', '105', '106'];
    await writeFile(
      file('homicides.csv'),
      `code,name,homicides,population\n${codes.map((code, i) => `${code},Place ${code},${[40, 2, 1, 30, 0, 25][i]},${[50000, 9000, 8000, 40000, 7000, 30000][i]}`).join('\n')}\n`,
    );
    await writeFile(
      file('places.geojson'),
      JSON.stringify({ type: 'FeatureCollection', features: codes.map((code, i) => square(code, i)) }),
    );
    await writeFile(
      file('data.csv'),
      'uCode,uName,Region,safe,schools\n101,Alta,West,10,80\n102,Baja,West,70,20\n103,Cima,East,30,60\n104,Dique,East,95,90\n',
    );
    await writeFile(
      file('meta.csv'),
      'iCode,iName,Type,Level,Direction,Weight,Parent\nsafe,Safety,Indicator,1,1,1,index\nschools,Schools,Indicator,1,1,1,index\nindex,Human security,Aggregate,2,1,1,\nRegion,Region,Group,,,,\n',
    );
    await writeFile(file('programme.csv'), 'code,cost\n101,3\n102,2\n103,2\n104,1\n');
    await writeFile(
      file('matrix.csv'),
      'income,years,health,papers,side\n13.1,14,4,1,a\n15.2,7,5,0,a\n12.5,10,1,0,b\n20,11,3,1,b\n',
    );
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('--focus on rates: within the budget, one of each region, files written', async () => {
    const options = {
      focus: true,
      budget: '3000',
      costBase: '500',
      costPerPerson: '0.02',
      eachGroup: true,
      shapes: file('places.geojson'),
      runs: 50,
      map: file('map.svg'),
      out: file('focus.geojson'),
    };
    const { spent, chosen, draws, places, exact } = JSON.parse(
      await run([file('homicides.csv')], { ...options, json: true }),
    );
    expect(exact).toBe(true);
    expect(spent).toBeLessThanOrEqual(3000);
    expect(draws.runs).toBe(50);
    const groups = places
      .filter((place: { chosen: boolean }) => place.chosen)
      .map(({ group }: { group: string }) => group);
    expect(new Set(groups)).toEqual(new Set(['West', 'East']));
    expect(await readFile(file('map.svg'), 'utf8')).toContain('draws');
    const { features } = JSON.parse(await readFile(file('focus.geojson'), 'utf8'));
    expect(
      features.filter((each: { properties: { chosen: string } }) => each.properties.chosen === 'yes'),
    ).toHaveLength(chosen.length);
    const text = await run([file('homicides.csv')], options);
    expect(text).toContain('left out: costs');
    expect(text).toContain('With other budgets:');
  });

  it('--focus by an index: costs of a programme, connected parts, teams', async () => {
    const options = { focus: true, meta: file('meta.csv'), programme: file('programme.csv'), budget: '5', runs: 30 };
    const { chosen, territories, draws } = JSON.parse(await run([file('data.csv')], { ...options, json: true }));
    expect(chosen).toEqual(['102', '103']);
    expect(territories.map(({ lead }: { lead: string }) => lead)).toEqual(['education', 'security']);
    expect(draws.core.every((code: string) => ['101', '102', '103'].includes(code))).toBe(true);
    const all = { ...options, draw: 'weights', clusters: '1', shapes: file('places.geojson'), chooseBy: 'effect' };
    expect(await run([file('data.csv')], all)).toContain('Key territories');
    const table = file('focus.csv');
    await run([file('data.csv')], { ...options, out: table, mustBeIn: ['Dique'], mustBeOut: ['101'] });
    expect(await readFile(table, 'utf8')).toMatch(/101,Alta.*left out: must not be in[\s\S]*104,Dique.*must be in/);
  });

  const wrong: [string, Record<string, string | boolean | string[]>, RegExp][] = [
    ['no budget', { focus: true }, /--budget MONEY/],
    ['a budget of words', { focus: true, budget: 'much' }, /above 0/],
    ['parts without outlines', { focus: true, budget: '3', clusters: '1' }, /--shapes/],
    ['a base that is no point', { focus: true, budget: '3', base: 'here' }, /longitude,latitude/],
    ['a place nobody knows', { focus: true, budget: '3', mustBeIn: ['X'] }, /No place has .*"X"/],
    ['budgets of nothing', { focus: true, budget: '3', budgets: '0,1' }, /shares above 0/],
  ];
  it.each(wrong)('--focus with %s says what to do', async (_, options, message) => {
    await expect(run([file('homicides.csv')], options)).rejects.toThrow(message);
  });

  it('--deprivation: the worked matrix of Alkire and Foster', async () => {
    const options = {
      deprivation: true,
      cutOff: ['income=13', 'years=12', 'health=3', 'papers=1'],
      poorAt: '2',
      by: 'side',
    };
    const found = JSON.parse(await run([file('matrix.csv')], { ...options, json: true }));
    expect([found.H, found.A, found.M0]).toEqual([0.5, 0.75, 0.375]);
    expect(found.M1).toBeCloseTo(0.205529, 6);
    expect(found.M2).toBeCloseTo(0.165457, 6);
    expect(found.censored).toEqual({ income: 0.25, years: 0.5, health: 0.25, papers: 0.5 });
    expect(found.headcounts.years).toBe(0.75);
    expect(found.contributions.years).toBeCloseTo(1 / 3, 12);
    // Groups add up to the whole by their rows.
    expect((found.groups.a.M0 * 2 + found.groups.b.M0 * 2) / 4).toBeCloseTo(found.M0, 12);
    const table = file('deprivation.csv');
    expect(await run([file('matrix.csv')], { ...options, out: table })).toContain('M0 0.375000');
    expect((await readFile(table, 'utf8')).split('\n')[1]).toContain('all,4,0.5,0.75,0.375');
  });
  const misused: [string, Record<string, string | boolean | string[]>, RegExp][] = [
    ['no cut-off', {}, /--cut-off COLUMN=VALUE/],
    ['another column', { cutOff: ['wealth=3'] }, /no column "wealth"/],
    ['more than all', { cutOff: ['income=13'], poorAt: '2' }, /only 1 cut-offs/],
    ['a cut-off of none', { cutOff: ['income=0'] }, /above 0/],
  ];
  it.each(misused)('--deprivation with %s says what to do', async (_, options, message) => {
    await expect(run([file('matrix.csv')], { deprivation: true, ...options })).rejects.toThrow(message);
  });

  it('--costs: both schools side by side, never added', async () => {
    const out = file('costs.csv');
    const { accounting, impact, ...rest } = JSON.parse(await run([], { costs: EXAMPLE, out, json: true }));
    expect(Object.keys(rest)).toEqual(['country', 'year', 'currency', 'gdp', 'runs', 'notAdded']);
    expect(accounting.total.central).toBeLessThan(impact.total.central);
    const lines = (await readFile(out, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(1 + accounting.lines.length + 2 + impact.lines.length + 3);
    const text = await run([], { costs: EXAMPLE });
    expect(text).toContain('not to be added');
    expect(text).toMatch(/total +9,102 +10,663 +13,173 +4\.44 %/);
  });

  it('without a table or a form asks for one', async () => {
    await expect(run([], {})).rejects.toThrow(/Which table/);
  });
});
