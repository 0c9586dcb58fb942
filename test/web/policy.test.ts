import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { loadScenarios, MODELS } from '../../src/simulate/index.js';
import type {
  Job,
  KeptPlans,
  PlanOfFile,
  PolicyModels,
  PolicyResult,
  PolicyRun,
  ScenarioFile,
} from '../../src/web/api/index.js';
import { createWorkbench, Workspace } from '../../src/web/server/index.js';

const TOKEN = 'token-of-the-test';

/** The numbers at the ticks of a chart. */
const scaleOf = (svg: string): string[] =>
  [...svg.matchAll(/text-anchor="end" fill="currentColor">([^<]*)</g)].map(([, tick]) => tick!);

describe('packages of measures over HTTP', () => {
  let folder: string;
  let store: Case;
  let workspace: Workspace;
  let app: ReturnType<typeof createWorkbench>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-policy-test-'));
    store = await openCase(join(folder, 'case'), { create: true });
    workspace = new Workspace(store);
    app = createWorkbench(workspace, { edition: { language: 'en', handling: 'TLP:GREEN' }, token: TOKEN });
  });
  afterAll(async () => {
    await workspace.jobs.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (path: string, body?: unknown) =>
    app.request(`/api${path}`, {
      headers: { host: 'localhost', 'content-type': 'application/json', 'x-atalaya-token': TOKEN },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
  const told = async <T>(answer: Response | Promise<Response>): Promise<T> => (await (await answer).json()) as T;
  const plan = (fields: object = {}) => ({
    model: 'package',
    data: 'example',
    horizon: 36,
    runs: 3,
    seed: 1,
    uncertain: [],
    packages: [
      { name: 'nothing', measures: [] },
      { name: 'courts', measures: [{ lever: 'courts', strength: 1, from: 0, to: 36 }] },
    ],
    ...fields,
  });
  const ended = (id: string) =>
    expect.poll(() => workspace.jobs.get(id).state, { timeout: 30_000, interval: 50 }).not.toBe('running');

  it('names every model in the language asked, with what can be set', async () => {
    const { models } = await told<PolicyModels>(ask('/policy/models?language=es'));
    expect(models.map(({ id }: { id: string }) => id)).toEqual(MODELS.map(({ id }) => id));
    for (const model of models) expect(model.outputs.length).toBeGreaterThan(0);
  });

  it('runs packages as a job and compares them against both baselines, with nothing where nothing is done', async () => {
    const job = await told<Job>(ask('/policy/runs', plan()));
    expect(job.state).toBe('running');
    await ended(job.id);
    expect(workspace.jobs.get(job.id)).toMatchObject({ state: 'done' });
    const { result } = workspace.jobs.get(job.id).result as PolicyRun;
    const { compared, section, plan: ran } = await told<PolicyResult>(ask(`/policy/results/${result}?language=pt`));
    expect(ran).toMatchObject(plan());
    for (const { packages } of compared) {
      expect(packages[0]!.noChange.mean).toBeCloseTo(0, 9);
      expect(packages[1]!.today.q05).toBeLessThanOrEqual(packages[1]!.today.q95);
      expect([packages[0]!.order, packages[1]!.order ?? 0]).toEqual([undefined, expect.toBeOneOf([1, 2])]);
      // Side by side means on one scale.
      expect(scaleOf(packages[0]!.svg)).toEqual(scaleOf(packages[1]!.svg));
    }
    expect(
      compared.some(({ packages }: { packages: { noChange: { mean: number } }[] }) => packages[1]!.noChange.mean !== 0),
    ).toBe(true);
    expect(section.scenarios.map(({ name }: { name: string }) => name)).toEqual(['nothing', 'courts']);
    const record = await told<{ ran: unknown[] }>(ask(`/policy/results/${result}/record.json`));
    expect(record.ran).toHaveLength(2);
  });

  it('gives the same plan as a file that the command reads', async () => {
    const { yaml } = await told<ScenarioFile>(ask('/policy/scenario-file', plan({ uncertain: [] })));
    const path = join(folder, 'scenarios.yaml');
    await writeFile(path, yaml);
    const scenarios = await loadScenarios(path);
    expect(scenarios.map(({ name, horizon }) => [name, horizon])).toEqual([
      ['nothing', 36],
      ['courts', 36],
    ]);
    expect(scenarios[1]!.measures).toMatchObject([{ lever: 'courts', strength: 1, from: 0, to: 36 }]);
  });

  it('reads such a file as a plan again, and says what it cannot show', async () => {
    const { models } = await told<PolicyModels>(ask('/policy/models?language=en'));
    const { parameters } = models.find(({ id }) => id === 'package')!;
    const [drawn, fixed] = parameters;
    const given = { ...plan(), uncertain: [drawn!.name], parameters: { [fixed!.name]: fixed!.range[1] } };
    const { yaml } = await told<ScenarioFile>(ask('/policy/scenario-file', given));
    const read = await told<PlanOfFile>(ask('/policy/plan-of-file', { name: 'mine.yaml', yaml }));
    expect(read).toEqual({ plan: given });
    const refused = await ask('/policy/plan-of-file', { name: 'mine.yaml', yaml: 'model: package\nhorizen: 3\n' });
    expect([refused.status, ((await refused.json()) as { error: string }).error]).toEqual([
      400,
      expect.stringContaining('mine.yaml'),
    ]);
    const chained = `${yaml}  later:\n    from: courts\n`;
    expect((await ask('/policy/plan-of-file', { name: 'mine.yaml', yaml: chained })).status).toBe(400);
  });

  it('keeps a plan with its result, after a restart too, takes it out and brings it back', async () => {
    const job = await told<Job>(ask('/policy/runs', plan({ seed: 7 })));
    await ended(job.id);
    const { result } = workspace.jobs.get(job.id).result as PolicyRun;
    const put = (id: string, body: object) =>
      app.request(`/api/policy/plans/${id}`, {
        method: 'PUT',
        headers: { host: 'localhost', 'content-type': 'application/json', 'x-atalaya-token': TOKEN },
        body: JSON.stringify(body),
      });
    expect((await put('first', { name: 'Courts first', plan: plan({ seed: 7 }), result })).status).toBe(200);
    // A result of other packages is not kept with these.
    expect((await put('second', { name: 'Another', plan: plan({ seed: 8 }), result })).status).toBe(200);
    const before = await told<PolicyResult>(ask(`/policy/results/${result}?language=en`));
    app = createWorkbench(new Workspace(store), { edition: { language: 'en', handling: 'TLP:GREEN' }, token: TOKEN });
    expect(await told<PolicyResult>(ask(`/policy/results/${result}?language=en`))).toEqual(before);
    const list = async () => (await told<KeptPlans>(ask('/policy/plans'))).plans.map((one) => [one.name, one.result]);
    expect(await list()).toEqual([
      ['Another', undefined],
      ['Courts first', result],
    ]);
    await app.request('/api/policy/plans/first', {
      method: 'DELETE',
      headers: { host: 'localhost', 'x-atalaya-token': TOKEN },
    });
    expect(await list()).toEqual([['Another', undefined]]);
    await ask('/policy/plans/first/restored', {});
    expect(await list()).toContainEqual(['Courts first', result]);
    app = createWorkbench(workspace, { edition: { language: 'en', handling: 'TLP:GREEN' }, token: TOKEN });
  });

  it('stops when it is cancelled', async () => {
    const job = await told<Job>(ask('/policy/runs', plan({ runs: 2000, horizon: 120 })));
    await ask(`/jobs/${job.id}/cancel`, {});
    await ended(job.id);
    expect(workspace.jobs.get(job.id).state).toBe('cancelled');
    expect((await ask('/policy/results/0123456789abcdef')).status).toBe(400);
  });

  it.each<[string, object, RegExp]>([
    ['a model there is none of', { model: 'magic' }, /no model "magic"/],
    [
      'a lever there is none of',
      { packages: [{ name: 'a', measures: [{ lever: 'magic', strength: 1, from: 0, to: 3 }] }] },
      /magic/,
    ],
    [
      'two packages of one name',
      {
        packages: [
          { name: 'a', measures: [] },
          { name: 'a', measures: [] },
        ],
      },
      /Two packages/,
    ],
    ['a table that is none', { data: { name: 'x.csv', text: 'not,a\ntable' } }, /table\.csv|column|territor/i],
    ['no package', { packages: [] }, /packages/],
    ['the network of the case for another model', { data: 'case' }, /dismantling/],
  ])('refuses %s with a word', async (_, fields, says) => {
    const response = await ask('/policy/runs', plan(fields));
    if (response.status === 200) {
      const job = (await response.json()) as Job;
      await ended(job.id);
      expect(workspace.jobs.get(job.id).error).toMatch(says);
    } else {
      expect(response.status).toBe(400);
      expect(((await response.json()) as { error: string }).error).toMatch(says);
    }
  });
});
