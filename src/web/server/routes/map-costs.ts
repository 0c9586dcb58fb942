import { readFile } from 'node:fs/promises';
import { createRoute, z } from '@hono/zod-openapi';
import { CostAccountsShown, CostDraft, CostFile, Done, KeptCosts } from '../../api/index.js';
import { accountsOf, costsOfText, textOfCosts } from '../map-costs.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const EXAMPLE = new URL('../../../../examples/costs/alondria.yaml', import.meta.url);
/** A case has one form of costs. */
const FORM = 'form';

/** What insecurity costs: a form that is kept with the case, and its accounts, each school by itself. */
export function mapCostRoutes(workspace: Workspace) {
  const app = routes();
  const form = { request: { body: body(CostDraft) } };
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/costs',
      summary: 'the form of costs that the case keeps',
      responses: answers(KeptCosts, 'the form, if there is one'),
    }),
    async (context) => {
      const kept = (await workspace.store.kept('costs')).find(({ id }) => id === FORM);
      return context.json(kept ? { draft: CostDraft.parse(kept.content), who: kept.who, at: kept.at } : {}, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/map/costs',
      summary: 'keep the form with the case; null takes it out',
      request: { body: body(z.object({ draft: CostDraft.nullable() })) },
      responses: answers(Done, 'kept'),
    }),
    async (context) => {
      await context.var.store.keep('costs', FORM, context.req.valid('json').draft);
      workspace.changed('kept');
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/costs/example',
      summary: 'the bundled form of an invented country',
      responses: answers(CostDraft, 'the form'),
    }),
    async (context) => context.json(costsOfText('alondria.yaml', await readFile(EXAMPLE, 'utf8')), 200),
  );
  app.openapi(
    createRoute({
      ...form,
      method: 'post',
      path: '/map/costs/accounts',
      summary: 'the accounts of a form, or what it lacks',
      responses: answers(CostAccountsShown, 'each school by itself'),
    }),
    (context) => context.json(accountsOf(context.req.valid('json')), 200),
  );
  app.openapi(
    createRoute({
      ...form,
      method: 'post',
      path: '/map/costs/file',
      summary: 'a form as a file of the command line',
      responses: answers(CostFile, 'the file'),
    }),
    (context) => context.json({ name: 'costs.yaml', yaml: textOfCosts(context.req.valid('json')) }, 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/map/costs/of-file',
      summary: 'such a file as a form',
      request: { body: body(CostFile) },
      responses: answers(CostDraft, 'the form'),
    }),
    (context) => {
      const { name, yaml } = context.req.valid('json');
      return context.json(costsOfText(name, yaml), 200);
    },
  );
  return app;
}
