import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadTerritories,
  MECHANISMS,
  type MechanismResult,
  modelOf,
  parseScenarios,
  simulate,
  tryMechanisms,
} from '../../src/simulate/index.js';
import { territoriesOf } from '../../src/simulate/models/package/territories.js';
import type { TableRow } from '../../src/simulate/table-file.js';

const VALLE = join(import.meta.dirname, '../../examples/scenarios/valle/territories.csv');

describe('mechanisms, over the whole range of what is assumed', () => {
  let results: Map<string, MechanismResult>;
  beforeAll(async () => {
    const territories = await loadTerritories(VALLE);
    const tried = await tryMechanisms(territories, { draws: 100, seed: 1 });
    results = new Map(tried.map((result) => [result.mechanism.id, result]));
  }, 60_000);

  it.each(MECHANISMS.map(({ id, claim }) => [claim, id] as const))('%s', (_, id) => {
    expect(results.get(id)!.holds).toBeGreaterThanOrEqual(0.8);
  });

  it('do not hold everywhere where the literature disagrees', () => {
    expect([...results.values()].some(({ holds }) => holds < 1)).toBe(true);
  });
});

describe('the package model', () => {
  it('keeps shares between 0 and 1 under every measure at once', async () => {
    const model = modelOf('package')!;
    const levers = model.levers.map(({ name }) => `${name}: 1`).join(', ');
    const text = `{model: package, data: "${VALLE}", horizon: 240, scenarios: {a: {levers: {${levers}}}}}`;
    const { outputs } = (await simulate(parseScenarios('/a.yaml', text))).get('a')!;
    for (const name of ['support', 'loyalty', 'illicit', 'licit', 'capture']) {
      for (const value of outputs[name]!.mean) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
    // The first territory has 0.6 of the traffic: no more can move away.
    expect(outputs['traffic-elsewhere']!.mean.at(-1)).toBeGreaterThan(0.3);
    expect(outputs['traffic-elsewhere']!.mean.at(-1)).toBeLessThanOrEqual(0.6 + 1e-9);
    for (const { mean } of Object.values(outputs)) for (const value of mean) expect(Number.isFinite(value)).toBe(true);
  });

  it('says that all it gives is assumed', () => {
    const { class: own, outputs, parameters } = modelOf('package')!;
    const classes = [own, ...outputs.map((one) => one.class), ...parameters.map((one) => one.class)];
    expect(new Set(classes)).toEqual(new Set(['assumption']));
  });

  it.each([
    [{ name: 'a', police: '1.2' }, 'x.csv line 2: police is "1.2"; it should be a share between 0 and 1.'],
    [{ name: 'a', members: 'many' }, 'x.csv line 2: members is "many"; it should be a number from 0.'],
  ])('refuses territories that cannot be: %o', (row, message) => {
    expect(() => territoriesOf([{ ...row, line: '2', file: 'x.csv' } as unknown as TableRow])).toThrow(message);
  });
});
