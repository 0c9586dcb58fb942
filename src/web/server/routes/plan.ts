import { isDeepStrictEqual } from 'node:util';
import { createRoute, z } from '@hono/zod-openapi';
import type { Case } from '../../../case/index.js';
import { HANDLING_MARKS, UserError } from '../../../model/index.js';
import {
  newPlan,
  nextId,
  planChanges,
  readPlan,
  reordered,
  retitled,
  type WrittenItem,
  withChanged,
  withItem,
  withoutItem,
} from '../../../plan/index.js';
import {
  ChangedPlanItem,
  Done,
  LanguageQuery,
  NewPlanItem,
  PlanHead,
  PlanHistory,
  PlanItemMade,
  PlanOrder,
  PlanOrigins,
  PlanView,
} from '../../api/index.js';
import { planOrigins, planSheet, planView, today } from '../plan-view.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const Id = z.object({ id: z.string() });

/** The plan of action, item by item. */
export function planRoutes(workspace: Workspace) {
  const app = routes();

  /** Changes the plan as it holds now, and checks it before it is saved. */
  const change = async (store: Case, edit: (text: string, items: WrittenItem[]) => string): Promise<void> => {
    const sheet = await planSheet(workspace);
    if (!sheet) throw new UserError('The case has no plan any more. Start one.');
    const items = readPlan('plan', sheet.text).items.map(({ written }) => written);
    const text = retitled(edit(sheet.text, items), { date: today() });
    readPlan('plan', text);
    await store.saveSheet('plan', text, sheet.base);
    workspace.changed('writing');
  };

  app.openapi(
    createRoute({
      method: 'get',
      path: '/plan',
      summary: 'the plan of action as it holds now',
      responses: answers(PlanView, 'the plan'),
    }),
    async (context) => context.json(await planView(workspace), 200),
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/plan',
      summary: 'start a plan, or give it another title',
      request: { body: body(PlanHead) },
      responses: answers(Done, 'saved'),
    }),
    async (context) => {
      const { store } = context.var;
      const { title } = context.req.valid('json');
      const sheet = await planSheet(workspace);
      if (sheet) await change(store, (text) => retitled(text, { title, date: today() }));
      else {
        await store.saveSheet('plan', newPlan({ title, by: store.who, date: today() }));
        workspace.changed('writing');
      }
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/plan/items',
      summary: 'add an item, at a place or at the end',
      request: { body: body(NewPlanItem) },
      responses: answers(PlanItemMade, 'the item with its id'),
    }),
    async (context) => {
      const { item, at } = context.req.valid('json');
      let made: WrittenItem | undefined;
      await change(context.var.store, (text, items) => {
        made = { ...item, id: item.id ?? nextId(items) };
        return withItem(text, made, at);
      });
      return context.json({ item: made! }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/plan/items/{id}',
      summary: 'change an item; refused where somebody else changed it meanwhile',
      request: { params: Id, body: body(ChangedPlanItem) },
      responses: answers(PlanItemMade, 'the item as it now is'),
    }),
    async (context) => {
      const { store } = context.var;
      const { id } = context.req.valid('param');
      const { item, was } = context.req.valid('json');
      const made = signed({ ...item, id }, store.who);
      await change(store, (text, items) => {
        const now = items.find((one) => one.id === id);
        if (was && now && !isDeepStrictEqual(now, was))
          throw new UserError('Somebody changed this item meanwhile. Look at it as it is now, and say it once more.');
        return withChanged(text, made);
      });
      return context.json({ item: made }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/plan/items/{id}',
      summary: 'strike an item; it stays in the versions of the plan',
      request: { params: Id },
      responses: answers(Done, 'struck'),
    }),
    async (context) => {
      await change(context.var.store, (text) => withoutItem(text, context.req.valid('param').id));
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/plan/order',
      summary: 'put the items in another order',
      request: { body: body(PlanOrder) },
      responses: answers(Done, 'ordered'),
    }),
    async (context) => {
      await change(context.var.store, (text) => reordered(text, context.req.valid('json').ids));
      return context.json({ done: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/plan/origins',
      summary: 'findings, threats and packages of the case that an item may come from',
      request: { query: LanguageQuery.extend({ handling: z.enum(HANDLING_MARKS).default('TLP:GREEN') }) },
      responses: answers(PlanOrigins, 'threats first'),
    }),
    async (context) => context.json(await planOrigins(workspace, context.req.valid('query')), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/plan/history',
      summary: 'every version of the plan, the newest first, with what it changed',
      responses: answers(PlanHistory, 'versions'),
    }),
    async (context) => {
      const versions = await workspace.store.sheetHistory('plan');
      const told = versions.map(({ position, at, who, text }, place) => {
        return { position, at, who, text, changes: planChanges(versions[place - 1]?.text ?? null, text) };
      });
      return context.json({ versions: told.reverse() }, 200);
    },
  );
  return app;
}

/** An item that is closed says who closed it and when; a measurement says whose it is. */
function signed(item: WrittenItem, who: string): WrittenItem {
  const { closed, metric, ...rest } = item;
  const isClosed = rest.status === 'closed';
  return {
    ...rest,
    ...(metric && {
      metric: { ...metric, measured: metric.measured.map((one) => ({ ...one, by: one.by ?? who })) },
    }),
    ...(isClosed && { closed: closed ?? { by: who, date: today() } }),
  };
}
