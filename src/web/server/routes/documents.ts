import { createRoute, z } from '@hono/zod-openapi';
import type { Statement } from '../../../case/index.js';
import { PERSON_METHOD } from '../../../case/index.js';
import { CodePoints } from '../../../model/index.js';
import { DocumentContents, DocumentList, SearchQuery, SearchResult } from '../../api/index.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** The documents of the case: as a list, by their words, and each with all that was found in it. */
export function documentRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/documents',
      summary: 'all documents',
      responses: answers(DocumentList, 'documents'),
    }),
    async (context) => context.json({ documents: await workspace.derived('document list', () => store.list()) }, 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/search',
      summary: 'find in the texts, in three languages; the best first, each with its literal words',
      request: { query: SearchQuery },
      responses: answers(SearchResult, 'excerpts'),
    }),
    async (context) => context.json(await store.search(context.req.valid('query')), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/documents/{id}',
      summary: 'a document with its text and all that was found in it',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(DocumentContents, 'the document'),
    }),
    async (context) => {
      const { document, entities, mentions, statements, custody } = await store.contents(context.req.valid('param').id);
      const { structure, text, ...facts } = document;
      const points = new CodePoints(text);
      return context.json(
        {
          document: {
            ...facts,
            text,
            blocks: structure.blocks.map(({ kind, start, end, page }) => ({
              kind,
              start: points.from16(start),
              end: points.from16(end),
              ...(page !== undefined && { page }),
            })),
            warnings: structure.warnings,
          },
          entities: entities.map(({ id, schema, name }) => ({ id, schema, name })),
          mentions: mentions.map(({ entityId, kind, start, end }) => ({ entity: entityId, kind, start, end })),
          statements: statements.map(forReader),
          custody: custody.map(({ at, who, action, detail }) => ({ at, who, action, detail })),
        },
        200,
      );
    },
  );
  return app;
}

function forReader({ documentId: _, quote: __, detail: ___, reliability: ____, ...statement }: Statement) {
  return { ...statement, own: statement.method === PERSON_METHOD };
}
