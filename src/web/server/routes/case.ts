import { createRoute, z } from '@hono/zod-openapi';
import { CaseActivity, CaseDecisions, CaseOverview, Done, Job, LanguageQuery } from '../../api/index.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const CHECKING = { en: 'Checking the case', es: 'Comprobación del caso', pt: 'Verificação do caso' } as const;

/** The case as a whole: what it holds, what was done in it, what people decided, and whether it is whole. */
export function caseRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/case',
      summary: 'what the case holds, and what could not be read',
      responses: answers(CaseOverview, 'counts'),
    }),
    async (context) => {
      const overview = await workspace.derived('overview', async () => ({
        location: store.location,
        counts: await store.counts(),
        composition: await workspace.derived('composition', () => store.composition(), ['documents']),
        failures: await store.failures(),
      }));
      return context.json({ ...overview, who: context.var.store.who }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/case/activity',
      summary: 'what was done since a moment',
      request: { query: z.object({ since: z.iso.datetime() }) },
      responses: answers(CaseActivity, 'counted'),
    }),
    async (context) => {
      const now = new Date().toISOString();
      return context.json({ ...(await store.activity(context.req.valid('query').since)), now }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/case/decisions',
      summary: 'what people decided, the newest first',
      request: {
        query: z.object({
          limit: z.coerce.number().int().min(1).max(200).optional(),
          before: z.coerce.number().int().optional(),
        }),
      },
      responses: answers(CaseDecisions, 'decisions'),
    }),
    async (context) => context.json({ decisions: await store.decisions(context.req.valid('query')) }, 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/case/decisions/{position}/undo',
      summary: 'undo a decision that still holds',
      request: {
        params: z.object({
          position: z.coerce
            .number<string>()
            .int()
            .openapi({ param: { required: true } }),
        }),
      },
      responses: answers(Done, 'undone'),
    }),
    async (context) => {
      await context.var.store.undoDecision(context.req.valid('param').position);
      workspace.changed('pairs');
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/case/verify',
      summary: 'check hashes, quotes and ranges; the job comes to the faults found',
      request: { query: LanguageQuery },
      responses: answers(Job, 'the job'),
    }),
    (context) =>
      context.json(
        workspace.jobs.start('verify', CHECKING[context.req.valid('query').language], () => store.verify()),
        200,
      ),
  );
  return app;
}
