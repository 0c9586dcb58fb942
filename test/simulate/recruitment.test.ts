import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelOf, parseScenarios, type Run, type State, simulate } from '../../src/simulate/index.js';
import { groupsOf } from '../../src/simulate/models/recruitment/groups.js';
import { multiply } from '../../src/simulate/models/recruitment/multiply.js';
import type { TableRow } from '../../src/simulate/table-file.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const DATA = join(SHARED, 'data/recruitment');

const model = modelOf('recruitment')!;
const parameters = Object.fromEntries(model.parameters.map(({ name, default: value }) => [name, value]));

async function run(horizon: number, measures: [string, number][] = [], start?: State): Promise<Run> {
  return model.run({
    data: await model.load(DATA),
    parameters,
    measures: measures.map(([lever, strength]) => ({ lever, strength, from: 0, to: Number.POSITIVE_INFINITY })),
    horizon,
    random: () => 0,
    ...(start && { start }),
  });
}

describe.skipIf(!existsSync(DATA))('the published figures (skipped without the public data)', () => {
  it('are told apart from those quoted elsewhere that the equations do not give', async () => {
    const { end, outputs: before } = await run(520);
    const { outputs: after } = await run(260, [], end);
    const grown = (name: string) => `+${(100 * (after[name]!.at(-1)! / before[name]!.at(-1)! - 1)).toFixed(1)} %`;
    expect(model.quoted!.slice(0, 2).map(({ gives }) => gives)).toEqual([grown('members'), grown('deaths')]);
    for (const { quoted, gives } of model.quoted!) expect(quoted).not.toBe(gives);
  });

  it('are reproduced to six digits over ten years', async () => {
    const { outputs } = await run(520);
    const at = (name: string, week: number) => outputs[name]![week]!;
    expect([0, 260, 520].map((week) => at('members', week).toPrecision(7))).toEqual([
      '115000.0',
      '140782.9',
      '173837.0',
    ]);
    expect(at('members', 520)).toBeCloseTo(173836.954, 2);
    expect([0, 260, 520].map((week) => at('deaths', week).toFixed(3))).toEqual(['67.243', '90.769', '124.300']);
    const recruits = outputs['recruits']!;
    expect(recruits.length).toBe(521);
    expect(recruits.reduce((a, b) => a + b, 0) / 521).toBeCloseTo(358.914, 3);
  });

  it.each([
    ['no change', [], 213744.6, 169.375],
    ['arrests doubled', [['arrests', 2]], 184036.3, 126.437],
    ['recruitment halved', [['recruitment', 0.5]], 156682.7, 92.256],
  ] as [string, [string, number][], number, number][])('%s, five years on', async (_, measures, members, deaths) => {
    const { end } = await run(520);
    const { outputs } = await run(260, measures, end);
    expect(outputs['members']!.at(-1)).toBeCloseTo(members, 1);
    expect(outputs['deaths']!.at(-1)).toBeCloseTo(deaths, 3);
  });

  it('are said to be reproduced on the published data with the published rates, and assumed on any other', async () => {
    const file = join(import.meta.dirname, '../../examples/scenarios/x.yaml');
    const classOf = async (more: string) =>
      (await simulate(parseScenarios(file, `scenarios: {a: {model: recruitment, horizon: 2, ${more}}}`))).get('a')!
        .class;
    expect(await classOf(`data: "${DATA}"`)).toBe('reproduced');
    expect(await classOf(`data: "${DATA}", parameters: {eta: 111}`)).toBe('assumption');
    expect(await classOf('data: groups')).toBe('assumption');
    const chain = `{model: recruitment, data: "${DATA}", horizon: 2, scenarios: {b: {parameters: {eta: 111}}, a: {from: b}}}`;
    // No end is surer than its start.
    expect((await simulate(parseScenarios(file, chain))).get('a')!.class).toBe('assumption');
  });

  it('goes on from a stored state as if it had never stopped', async () => {
    const whole = await run(520);
    const half = await run(260);
    const stored = JSON.parse(JSON.stringify(half.end)) as State;
    const rest = await run(260, [], stored);
    expect(rest.time.at(-1)).toBe(520);
    expect(rest.outputs['members']!.at(-1)! / whole.outputs['members']!.at(-1)!).toBeCloseTo(1, 8);
  });
});

const rows = (...list: Record<string, string>[]): TableRow[] =>
  list.map((row, index) => ({ ...row, line: String(index + 2), file: 'x.csv' }));

describe('groups', () => {
  const nodes = rows({ node: 'a' }, { node: 'b' }, { node: 'c' });

  it('are ordered by the weight of their ties, which are made symmetric by the larger', () => {
    const groups = groupsOf(
      nodes,
      rows({ node: 'b', rnode: 'c', weight: '2' }, { node: 'c', rnode: 'b', weight: '5' }),
      rows({ node: 'c', rnode: 'a', weight: '1' }),
    );
    expect(groups.names).toEqual(['c', 'b', 'a']);
    expect([...groups.friends]).toEqual([2, 1, 2]);
    // M has (R + 1) / (a + 1) off the diagonal: row c is (0, 6, 1) / 2.
    const result = new Float64Array(3);
    multiply(groups, Float64Array.of(10, 20, 30), result);
    expect([...result]).toEqual([(6 * 20 + 30) / 2, 6 * 10 + 30, (10 + 20) / 2]);
  });

  it.each([
    [{ node: 'a', rnode: 'x', weight: '1' }, 'x.csv line 2: "x" is no node.'],
    [{ node: 'a', rnode: 'a', weight: '1' }, 'x.csv line 2: a group has a tie with itself.'],
    [{ node: 'a', rnode: 'b', weight: '-1' }, 'x.csv line 2: the weight "-1" is no number from 0.'],
  ])('refuse a tie that cannot be: %o', (row, message) => {
    expect(() => groupsOf(nodes, rows(row), [])).toThrow(message);
  });
});

describe('measures in time', () => {
  it('act only while they are in force', async () => {
    const file = join(import.meta.dirname, '../../examples/scenarios/x.yaml');
    const scenarios = parseScenarios(
      file,
      `model: recruitment
data: groups
horizon: 100
scenarios:
  without: {}
  late: { levers: { arrests: { strength: 3, from: 40, to: 60 } } }
`,
    );
    const results = await simulate(scenarios);
    const [without, late] = ['without', 'late'].map((name) => results.get(name)!.outputs['members']!.mean);
    expect(late!.slice(0, 41)).toEqual(without!.slice(0, 41).map((value) => expect.closeTo(value, 3)));
    expect(late![41]).toBeLessThan(without![41]! - 100);
    const gap = (week: number) => without![week]! - late![week]!;
    expect(gap(60)).toBeGreaterThan(gap(45) * 2);
    expect(gap(100) / gap(60)).toBeLessThan(1.5);
    const { today, noChange } = results.get('late')!.against['arrests']!;
    expect([today.mean, noChange.mean]).toEqual([0, 0]);
  });
});
