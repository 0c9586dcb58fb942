import { createRoute, z } from '@hono/zod-openapi';
import { alternativesTo, rankRangesInSteps } from '../../../locate/index.js';
import { IndexQuery, Job, RangesRequest, type RankRanges, TerritoryIndex } from '../../api/index.js';
import { inSlices } from '../in-slices.js';
import { answers, body, routes } from '../route.js';
import { territoriesOf } from '../territories.js';
import { indexOf, indexView } from '../territory-index.js';
import { placesOf } from '../territory-view.js';
import type { Workspace } from '../workspace.js';

const One = z.object({ id: z.string() });
const SEED = 1;

/** The index of a table, as weights are moved, and the ranges of its ranks. */
export function mapIndexRoutes(workspace: Workspace) {
  const app = routes();
  const held = territoriesOf(workspace);
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}/index',
      summary: 'the index by place under weights',
      request: { params: One, query: IndexQuery },
      responses: answers(TerritoryIndex, 'scores and ranks'),
    }),
    async (context) =>
      context.json(indexView(await held.get(context.req.valid('param').id), context.req.valid('query')), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/map/territories/{id}/ranges',
      summary: 'ranges of ranks over what another analyst might have chosen; a job',
      request: { params: One, body: body(RangesRequest) },
      responses: answers(Job, 'the job'),
    }),
    async (context) => {
      const own = await held.get(context.req.valid('param').id);
      const { runs, spread, ...query } = context.req.valid('json');
      const { table, choices, index } = indexOf(own, query);
      const length = placesOf(own).length;
      const ranked = index.ranks.length;
      return context.json(
        workspace.jobs.start('ranges', own.territory.name, async (report, signal): Promise<RankRanges> => {
          const steps = rankRangesInSteps(table, choices, alternativesTo(choices, spread), {
            runs,
            seed: SEED,
            first: 10,
          });
          const ranges = await inSlices(steps, signal, (done) => report({ done, total: runs }));
          const column = (of: (at: number) => number) =>
            Array.from({ length }, (_, at) => (at < ranked ? of(at) : null));
          return {
            runs,
            low: column((at) => ranges[at]!.q05),
            high: column((at) => ranges[at]!.q95),
            key: JSON.stringify([own.id, query]),
          };
        }),
        200,
      );
    },
  );
  return app;
}
