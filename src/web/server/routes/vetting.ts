import { createRoute, z } from '@hono/zod-openapi';
import type { Case } from '../../../case/index.js';
import { said, UserError } from '../../../model/index.js';
import { NONE, namesIn, type RosterEntry, writeRoster } from '../../../plan/index.js';
import {
  Done,
  LanguageQuery,
  NewVettingDecision,
  VettingAdded,
  VettingChoice,
  VettingDecided,
  VettingDossier,
  VettingList,
  VettingNames,
  VettingNamesOut,
  VettingQuery,
} from '../../api/index.js';
import { entityView, knownEntity } from '../entity-view.js';
import { today } from '../plan-view.js';
import { answers, body, routes } from '../route.js';
import { dossierOf, roster, vettingList } from '../vetting-view.js';
import type { Workspace } from '../workspace.js';

const Id = z.object({ id: z.string() });

/** Vetting: who is to be vetted, what the case has on each, and what officers decide. */
export function vettingRoutes(workspace: Workspace) {
  const app = routes();

  const change = async (store: Case, edit: (names: RosterEntry[]) => RosterEntry[]): Promise<void> => {
    const { base, names } = await roster(workspace);
    await store.saveSheet('vetting', writeRoster(edit(names)), base);
    workspace.changed('kept');
  };

  app.openapi(
    createRoute({
      method: 'get',
      path: '/vetting',
      summary: 'everyone who is to be vetted or was; names of a list with whom of the case they may be',
      request: { query: LanguageQuery },
      responses: answers(VettingList, 'the list'),
    }),
    async (context) => context.json(await vettingList(workspace, context.req.valid('query').language), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/vetting/names',
      summary: 'put names on the list, one a line or as a table; or an entity of the case',
      request: { body: body(VettingNames) },
      responses: answers(VettingAdded, 'what was put on it'),
    }),
    async (context) => {
      const { store } = context.var;
      const { text, unit } = context.req.valid('json');
      const view = await entityView(workspace);
      const entity = unit === undefined ? undefined : knownEntity(view, unit);
      const given = entity ? [entity.name] : namesIn(text ?? '');
      let added: string[] = [];
      await change(store, (names) => {
        const known = new Set(names.map(({ name }) => name));
        added = given.filter((name) => !known.has(name));
        const signed = entity && { unit: entity.id, by: store.who, date: today() };
        return [...names, ...added.map((name) => ({ name, ...signed }))];
      });
      return context.json({ added, known: given.length - added.length }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/vetting/names',
      summary: 'take names off the list',
      request: { body: body(VettingNamesOut) },
      responses: answers(Done, 'taken off'),
    }),
    async (context) => {
      const { names: gone } = context.req.valid('json');
      await change(context.var.store, (names) => names.filter(({ name }) => !gone.includes(name)));
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/vetting/names',
      summary: 'say who of the case a name is, that it is nobody of it, or take that back',
      request: { body: body(VettingChoice) },
      responses: answers(Done, 'said'),
    }),
    async (context) => {
      const { store } = context.var;
      const { name, unit } = context.req.valid('json');
      if (unit !== null && unit !== NONE) knownEntity(await entityView(workspace), unit);
      await change(store, (names) => {
        const entry = unit === null ? { name } : { name, unit, by: store.who, date: today() };
        if (!names.some((one) => one.name === name)) throw new UserError(said`"${name}" is not on the list any more.`);
        return names.map((one) => (one.name === name ? entry : one));
      });
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/vetting/units/{id}',
      summary: 'all that the case has on a unit or person, by standard',
      request: { params: Id, query: VettingQuery },
      responses: answers(VettingDossier, 'the dossier'),
    }),
    async (context) =>
      context.json(await dossierOf(workspace, context.req.valid('param').id, context.req.valid('query')), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/vetting/units/{id}/decisions',
      summary: 'log what an officer decides, with reasons',
      request: { params: Id, body: body(NewVettingDecision) },
      responses: answers(VettingDecided, 'id of the decision'),
    }),
    async (context) => {
      const entity = knownEntity(await entityView(workspace), context.req.valid('param').id);
      const { decision, reasons } = context.req.valid('json');
      const made = { unit: entity.id, name: entity.name, decision, reasons };
      const id = await context.var.store.decideVetting(made);
      workspace.changed('writing');
      return context.json({ id }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/vetting/decisions/{id}',
      summary: 'take a decision back; it stays in the log',
      request: { params: Id },
      responses: answers(Done, 'taken back'),
    }),
    async (context) => {
      await context.var.store.undoVetting(context.req.valid('param').id);
      workspace.changed('writing');
      return context.json({ done: true as const }, 200);
    },
  );
  return app;
}
