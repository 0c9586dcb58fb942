import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { said, UserError, word } from '../../../model/index.js';
import {
  LanguageQuery,
  TerritoryList,
  TerritoryOutlines,
  TerritorySummary,
  TerritoryValues,
  TerritoryYears,
  ValuesQuery,
} from '../../api/index.js';
import { refused } from '../refusal.js';
import { answers, FILE_BODY, routes } from '../route.js';
import { territoriesOf } from '../territories.js';
import { valuesOf, yearsOf } from '../territory-values.js';
import { summaryOf } from '../territory-view.js';
import type { Workspace } from '../workspace.js';
import { mapDecisionRoutes } from './map-decisions.js';

const One = z.object({ id: z.string() });
const NamedFile = LanguageQuery.extend({ name: z.string().min(1).max(300) });
/** Outlines of all municipalities of a large country take some ten megabytes. */
const FILES = bodyLimit({
  maxSize: 64 * 2 ** 20,
  onError: (context) =>
    context.json(refused(word('This file has more than 64 MB. Choose simplified outlines, or fewer years.')), 413),
});

/** Tables of indicators: opened with outlines, joined, and drawn by indicator; what is decided of one is map-decisions.ts. */
export function mapTerritoryRoutes(workspace: Workspace) {
  const app = routes();
  const held = territoriesOf(workspace);
  const changed = (path: string, summary: string) => ({
    method: 'post' as const,
    path: `/map/territories${path}`,
    summary,
    responses: answers(TerritorySummary, 'the table as it is now'),
  });
  app.route('/', mapDecisionRoutes(workspace));
  app.use('/map/territories', FILES);
  app.use('/map/territories/:id/shapes', FILES);
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories',
      summary: 'tables that the case keeps',
      responses: answers(TerritoryList, 'tables'),
    }),
    async (context) => context.json({ territories: await held.list() }, 200),
  );
  app.openapi(
    createRoute({
      ...changed('', 'keep a table with the case: the bytes of a file are the body'),
      request: { query: NamedFile, body: FILE_BODY },
    }),
    async (context) => {
      const { name, language } = context.req.valid('query');
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      if (bytes.length === 0) throw new UserError(said`${name} is empty.`);
      return context.json(summaryOf(await held.add(context.var.store, name, bytes), language), 200);
    },
  );
  app.openapi(
    createRoute({
      ...changed('/{id}/shapes', 'give it outlines: a file as the body, or bundled ones by name'),
      request: { params: One, query: NamedFile, body: { ...FILE_BODY, required: false } },
    }),
    async (context) => {
      const { name, language } = context.req.valid('query');
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const own = await held.outline(
        context.var.store,
        context.req.valid('param').id,
        name,
        bytes.length > 0 ? bytes : undefined,
      );
      return context.json(summaryOf(own, language), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}',
      summary: 'a table: indicators, places, how it joined its outlines',
      request: { params: One, query: LanguageQuery },
      responses: answers(TerritorySummary, 'the table'),
    }),
    async (context) =>
      context.json(summaryOf(await held.get(context.req.valid('param').id), context.req.valid('query').language), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}/outlines',
      summary: 'its outlines, drawn',
      request: { params: One },
      responses: answers(TerritoryOutlines, 'paths'),
    }),
    async (context) => {
      const { drawn } = await held.get(context.req.valid('param').id);
      if (!drawn)
        throw new UserError('This table has no outlines yet. Choose a file of outlines (GeoJSON or TopoJSON).');
      return context.json(drawn, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}/values',
      summary: 'an indicator by place, with its classes',
      request: { params: One, query: ValuesQuery },
      responses: answers(TerritoryValues, 'values'),
    }),
    async (context) =>
      context.json(valuesOf(await held.get(context.req.valid('param').id), context.req.valid('query')), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}/years',
      summary: 'an indicator in every year',
      request: { params: One, query: ValuesQuery.omit({ year: true }) },
      responses: answers(TerritoryYears, 'values by year'),
    }),
    async (context) =>
      context.json(yearsOf(await held.get(context.req.valid('param').id), context.req.valid('query')), 200),
  );
  return app;
}
