import { createRoute } from '@hono/zod-openapi';
import { said, UserError } from '../../../model/index.js';
import { type Perspective, writePerspectives } from '../../../plan/index.js';
import { LanguageQuery, PerspectiveDeed, SheetChanged } from '../../api/index.js';
import { answers, body, routes } from '../route.js';
import { saveDeed, sheetAt, sheetNow } from '../sheet-deeds.js';
import type { Workspace } from '../workspace.js';
import { perspectivesNow } from './threats.js';

const SHEET = 'perspectives';

/** The sides from which threats are judged. */
export function perspectiveRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'post',
      path: '/perspectives/deeds',
      summary: 'add a side from which threats are judged, change one, take one out, or put the sides back as they were',
      request: { query: LanguageQuery, body: body(PerspectiveDeed) },
      responses: answers(SheetChanged, 'done'),
    }),
    async (context) => {
      const deed = context.req.valid('json');
      const { language } = context.req.valid('query');
      const { position } = await sheetNow(store, SHEET);
      const text =
        'restore' in deed
          ? await sheetAt(store, SHEET, deed.restore)
          : writePerspectives(after(await perspectivesNow(workspace, language), deed));
      return context.json(await saveDeed(workspace, context.var.store, SHEET, text ?? null, position), 200);
    },
  );
  return app;
}

function after(
  held: readonly Perspective[],
  deed: Exclude<PerspectiveDeed, { restore: number }>,
): readonly Perspective[] {
  if ('strike' in deed) {
    if (held.length <= 2)
      throw new UserError('Two sides are left, and with fewer nothing can part. Add another first.');
    return held.filter(({ id }) => id !== deed.strike);
  }
  const { id, title, names } = deed;
  if (id !== undefined) {
    if (!held.some((one) => one.id === id)) throw new UserError(said`There is no side "${id}". Load the page again.`);
    return held.map((one) => (one.id === id ? { ...one, title, names } : one));
  }
  let n = held.length + 1;
  while (held.some((one) => one.id === `side-${n}`)) n++;
  return [...held, { id: `side-${n}`, title, names, stakes: {} }];
}
