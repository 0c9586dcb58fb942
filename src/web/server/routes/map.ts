import { createRoute, z } from '@hono/zod-openapi';
import { CaseMap, PlaceSaid } from '../../api/index.js';
import { caseMap, placeSaid } from '../map-case.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';
import { mapCostRoutes } from './map-costs.js';

/** The map of the case: its places with who is there and what happened, and what is said of one. */
export function mapRoutes(workspace: Workspace) {
  const app = routes();
  app.route('/', mapCostRoutes(workspace));
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/case',
      summary: 'the places of the case among the countries of the world',
      responses: answers(CaseMap, 'places, incidents and flows, drawn'),
    }),
    async (context) => context.json(await caseMap(workspace), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/places/{id}',
      summary: 'what the case says of a place, with quotes',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(PlaceSaid, 'ties and incidents'),
    }),
    async (context) => context.json(await placeSaid(workspace, context.req.valid('param').id), 200),
  );
  return app;
}
