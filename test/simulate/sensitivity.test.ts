import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScenarios, sensitivityOf } from '../../src/simulate/index.js';

const EXAMPLES = join(import.meta.dirname, '../../examples/scenarios/x.yaml');
const of = async (text: string, size = 128) => sensitivityOf(parseScenarios(EXAMPLES, text), size);

describe('Sobol indices of a scenario', () => {
  it('tell what an output hangs on: the arrests output is eta and nothing else', async () => {
    const text =
      'scenarios: {a: {model: recruitment, data: groups, horizon: 52, parameters: {eta: [50, 150], rho: [2.4e-3, 2.6e-3]}}}';
    const { size, chances, outputs } = (await of(text, 512)).get('a')!;
    expect([size, chances]).toEqual([512, 1]);
    const [most, least] = outputs['arrests']!;
    expect([most!.name, least!.name]).toEqual(['eta', 'rho']);
    // All the variance is eta's: the interval holds 1, and of rho 0.
    expect(most!.totalLow).toBeLessThan(1);
    expect(most!.totalHigh).toBeGreaterThan(1);
    expect([least!.first, least!.total]).toEqual([0, 0]);
    for (const { total, totalLow, totalHigh } of Object.values(outputs).flat()) {
      expect(totalLow).toBeLessThanOrEqual(total);
      expect(totalHigh).toBeGreaterThanOrEqual(total);
    }
  });

  it('count what is uncertain where a scenario starts, also where it has nothing uncertain itself', async () => {
    const results = await of(
      `{model: recruitment, data: groups, horizon: 26, scenarios: {
        before: {parameters: {eta: [50, 150]}},
        after: {from: before, levers: {arrests: 0}}}}`,
      32,
    );
    // Arrests end, so that what is arrested then no longer varies; members still do.
    const { outputs } = results.get('after')!;
    expect(outputs['arrests']).toEqual([]);
    expect(outputs['members']!.map(({ name }) => name)).toEqual(['eta']);
  });

  it('keep to one chance for all points where chance is part of the model', async () => {
    const results = await of(
      '{model: repeat-offenders, runs: 3, horizon: 60, scenarios: {a: {parameters: {alpha: [0.02, 0.2], again: [0.02, 0.03]}}}}',
      64,
    );
    const { chances, outputs } = results.get('a')!;
    expect(chances).toBe(3);
    expect(outputs['participants']![0]!.name).toBe('alpha');
  });

  it('are refused where nothing is uncertain', async () => {
    await expect(of('scenarios: {a: {model: repeat-offenders}}')).rejects.toThrow(
      'No scenario has an uncertain parameter',
    );
  });
});
