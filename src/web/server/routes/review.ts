import { createRoute, z } from '@hono/zod-openapi';
import type { OwnStatement } from '../../../case/index.js';
import type { Credibility } from '../../../model/index.js';
import {
  AddedStatement,
  DocumentGrade,
  Done,
  Judgement,
  Mark,
  NewStatement,
  StatementGrade,
  WithdrawnStatement,
} from '../../api/index.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const One = z.object({ id: z.string() });
const DONE = { done: true as const };

/** What people say of documents and statements. The logs name them. */
export function reviewRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'put',
      path: '/documents/{id}/reliability',
      summary: 'grade a source, A to F',
      request: { params: One, body: body(DocumentGrade) },
      responses: answers(Done, 'graded'),
    }),
    async (context) => {
      await context.var.store.gradeDocument(context.req.valid('param').id, context.req.valid('json').reliability);
      workspace.changed('statements');
      return context.json(DONE, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/{kind}/{id}/handling',
      summary: 'set the handling mark of a document with its statements, or of a statement',
      request: { params: One.extend({ kind: z.enum(['documents', 'statements']) }), body: body(Mark) },
      responses: answers(Done, 'marked'),
    }),
    async (context) => {
      await context.var.store.markHandling(context.req.valid('param').id, context.req.valid('json').handling);
      workspace.changed('statements');
      return context.json(DONE, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/statements/{id}/judgement',
      summary: 'accept or reject a statement; null takes that back',
      request: { params: One, body: body(Judgement) },
      responses: answers(Done, 'judged'),
    }),
    async (context) => {
      const { verdict, why } = context.req.valid('json');
      await context.var.store.judgeStatement(context.req.valid('param').id, verdict, why);
      workspace.changed('statements');
      return context.json(DONE, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/statements/{id}/credibility',
      summary: 'grade the information of a statement, 1 to 6',
      request: { params: One, body: body(StatementGrade) },
      responses: answers(Done, 'graded'),
    }),
    async (context) => {
      const credibility = context.req.valid('json').credibility as Credibility;
      await context.var.store.gradeStatement(context.req.valid('param').id, credibility);
      workspace.changed('statements');
      return context.json(DONE, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/documents/{id}/statements',
      summary: 'add a statement that a person reads in a document, or correct one that was found there',
      request: { params: One, body: body(NewStatement) },
      responses: answers(AddedStatement, 'its id'),
    }),
    async (context) => {
      const own = context.req.valid('json') as Omit<OwnStatement, 'documentId'>;
      const id = await context.var.store.addOwnStatement({ ...own, documentId: context.req.valid('param').id });
      workspace.changed('statements');
      return context.json({ id }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/statements/{id}',
      summary: 'take back a statement that a person added; what it corrected is judged as before',
      request: { params: One },
      responses: answers(WithdrawnStatement, 'what states it again, the same as it was'),
    }),
    async (context) => {
      const { documentId: _, ...again } = await context.var.store.withdrawOwnStatement(context.req.valid('param').id);
      workspace.changed('statements');
      return context.json({ again }, 200);
    },
  );
  return app;
}
