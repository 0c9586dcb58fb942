import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenarios, recordOf, recordText, runAgain } from '../../src/simulate/index.js';

const GROUPS = join(import.meta.dirname, '../../examples/scenarios/groups');
const TEXT = `{model: recruitment, data: groups, horizon: 20, seed: 7, scenarios: {
  before: {parameters: {eta: [100, 120]}, runs: 3},
  after: {from: before, levers: {arrests: 2}, runs: 3}}}`;

describe('a record of a simulation', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-record-'));
    path = join(folder, 'record.json');
    await cp(GROUPS, join(folder, 'groups'), { recursive: true });
    const scenarios = parseScenarios(join(folder, 'a.yaml'), TEXT);
    await writeFile(path, recordText(await recordOf(scenarios, { version: '1.2.3', sobol: 8 })));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives the same bytes again, indices too, and tells another version', async () => {
    const again = await runAgain(path, { version: '1.2.3' });
    expect(again.same).toBe(true);
    expect(again.record.sensitivity).toBeDefined();
    expect(again.record.data.map(({ sha256 }) => sha256)).toEqual(
      Array(3).fill(expect.stringMatching(/^[0-9a-f]{64}$/)),
    );
    expect(await runAgain(path, { version: '1.2.4' })).toMatchObject({ same: false, version: '1.2.3' });
  });

  it('finds data that lie beside it, and gives the same bytes from there', async () => {
    const beside = join(folder, 'relative.json');
    const scenarios = parseScenarios(join(folder, 'a.yaml'), TEXT);
    const text = recordText(await recordOf(scenarios, { version: '1' })).replaceAll(`${folder}/groups`, 'groups');
    await writeFile(beside, text);
    expect((await runAgain(beside, { version: '1' })).same).toBe(true);
  });

  it.each([
    ['no JSON', 'scenarios:', 'is no record of a simulation: it is no JSON'],
    ['another JSON', '{"version": "1", "data": []}', 'is no record that can be run again: ran'],
  ])('refuses %s', async (_, text, message) => {
    const other = join(folder, 'other.json');
    await writeFile(other, text);
    await expect(runAgain(other, { version: '1' })).rejects.toThrow(message);
  });

  it('names the data that have changed or are gone', async () => {
    await appendFile(join(folder, 'groups/rivals.csv'), '\n');
    await rm(join(folder, 'groups/nodes.csv'));
    const [nodes, rivals] = ['nodes', 'rivals'].map((part) => join(folder, `groups/${part}.csv`));
    await expect(runAgain(path, { version: '1.2.3' })).rejects.toThrow(
      new RegExp(`^The data are no longer what was run: ${nodes} is gone; ${rivals} has changed \\(SHA-256 was`),
    );
  });
});
