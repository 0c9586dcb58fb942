import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { versionOf } from '../../../model/index.js';
import {
  comparedOutputs,
  MODELS,
  modelInWords,
  recordOf,
  recordText,
  simulationSection,
} from '../../../simulate/index.js';
import {
  Job,
  LanguageQuery,
  PlanOfFile,
  PolicyModels,
  PolicyPlan,
  PolicyResult,
  type PolicyRun,
  ScenarioFile,
} from '../../api/index.js';
import { planOfFile, savedText, scenariosOf } from '../policy-plan.js';
import { PolicyResults } from '../policy-results.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';
import { keptPlanRoutes } from './policy-kept.js';

/** Runs after which the page is told how far it is: telling it of each would be most of the work. */
const TELLS = 16;

const ResultId = z.object({ result: z.string() });

/** Packages of measures on published models. */
export function policyRoutes(workspace: Workspace) {
  const app = routes();
  const results = new PolicyResults(workspace);
  app.route('/', keptPlanRoutes(results));
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
      path: '/policy/plan-of-file',
      summary: 'a scenario file of the command line as a plan',
      request: { body: body(ScenarioFile.extend({ name: z.string().max(200).default('scenarios.yaml') })) },
      responses: answers(PlanOfFile, 'the plan'),
    }),
    (context) => {
      const { name, yaml } = context.req.valid('json');
      return context.json(planOfFile(name.replace(/[^\w.-]+/g, '_'), yaml), 200);
    },
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
          return { result: results.hold({ plan, record }) } satisfies PolicyRun;
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
      path: '/policy/results/{result}',
      summary: 'what the packages came to',
      request: { params: ResultId, query: LanguageQuery },
      responses: answers(PolicyResult, 'the result'),
    }),
    async (context) => {
      const { plan, record } = await results.get(context.req.valid('param').result);
      const { language } = context.req.valid('query');
      const { scenarios, ...section } = simulationSection(record, language);
      // Charts stand side by side in what is compared.
      const told = scenarios.map(({ charts: _, ...own }) => own);
      return context.json(
        {
          plan: withoutTable(plan),
          compared: comparedOutputs(record, language),
          section: { ...section, scenarios: told },
        },
        200,
      );
    },
  );
  app.get('/policy/results/:result/record.json', async (context) =>
    context.body(recordText((await results.get(context.req.param('result'))).record), 200, {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="simulation.json"',
    }),
  );
  return app;
}

/** A plan as it may be compared with another: a table of the person's own is told by its name. */
const withoutTable = (plan: PolicyPlan): PolicyPlan =>
  typeof plan.data === 'string' ? plan : { ...plan, data: { name: plan.data.name, text: '' } };
