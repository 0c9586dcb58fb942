import { createRoute, z } from '@hono/zod-openapi';
import { profileOf } from '../../../connect/index.js';
import { DownloadQuery, EntityList, EntityProfile, EntityQuery, EvidenceList } from '../../api/index.js';
import { profileFile } from '../entity-file.js';
import { listed } from '../entity-list.js';
import { profileAnswer } from '../entity-profile.js';
import { entityView, evidenceOfStatement, knownEntity, whysOf } from '../entity-view.js';
import { answers, fileAnswer, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Most quotes that one request gives. */
const MOST_QUOTES = 100;

const IdParam = z.object({ id: z.string() });

/** The entities of the case: the list, a profile, the quotes behind a line of it, and a profile as a file. */
export function entityRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/entities',
      summary: 'entities by name, kind and place',
      request: { query: EntityQuery },
      responses: answers(EntityList, 'a part of the list'),
    }),
    async (context) => context.json(await listed(workspace, context.req.valid('query')), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/evidence',
      summary: 'statements as quotes',
      request: { query: z.object({ ids: z.string().describe('ids of statements, joined by commas') }) },
      responses: answers(EvidenceList, 'quotes, in the order asked for'),
    }),
    async (context) => {
      const { statements, documents } = await entityView(workspace);
      const ids = context.req.valid('query').ids.split(',').slice(0, MOST_QUOTES);
      const quotes = ids.flatMap((id) => statements.get(id) ?? []);
      return context.json({ quotes: quotes.map((statement) => evidenceOfStatement(statement, documents)) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/entities/{id}/profile',
      summary: 'an entity as its statements make it',
      request: { params: IdParam },
      responses: answers(EntityProfile, 'asserted, alleged and denied apart'),
    }),
    async (context) => {
      const view = await entityView(workspace);
      const entity = knownEntity(view, context.req.valid('param').id);
      const answer = await workspace.derived(`profile ${entity.id}`, async () => {
        const profile = profileOf(entity, view.index, view.documents, (id) => view.entityOf(id)?.id ?? id);
        return profileAnswer(profile, view, await whysOf(workspace));
      });
      return context.json(answer, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/entities/{id}/download',
      summary: 'a profile as a file, without what is marked above the handling mark',
      request: { params: IdParam, query: DownloadQuery },
      responses: fileAnswer('application/octet-stream', 'the file'),
    }),
    async (context) => {
      const { format, handling } = context.req.valid('query');
      const view = await entityView(workspace);
      const entity = knownEntity(view, context.req.valid('param').id);
      const { text, type } = profileFile(view, entity, handling, format);
      const name = `${entity.name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'entity'}.${format}`;
      return context.body(text, 200, {
        'content-type': `${type}; charset=utf-8`,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    },
  );
  return app;
}
