import { createRoute } from '@hono/zod-openapi';
import { CaseOverview } from '../../api/index.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** The case as a whole. */
export function caseRoutes({ store }: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/case',
      summary: 'what the case holds',
      responses: answers(CaseOverview, 'counts'),
    }),
    async (context) => {
      const { location } = store;
      return context.json({ location, counts: await store.counts(), failures: await store.failures() }, 200);
    },
  );
  return app;
}
