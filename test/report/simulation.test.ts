import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../src/model/index.js';
import { Assessment, assess, toHtml, toMarkdown } from '../../src/report/index.js';
import { printed } from '../../src/report/print/printed.js';
import {
  parseScenarios,
  readRecord,
  recordOf,
  recordText,
  type SimulationRecord,
  simulationSection,
} from '../../src/simulate/index.js';
import { puertoSalitre } from './puerto-salitre.js';

const folder = mkdtempSync(join(tmpdir(), 'atalaya-simulation-'));
afterAll(() => rmSync(folder, { recursive: true }));

let record: SimulationRecord;
beforeAll(async () => {
  const path = join(import.meta.dirname, '../../examples/scenarios/x.yaml');
  const text = `{model: package, data: valle/territories.csv, horizon: 24, scenarios: {
    "<b>police": {levers: {police: 1}, parameters: {abuse: [0, 0.08]}, runs: 10}}}`;
  record = await recordOf(parseScenarios(path, text), { version: '0', sobol: 4 });
});

function assessment(language: (typeof LANGUAGES)[number]): Assessment {
  const { snapshot, resolved } = puertoSalitre();
  const made = assess(snapshot, resolved, { language, now: '2015-07-02', who: 'M. Oduber' });
  return { ...made, simulation: simulationSection(record, language) };
}

describe.each(LANGUAGES)('an assessment with a simulation, in %s', (language) => {
  test('has it in every form: plain words, charts, effects, who gains, what matters', () => {
    const whole = assessment(language);
    const { heading, scenarios } = whole.simulation!;
    const [scenario] = scenarios;
    const { document } = parseHTML(toHtml(whole));
    const section = document.querySelector('#simulation')!;
    expect(section.querySelector('h2')!.textContent).toBe(heading);
    expect(section.querySelectorAll('figure.chart svg')).toHaveLength(4);
    expect(section.querySelectorAll('table')).toHaveLength(3);
    expect(section.querySelector('b')).toBeNull();
    for (const sentence of scenario!.plain) expect(section.textContent).toContain(sentence);
    const markdown = toMarkdown(whole);
    expect(markdown).toContain(`## ${heading}`);
    expect(markdown.split('\n').filter((line) => line.startsWith('| Puerto Alondra'))).toHaveLength(1);
    const blocks = printed(whole).body.find((part) => part.heading === heading)!.blocks;
    expect(blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(4);
    expect(Assessment.parse(JSON.parse(JSON.stringify(whole))).simulation).toEqual(whole.simulation);
  });

  test('has no such section without one', () => {
    const { snapshot, resolved } = puertoSalitre();
    expect(toHtml(assess(snapshot, resolved, { language }))).not.toContain('id="simulation"');
  });
});

it('is read from what was stored, measures without end as well', async () => {
  const file = join(folder, 'record.json');
  writeFileSync(file, recordText(record));
  expect(await readRecord(file)).toEqual(record);
});

it.each([
  ['no JSON', '{', 'is no record of a simulation'],
  ['another JSON', '{}', 'is no record that can be run again'],
])('refuses %s', async (_, text, message) => {
  const file = join(folder, 'wrong.json');
  writeFileSync(file, text);
  await expect(readRecord(file)).rejects.toThrow(message);
});

it('refuses a record that lacks the result of a scenario', async () => {
  const file = join(folder, 'wrong.json');
  writeFileSync(file, recordText({ ...record, scenarios: {} }));
  await expect(readRecord(file)).rejects.toThrow('lacks results of "<b>police"');
});
