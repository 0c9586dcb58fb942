import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  flowMap,
  parseScenarios,
  recordOf,
  recordText,
  simulate,
  simulationPage,
  Wording,
} from '../../src/simulate/index.js';

const EXAMPLES = join(import.meta.dirname, '../../examples/scenarios/x.yaml');

it('says what each measure adds: alone as by itself, on top of the others as the whole less the rest', async () => {
  const text = `{model: package, data: valle/territories.csv, horizon: 24, scenarios: {
    both: {levers: {eradication: 1, rural-development: 1}},
    crops: {levers: {eradication: 1}},
    work: {levers: {rural-development: 1}}}}`;
  const record = await recordOf(parseScenarios(EXAMPLES, text), { version: '0', each: true });
  expect(Object.keys(record.each!)).toEqual(['both']);
  const [eradication, work] = record.each!['both']!;
  const against = (name: string) => record.scenarios[name]!.against['support']!.noChange;
  expect(eradication!.alone['support']).toEqual(against('crops'));
  expect(work!.alone['support']).toEqual(against('work'));
  expect(eradication!.added['support']!.mean).toBeCloseTo(against('both').mean - against('work').mean, 12);
  expect(simulationPage(record, 'es')).toContain('Qué añade cada medida');
  expect(recordText(record)).toContain('"each"');
});

it('maps where the flow went when a coast is closed', async () => {
  const text = `{model: routes, data: isthmus, horizon: 60, runs: 3, parameters: {watched: 2}, scenarios: {
    closed: {levers: {pacific: 0}}}}`;
  const result = (await simulate(parseScenarios(EXAMPLES, text))).get('closed')!;
  const { run, noChange, from, to, source, places } = result.flows!;
  expect(run).toHaveLength(from.length);
  const out = (flows: number[]) => flows.reduce((sum, flow, link) => sum + (from[link] === source ? flow : 0), 0);
  // What leaves the source is what is sent, within what is held back there.
  expect(out(run)).toBeGreaterThan(20_000);
  expect(out(run)).toBeLessThan(40_000);
  expect(run.filter((flow, link) => flow < noChange[link]!).length).toBeGreaterThan(3);
  const svg = flowMap(result.flows!, new Wording('pt'));
  expect(svg).toContain('sem as medidas');
  const used = run.filter((flow) => flow > 0).length + noChange.filter((flow) => flow > 0).length;
  expect(svg.match(/<path d="M[\d.]+ [\d.]+L/g)).toHaveLength(used);
  expect(svg).not.toContain('NaN');
  expect(Math.max(...to)).toBeLessThan(places.length);
});
