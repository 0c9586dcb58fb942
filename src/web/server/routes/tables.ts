import { createRoute, z } from '@hono/zod-openapi';
import { choicesOf, explainTable, isTableFile, type TableMeaning } from '../../../table-meaning.js';
import {
  LanguageQuery,
  TableExplained,
  TableList,
  TableToExplain,
  TableTry,
  TableView,
  TerritorySummary,
} from '../../api/index.js';
import { findingThread } from '../finding-thread.js';
import { answers, body, routes } from '../route.js';
import { mappingOf, sheetFile, tableView } from '../table-view.js';
import { territoriesOf } from '../territories.js';
import { summaryOf } from '../territory-view.js';
import type { Workspace } from '../workspace.js';

const One = z.object({ id: z.string() });

/** The tables among the documents: what their columns mean, guessed, tried, said by a person, and taken back. */
export function tableRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();

  const explained = async () => {
    const [here, beside] = [await store.kept('mapping'), await store.readBy('table')];
    return (id: string) =>
      here.some((each) => each.id === id) ? ('here' as const) : beside.includes(id) ? ('beside' as const) : null;
  };
  const view = async (id: string, tried?: TableTry) => {
    const { document } = await store.contents(id);
    const last = (await store.keptHistory('mapping', id)).at(-1);
    const kept = choicesOf(last?.content as TableMeaning | null | undefined) as TableView['kept'];
    const state = { explained: (await explained())(id), base: last?.position ?? 0, kept };
    return tableView(document, tried?.choices ?? kept ?? [], tried?.sheet, state);
  };

  app.openapi(
    createRoute({
      method: 'get',
      path: '/tables',
      summary: 'the tables among the documents, and whether anybody said what their columns mean',
      responses: answers(TableList, 'tables'),
    }),
    async (context) => {
      const of = await explained();
      const tables = (await workspace.derived('document list', () => store.list()))
        .filter(({ mediaType }) => isTableFile(mediaType))
        .map(({ id, name }) => ({ id, name, explained: of(id) }));
      return context.json({ tables }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/tables/{id}',
      summary: 'a table with what its columns are said or guessed to mean, and what its rows say by that',
      request: { params: One },
      responses: answers(TableView, 'the table'),
    }),
    async (context) => context.json(await view(context.req.valid('param').id), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/tables/{id}/try',
      summary: 'the same by what a person chooses; nothing is kept',
      request: { params: One, body: body(TableTry) },
      responses: answers(TableView, 'the table'),
    }),
    async (context) => context.json(await view(context.req.valid('param').id, context.req.valid('json')), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/tables/{id}/territory',
      summary: 'keep a sheet as a table of indicators by place, by the header that is chosen',
      request: { params: One, query: LanguageQuery, body: body(TableTry) },
      responses: answers(TerritorySummary, 'the table on the map'),
    }),
    async (context) => {
      const { choices, sheet } = context.req.valid('json');
      const { document } = await store.contents(context.req.valid('param').id);
      const { name, bytes } = sheetFile(document, choices, sheet);
      const held = await territoriesOf(workspace).add(context.var.store, name, bytes);
      return context.json(summaryOf(held, context.req.valid('query').language), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/tables/{id}',
      summary: 'keep what the columns mean and find anew what the rows say; no choices: rows are text again',
      request: { params: One, body: body(TableToExplain) },
      responses: answers(TableExplained, 'how many statements the table has now'),
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { choices, base } = context.req.valid('json');
      const meaning = choices && { choices, yaml: mappingOf((await store.contents(id)).document, choices) };
      const thread = findingThread();
      try {
        const statements = await explainTable(context.var.store, id, meaning, base, thread?.find);
        return context.json({ statements, base: (await store.keptHistory('mapping', id)).at(-1)?.position ?? 0 }, 200);
      } finally {
        await thread?.close();
        workspace.changed('documents');
      }
    },
  );
  return app;
}
