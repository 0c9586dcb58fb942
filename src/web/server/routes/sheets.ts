import { createRoute, z } from '@hono/zod-openapi';
import { readSheets } from '../../../plan/index.js';
import { Done, SheetList, SheetToSave } from '../../api/index.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const Name = z.object({ name: z.string() });

/** The sheets in which people judge, as files: to be had, put in place of another, and every version of them. */
export function sheetRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/sheets',
      summary: 'the sheets of the case as they hold now',
      responses: answers(SheetList, 'sheets'),
    }),
    async (context) => context.json({ sheets: await store.sheets() }, 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/sheets/{name}/history',
      summary: 'every version of a sheet, oldest first',
      request: { params: Name },
      responses: answers(SheetList, 'versions'),
    }),
    async (context) => context.json({ sheets: await store.sheetHistory(context.req.valid('param').name) }, 200),
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/sheets/{name}',
      summary: 'save a sheet as it is given, checked against the case; no text takes it out',
      request: { params: Name, body: body(SheetToSave) },
      responses: answers(Done, 'saved'),
    }),
    async (context) => {
      const { name } = context.req.valid('param');
      const { text, base } = context.req.valid('json');
      if (text !== null) {
        const { snapshot } = await workspace.resolved();
        const others = (await store.sheets()).filter((sheet) => sheet.name !== name);
        readSheets([...others, { position: 0, name, at: '', who: '', text }], snapshot);
      }
      await context.var.store.saveSheet(name, text, base);
      workspace.changed('writing');
      return context.json({ done: true as const }, 200);
    },
  );
  return app;
}
