import { createRoute, z } from '@hono/zod-openapi';
import { Done, KeptPlans, NewKeptPlan } from '../../api/index.js';
import type { PolicyResults } from '../policy-results.js';
import { answers, body, routes } from '../route.js';

const One = z.object({ id: z.string() });

/** Plans that the case keeps, each in the name of who kept it. */
export function keptPlanRoutes(results: PolicyResults) {
  const app = routes();
  const done = { done: true as const };
  app.openapi(
    createRoute({
      method: 'get',
      path: '/policy/plans',
      summary: 'plans that the case keeps',
      responses: answers(KeptPlans, 'plans, the newest first'),
    }),
    async (context) => context.json({ plans: await results.plans() }, 200),
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/policy/plans/{id}',
      summary: 'keep a plan with the case, and its result',
      request: { params: One, body: body(NewKeptPlan) },
      responses: answers(Done, 'kept'),
    }),
    async (context) => {
      await results.keep(context.var.store, context.req.valid('param').id, context.req.valid('json'));
      return context.json(done, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/policy/plans/{id}',
      summary: 'take a plan out of the case',
      request: { params: One },
      responses: answers(Done, 'taken out'),
    }),
    async (context) => {
      await results.remove(context.var.store, context.req.valid('param').id);
      return context.json(done, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/policy/plans/{id}/restored',
      summary: 'bring a plan back as it was',
      request: { params: One },
      responses: answers(Done, 'back'),
    }),
    async (context) => {
      await results.restore(context.var.store, context.req.valid('param').id);
      return context.json(done, 200);
    },
  );
  return app;
}
