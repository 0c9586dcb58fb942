import { createRoute } from '@hono/zod-openapi';
import { DocumentList } from '../../api/index.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** The documents of the case. */
export function documentRoutes({ store }: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/documents',
      summary: 'all documents',
      responses: answers(DocumentList, 'documents'),
    }),
    async (context) => context.json({ documents: await store.list() }, 200),
  );
  return app;
}
