import { createRoute, z } from '@hono/zod-openapi';
import { said, UserError } from '../../../model/index.js';
import {
  Done,
  LanguageQuery,
  TerritoryAnswer,
  TerritoryFile,
  TerritoryLeaf,
  TerritorySummary,
} from '../../api/index.js';
import { answers, body, FILE_BODY, routes } from '../route.js';
import { territoriesOf } from '../territories.js';
import { summaryOf } from '../territory-view.js';
import type { Workspace } from '../workspace.js';

const One = z.object({ id: z.string() });
const Attached = One.extend({ what: z.enum(['programme', 'teams']) });

/** What people decide of a table of indicators, each kept with the case in the name of who decided it. */
export function mapDecisionRoutes(workspace: Workspace) {
  const app = routes();
  const held = territoriesOf(workspace);
  const changed = (path: string, method: 'post' | 'put', summary: string) => ({
    method,
    path: `/map/territories/{id}${path}`,
    summary,
    responses: answers(TerritorySummary, 'the table as it is now'),
  });
  app.openapi(
    createRoute({
      ...changed('/matches', 'put', 'say which outline rows belong to'),
      request: {
        params: One,
        query: LanguageQuery,
        body: body(z.object({ matches: z.record(z.string(), z.string()) })),
      },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const own = await held.match(context.var.store, id, context.req.valid('json').matches);
      return context.json(summaryOf(own, context.req.valid('query').language), 200);
    },
  );
  app.openapi(
    createRoute({
      ...changed('/tree', 'put', 'put a tree over its indicators'),
      request: { params: One, query: LanguageQuery, body: body(z.object({ tree: z.array(TerritoryLeaf) })) },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const own = await held.plant(context.var.store, id, context.req.valid('json').tree);
      return context.json(summaryOf(own, context.req.valid('query').language), 200);
    },
  );
  app.openapi(
    createRoute({
      ...changed('/answers', 'put', 'say what the gaps of an indicator mean'),
      request: {
        params: One,
        query: LanguageQuery,
        body: body(z.object({ indicator: z.string().max(300), answer: TerritoryAnswer })),
      },
    }),
    async (context) => {
      const { indicator, answer } = context.req.valid('json');
      const own = await held.answer(context.var.store, context.req.valid('param').id, indicator, answer);
      return context.json(summaryOf(own, context.req.valid('query').language), 200);
    },
  );
  app.openapi(
    createRoute({
      ...changed(
        '/attached/{what}',
        'post',
        'say by a file what a programme is at each place, or what teams are made of',
      ),
      request: {
        params: Attached,
        query: LanguageQuery.extend({ name: z.string().min(1).max(300) }),
        body: FILE_BODY,
      },
    }),
    async (context) => {
      const { id, what } = context.req.valid('param');
      const { name, language } = context.req.valid('query');
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      if (bytes.length === 0) throw new UserError(said`${name} is empty.`);
      return context.json(summaryOf(await held.attach(context.var.store, id, what, name, bytes), language), 200);
    },
  );
  app.openapi(
    createRoute({
      ...changed('/attached/{what}', 'put', 'use such a file that is kept already; none takes it away'),
      request: {
        params: Attached,
        query: LanguageQuery,
        body: body(z.object({ kept: TerritoryFile.nullable() })),
      },
    }),
    async (context) => {
      const { id, what } = context.req.valid('param');
      const own = await held.hang(context.var.store, id, what, context.req.valid('json').kept);
      return context.json(summaryOf(own, context.req.valid('query').language), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/map/territories/{id}',
      summary: 'take a table out of the case',
      request: { params: One },
      responses: answers(Done, 'taken out'),
    }),
    async (context) => {
      await held.remove(context.var.store, context.req.valid('param').id);
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/map/territories/{id}/restored',
      summary: 'bring a table back as it was',
      request: { params: One },
      responses: answers(Done, 'back'),
    }),
    async (context) => {
      await held.restore(context.var.store, context.req.valid('param').id);
      return context.json({ done: true as const }, 200);
    },
  );
  return app;
}
