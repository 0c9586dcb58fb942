import { createRoute, z } from '@hono/zod-openapi';
import { said, UserError } from '../../../model/index.js';
import { FocusQuery, IndexQuery, TerritoryFocus, TerritoryFocusSure, ValuesQuery } from '../../api/index.js';
import { csvOf } from '../csv.js';
import { answers, routes } from '../route.js';
import { type Held, territoriesOf } from '../territories.js';
import { type Cells, featuresOf, focusCells, indexCells, programmeCells, valueCells } from '../territory-files.js';
import { chosenOf, focusSure, focusView } from '../territory-focus.js';
import type { Workspace } from '../workspace.js';

const One = z.object({ id: z.string() });

/** What a file may hold, and the form of the address that says so. */
const FILES: Readonly<
  Record<'values' | 'index' | 'focus' | 'programme', (held: Held, query: Record<string, string>) => Cells>
> = {
  values: (held, query) => valueCells(held, ValuesQuery.parse(query)),
  index: (held, query) => indexCells(held, IndexQuery.parse(query)),
  focus: (held, query) => focusCells(held, FocusQuery.parse(query)),
  programme: programmeCells,
};

/** Where to go first: the choice under a budget, how it holds, and everything of a table as files. */
export function mapFocusRoutes(workspace: Workspace) {
  const app = routes();
  const held = territoriesOf(workspace);
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}/focus',
      summary: 'which places to go to first under a budget, and why',
      request: { params: One, query: FocusQuery },
      responses: answers(TerritoryFocus, 'the choice'),
    }),
    async (context) => {
      const own = await held.get(context.req.valid('param').id);
      return context.json(focusView(chosenOf(own, context.req.valid('query'))), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/map/territories/{id}/focus/sure',
      summary: 'how the choice holds when others weigh',
      request: {
        params: One,
        query: FocusQuery.extend({ runs: z.coerce.number().int().min(10).max(1000).default(100) }),
      },
      responses: answers(TerritoryFocusSure, 'how often each place is chosen'),
    }),
    async (context) => {
      const { runs, ...query } = context.req.valid('query');
      const own = await held.get(context.req.valid('param').id);
      return context.json(await focusSure(chosenOf(own, query), runs, context.req.raw.signal), 200);
    },
  );
  app.get('/map/territories/:id/files/:file', async (context) => {
    const { id, file } = context.req.param();
    const [, what, format] = /^(values|index|focus|programme)\.(csv|geojson)$/.exec(file) ?? [];
    if (!what) throw new UserError(said`No file of a table is called ${file.slice(0, 40)}.`);
    const own = await held.get(id);
    const cells = FILES[what as keyof typeof FILES](own, context.req.query());
    const named = `${own.territory.name.replace(/\.\w+$/, '').replace(/[^\w-]+/g, '_')}-${what}.${format}`;
    return context.body(format === 'csv' ? csvOf(cells) : JSON.stringify(featuresOf(own, cells)), 200, {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/geo+json',
      'content-disposition': `attachment; filename="${named}"`,
    });
  });
  return app;
}
