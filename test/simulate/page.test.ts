import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  MODELS,
  modelOf,
  parseScenarios,
  recordOf,
  type SimulationRecord,
  simulationPage,
} from '../../src/simulate/index.js';
import { effectsOf, verdictOf } from '../../src/simulate/page/effects.js';
import { ticksOf } from '../../src/simulate/page/fan-chart.js';
import { inPlainWords } from '../../src/simulate/page/plain-words.js';
import { Wording, wordOf } from '../../src/simulate/page/words.js';
import type { Difference } from '../../src/simulate/types.js';

const EXAMPLES = join(import.meta.dirname, '../../examples/scenarios/x.yaml');
const PACKAGE = `{model: package, data: valle/territories.csv, horizon: 60, scenarios: {
  nothing: {},
  "<b>leaders": {levers: {leader-removal: {strength: 1, from: 12, to: 15}}},
  eradication: {levers: {eradication: 1}, parameters: {replanting: [0, 0.25]}, runs: 20}}}`;

let record: SimulationRecord;
beforeAll(async () => {
  record = await recordOf(parseScenarios(EXAMPLES, PACKAGE), { version: '0', sobol: 8 });
});

const plain = (name: string, language: 'en' | 'es' | 'pt'): string =>
  inPlainWords(record, record.ran.find((one) => one.name === name)!, new Wording(language)).join(' ');

describe('effects', () => {
  it('are of first order where a measure stands in the equation, people first, and have both baselines', () => {
    const scenario = record.ran.find(({ name }) => name === 'eradication')!;
    const effects = effectsOf(modelOf('package')!, scenario, record.scenarios['eradication']!);
    const first = effects.filter(({ order }) => order === 1).map(({ output }) => output);
    expect(first.sort()).toEqual(['illicit', 'loyalty', 'support']);
    expect(effects.find(({ order }) => order === 2)!.output).toBe('violence');
    for (const { output, today, noChange } of effects) {
      expect({ today, noChange }).toEqual(record.scenarios['eradication']!.against[output]);
    }
  });

  it.each([
    [-0.1, 0, 'gains'],
    [-0.1, -0.02, 'mixed'],
    [0.1, 0, 'loses'],
    [0.1, 0.02, 'mixed'],
    [0, -0.02, 'loses'],
    [0.005, 0.001, 'same'],
  ])('violence %d, work %d: a territory %s', (violence, work, verdict) => {
    const difference = (mean: number, share: number | null): { today: Difference; noChange: Difference } => {
      const one = { mean, q05: mean, q95: mean, share };
      return { today: one, noChange: one };
    };
    const territories = {
      violence: { a: difference(violence * 20, violence) },
      licit: { a: difference(work + 0.1, null) },
      illicit: { a: difference(-0.1, null) },
    };
    expect(verdictOf(territories, 'a')).toBe(verdict);
  });
});

describe('the page', () => {
  it.each(['en', 'es', 'pt'] as const)(
    'holds charts and tables, no script and nothing from elsewhere: %s',
    (language) => {
      const page = simulationPage(record, language);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
      expect(page).not.toMatch(/<script|<b>|https?:|undefined|NaN/);
      expect(page).toContain('&lt;b&gt;leaders');
      const outputs = modelOf('package')!.outputs.length;
      expect(page.match(/class="no-change"[^>]* d="M5/g)).toHaveLength(3 * outputs);
      expect(page.match(/class="today"[^>]* d="M5/g)).toHaveLength(3 * outputs);
      expect(page).toContain('Sierra Parda');
    },
  );

  it('says in plain words what is direct, what follows, how sure it is, who loses and what matters', () => {
    const text = plain('<b>leaders', 'en');
    expect(text).toMatch(/What is tried: removal of leaders \(100 %, from month 12 to 15\)\./);
    expect(text).toMatch(/acted on directly: groups [\d.]+ % more/);
    expect(text).toMatch(/follows from it: homicides [\d.]+ % more/);
    expect(text).toContain('rest on assumptions');
    expect(plain('<b>leaders', 'es')).toMatch(/homicidios, [\d,]+ % más.*Pierden: /);
    expect(plain('nothing', 'pt')).toMatch(/^Nada de novo é feito\./);
    expect(plain('eradication', 'en')).toContain(
      'Most hangs on: share of what need and price call for that is planted again in a month (homicides, ',
    );
  });

  it('has the words of every model in every language', () => {
    const texts = MODELS.flatMap(({ title, levers, outputs, parameters }) => [
      title,
      ...parameters.map((one) => one.title),
      ...levers.map((one) => one.title),
      ...outputs.flatMap((one) => [one.title, one.unit]),
    ]);
    const lacking = texts.filter((text) => !wordOf(text, 'es') || !wordOf(text, 'pt'));
    expect([...new Set(lacking)]).toEqual([]);
  });

  it.each([
    [0, 1],
    [115_000, 213_744],
    [-0.02, 0.31],
    [5, 5],
    [0, 0],
  ])('spans %d to %d with a few round ticks', (low, high) => {
    const ticks = ticksOf(low, high);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(ticks[0]).toBeLessThanOrEqual(low);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
  });
});
