import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenarios, type ScenarioResult, simulate } from '../../src/simulate/index.js';
import { routeMapOf } from '../../src/simulate/models/routes/route-map.js';
import { perceivedValue } from '../../src/simulate/models/routes/salience.js';
import type { TableRow } from '../../src/simulate/table-file.js';

const SHARED = process.env['ATALAYA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const PUBLIC = join(SHARED, 'data/routes');
const INVENTED = join(import.meta.dirname, '../../examples/scenarios/isthmus');

/** Mean over the last half of the time. */
function late(result: ScenarioResult, output: string): number {
  const { mean } = result.outputs[output]!;
  const half = mean.slice(mean.length >> 1);
  return half.reduce((a, b) => a + b, 0) / half.length;
}

describe.each([
  ['an invented isthmus', INVENTED, 2],
  ['the Central American map (skipped without the public data)', PUBLIC, 8],
])('routes and interdiction on %s', (_, data, watched) => {
  it.skipIf(!existsSync(data))('behave as the literature says', { timeout: 60_000 }, async () => {
    const scenarios = parseScenarios(
      '/a.yaml',
      `{model: routes, data: "${data}", runs: 8, horizon: 72, seed: 2, parameters: {watched: ${watched}}, scenarios: {
        usual: {}, twice: {levers: {interdiction: 2}}, four: {levers: {interdiction: 4}}, closed: {levers: {pacific: 0}}}}`,
    );
    const results = await simulate(scenarios);
    const of = (name: string, output: string) => late(results.get(name)!, output);
    for (const [less, more] of [
      ['usual', 'twice'],
      ['twice', 'four'],
    ] as const) {
      expect(of(more, 'seizures')).toBeGreaterThan(of(less, 'seizures'));
      expect(of(more, 'value-per-seizure')).toBeLessThan(of(less, 'value-per-seizure'));
      expect(of(more, 'active-places')).toBeGreaterThanOrEqual(of(less, 'active-places'));
      const fell = of(less, 'arrived') - of(more, 'arrived');
      expect(fell).toBeLessThan(of(more, 'seized') - of(less, 'seized'));
    }
    expect(of('closed', 'pacific-share')).toBe(0);
    expect(of('closed', 'land-share')).toBeGreaterThan(of('usual', 'land-share'));
  });
});

describe('goods', () => {
  it('are neither made nor lost on the way', async () => {
    const text = `{model: routes, data: "${INVENTED}", horizon: 40, scenarios: {a: {levers: {interdiction: 3}}}}`;
    const [scenario] = parseScenarios('/a.yaml', text);
    const { outputs } = (await simulate([scenario!])).get('a')!;
    const sum = (name: string) => outputs[name]!.mean.reduce((a, b) => a + b, 0);
    const held = sum('sent') - sum('arrived') - sum('seized');
    expect(held).toBeGreaterThanOrEqual(-1e-6);
    expect(held).toBeLessThan(0.2 * sum('sent'));
  });
});

describe('a way looks worth', () => {
  it('what it gives on average to a cool head, and less the likelier the loss', () => {
    const amounts = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        amounts,
        (gain, loss, risk, usual) => {
          const cool = perceivedValue(gain, loss, risk, usual, 1);
          expect(cool).toBeCloseTo((1 - risk) * gain - risk * loss, 4);
          const local = perceivedValue(gain, loss, risk, usual, 0.5);
          expect(perceivedValue(gain, loss, risk + 0.01, usual, 0.5)).toBeLessThanOrEqual(local);
        },
      ),
    );
  });
});

describe('a map', () => {
  const row = (cells: Record<string, string>): TableRow => ({ ...cells, line: '2', file: 'edges.csv' });
  const nodes = ['a', 'b', 'c'].map((id, i) => row({ id, lat: String(i), lon: '0', coastdist: '99' }));
  const link = (from: string, to: string) => row({ endnodes_1: from, endnodes_2: to, capacity: '10' });

  it('finds source, ends and lengths', () => {
    const map = routeMapOf(nodes, [link('a', 'b'), link('b', 'c')]);
    expect([map.source, map.ends]).toEqual([0, [2]]);
    expect(map.length[0]).toBeCloseTo(111.2, 1);
  });

  it.each([
    [[link('a', 'x')], '"x" is no node'],
    [[link('a', 'b'), link('b', 'c'), link('c', 'b')], 'go in a circle'],
    [[link('a', 'b')], 'one place that all goods come from; 2'],
  ])('refuses links that cannot be: %#', (edges, message) => {
    expect(() => routeMapOf(nodes, edges)).toThrow(message);
  });
});
