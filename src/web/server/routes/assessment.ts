import { createRoute, z } from '@hono/zod-openapi';
import type { Statement } from '../../../case/index.js';
import { fold, HANDLING_MARKS, mayShow } from '../../../model/index.js';
import { numberOf } from '../../../report/index.js';
import { AssessmentView, CitableList, Done, LanguageQuery, Passage, PassageHistory } from '../../api/index.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** As many statements as a person looks through. */
const MOST_CITABLE = 40;

const HandlingQuery = z.object({ handling: z.enum(HANDLING_MARKS).default('TLP:GREEN') });
const Id = z.object({ id: z.string() });

/** The assessment being written. */
export function assessmentRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/assessment',
      summary: 'the assessment as it stands, with what was written',
      request: { query: LanguageQuery.extend(HandlingQuery.shape) },
      responses: answers(AssessmentView, 'the assessment'),
    }),
    async (context) => {
      const { language, handling } = context.req.valid('query');
      const assessment = await workspace.assessment({ language, handling, title: undefined });
      const { snapshot } = await workspace.resolved();
      const cited = new Set(assessment.evidence.flatMap(({ statements }) => statements.map(({ id }) => id)));
      const figures = snapshot.statements.filter(({ id, kind }) => kind === 'figure' && cited.has(id));
      const numbers = Object.fromEntries(figures.map((figure) => [figure.id, numberOf(figure)]));
      return context.json({ assessment, passages: await store.writing(), numbers }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/citable',
      summary: 'statements that can be cited, by words of their quotes',
      request: { query: HandlingQuery.extend({ words: z.string().min(1).max(200) }) },
      responses: answers(CitableList, 'statements'),
    }),
    async (context) => {
      const { words, handling } = context.req.valid('query');
      const asked = fold(words).split(/\s+/).filter(Boolean);
      const { snapshot } = await workspace.resolved();
      const names = new Map(snapshot.documents.map(({ id, name }) => [id, name]));
      const found = snapshot.statements.filter(
        (one) => one.judgement !== 'rejected' && mayShow(one.handling, handling) && holds(fold(one.quote), asked),
      );
      const quotes = onePerQuote(found);
      const statements = quotes.slice(0, MOST_CITABLE).map((one) => ({
        id: one.id,
        quote: one.quote,
        hedge: one.hedge,
        ...(one.attribution !== undefined && { attribution: one.attribution }),
        document: { id: one.documentId, name: names.get(one.documentId)! },
        start: one.start,
        ...(one.kind === 'figure' && { number: numberOf(one) }),
      }));
      return context.json({ statements, more: quotes.length - statements.length }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/writing/{id}',
      summary: 'write a passage, or a new version of it',
      request: { params: Id, body: body(Passage) },
      responses: answers(Done, 'written'),
    }),
    async (context) => {
      await context.var.store.writePassage(context.req.valid('param').id, context.req.valid('json'));
      workspace.changed('writing');
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/writing/{id}',
      summary: 'strike a passage out; its versions stay in its history',
      request: { params: Id },
      responses: answers(Done, 'struck out'),
    }),
    async (context) => {
      await context.var.store.writePassage(context.req.valid('param').id, null);
      workspace.changed('writing');
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/writing/{id}/history',
      summary: 'every version of a passage, oldest first',
      request: { params: Id },
      responses: answers(PassageHistory, 'versions'),
    }),
    async (context) => context.json({ versions: await store.passageHistory(context.req.valid('param').id) }, 200),
  );
  return app;
}

const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/** Of the statements on one quote one is enough to cite it: a figure, since it gives its number too. */
function onePerQuote(statements: readonly Statement[]): Statement[] {
  const byQuote = new Map<string, Statement>();
  for (const one of statements) {
    const key = `${one.documentId} ${one.start} ${one.end}`;
    if (!byQuote.has(key) || one.kind === 'figure') byQuote.set(key, one);
  }
  return [...byQuote.values()];
}
