import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { type Language, UserError, versionOf } from '../../../model/index.js';
import {
  MODELS,
  modelInWords,
  modelOf,
  recordOf,
  recordText,
  type SimulationRecord,
  simulationSection,
} from '../../../simulate/index.js';
import { Job, LanguageQuery, PolicyModels, PolicyPlan, PolicyResult, ScenarioFile } from '../../api/index.js';
import { savedText, scenariosOf } from '../policy-plan.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Runs after which the page is told how far it is: telling it of each would be most of the work. */
const TELLS = 16;

const JobId = z.object({ job: z.string() });

/** Packages of measures on published models. */
export function policyRoutes(workspace: Workspace) {
  const app = routes();
  /** Results by the job that made them. */
  const records = new Map<string, SimulationRecord>();
  const recordFor = (job: string): SimulationRecord => {
    const record = records.get(job);
    if (!record) throw new UserError('This result is not kept any more. Run the packages again.');
    return record;
  };
  app.openapi(
    createRoute({
      method: 'get',
      path: '/policy/models',
      summary: 'the models, what can be set and what they give',
      request: { query: LanguageQuery },
      responses: answers(PolicyModels, 'models'),
    }),
    (context) => {
      const { language } = context.req.valid('query');
      const models = MODELS.map((model) => {
        const { levers, parameters, ...words } = modelInWords(model, language);
        const pair = (range: readonly [number, number]): [number, number] => [...range];
        return {
          ...words,
          levers: levers.map((lever) => ({ ...lever, range: pair(lever.range) })),
          parameters: parameters.map((one) => ({ ...one, range: pair(one.range), plausible: pair(one.plausible) })),
        };
      });
      return context.json({ models }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/policy/scenario-file',
      summary: 'a plan as a scenario file of the command line',
      request: { body: body(PolicyPlan) },
      responses: answers(ScenarioFile, 'the file'),
    }),
    (context) => context.json({ yaml: savedText(context.req.valid('json')) }, 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/policy/runs',
      summary: 'run the packages of a plan; the job says how far it is',
      request: { body: body(PolicyPlan) },
      responses: answers(Job, 'the job'),
    }),
    async (context) => {
      const plan = context.req.valid('json');
      const folder = await mkdtemp(join(tmpdir(), 'atalaya-policy-'));
      // A plan that will not do is refused at once, not as a job that fails.
      const scenarios = await scenariosOf(plan, workspace, folder).catch(async (error) => {
        await rm(folder, { recursive: true, force: true });
        throw error;
      });
      const title = plan.packages.map(({ name }) => name).join(', ');
      const job = workspace.jobs.start('simulate', title, async (report, signal) => {
        try {
          const record = await recordOf(scenarios, {
            version: versionOf(),
            signal,
            onProgress: (done, total) => {
              if (done % TELLS === 0 || done === total) report({ done, total });
            },
          });
          records.set(job.id, record);
          return { runs: plan.runs };
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      });
      return context.json(job, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/policy/runs/{job}',
      summary: 'what the packages came to',
      request: { params: JobId, query: LanguageQuery },
      responses: answers(PolicyResult, 'the result'),
    }),
    (context) =>
      context.json(resultOf(recordFor(context.req.valid('param').job), context.req.valid('query').language), 200),
  );
  app.get('/policy/runs/:job/record.json', (context) =>
    context.body(recordText(recordFor(context.req.param('job'))), 200, {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="simulation.json"',
    }),
  );
  return app;
}

function resultOf(record: SimulationRecord, language: Language): PolicyResult {
  const [first] = record.ran;
  const { outputs } = modelInWords(modelOf(first!.model)!, language);
  const compared = outputs.map(({ name, title, unit }) => ({
    output: name,
    title,
    unit,
    class: record.scenarios[first!.name]!.outputs[name]!.class,
    packages: record.ran.map((scenario) => ({
      name: scenario.name,
      ...record.scenarios[scenario.name]!.against[name]!,
    })),
  }));
  return { compared, section: simulationSection(record, language) };
}
