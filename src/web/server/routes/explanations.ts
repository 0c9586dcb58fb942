import { createRoute, z } from '@hono/zod-openapi';
import type { Case } from '../../../case/index.js';
import { UserError } from '../../../model/index.js';
import {
  afterExplanationDeed,
  fallOf,
  newTable,
  statementsById,
  type Table,
  tableOf,
  writeTable,
} from '../../../plan/index.js';
import {
  ExplanationDeed,
  ExplanationHistory,
  ExplanationTables,
  NewExplanations,
  SheetChanged,
  SheetMade,
} from '../../api/index.js';
import { explanationView } from '../explanation-view.js';
import { answers, body, routes } from '../route.js';
import { saveDeed, sheetAt, sheetNow, today } from '../sheet-deeds.js';
import type { Workspace } from '../workspace.js';

const Name = z.object({ name: z.string().regex(/^explanations(?:-[\w-]{1,40})?$/) });

/** Tables of competing explanations, one for each question. */
export function explanationRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/explanations',
      summary: 'the tables of competing explanations, weighed',
      responses: answers(ExplanationTables, 'tables'),
    }),
    async (context) => {
      const { snapshot } = await workspace.resolved();
      const held = (await store.sheets()).filter(({ name }) => name.startsWith('explanations'));
      const tables = held.sort((a, b) => compare(a.name, b.name)).map((sheet) => explanationView(sheet, snapshot));
      return context.json({ tables }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/explanations',
      summary: 'begin a table for a question',
      request: { body: body(NewExplanations) },
      responses: answers(SheetMade, 'made'),
    }),
    async (context) => {
      const { question, hypotheses } = context.req.valid('json');
      const mine = context.var.store;
      const name = await newName(store);
      const { position } = await sheetNow(store, name);
      const table = newTable(question, hypotheses, { by: mine.who, date: today() });
      return context.json({ name, ...(await saveDeed(workspace, mine, name, writeTable(table), position)) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/explanations/{name}/deeds',
      summary: 'change one thing of a table: its question, an explanation, a piece of evidence, a mark; or put it back',
      request: { params: Name, body: body(ExplanationDeed) },
      responses: answers(SheetChanged, 'done'),
    }),
    async (context) => {
      const { name } = context.req.valid('param');
      const deed = context.req.valid('json');
      const mine = context.var.store;
      const { text, position } = await sheetNow(store, name);
      if (deed.do === 'discard') return context.json(await saveDeed(workspace, mine, name, null, position), 200);
      const before = deed.do === 'restore' ? await sheetAt(store, name, deed.position) : undefined;
      if (deed.do === 'restore' && deed.piece === undefined && deed.hypothesis === undefined)
        return context.json(await saveDeed(workspace, mine, name, before ?? null, position), 200);
      if (text === undefined) throw new UserError('This table was taken out. Undo that first, or begin another.');
      if (deed.do === 'piece' && 'statement' in deed) await mustStand(workspace, deed.statement);
      const doing = {
        by: mine.who,
        date: today(),
        ...(before !== undefined && { earlier: tableOf(name, before) }),
        ...((deed.do === 'piece' || deed.do === 'hypothesis') && { taken: await idsEver(store, name) }),
      };
      const next = afterExplanationDeed(tableOf(name, text), deed, doing);
      const done = await saveDeed(workspace, mine, name, writeTable(next), position);
      const [added] =
        deed.do === 'piece' ? next.evidence.slice(-1) : deed.do === 'hypothesis' ? next.hypotheses.slice(-1) : [];
      return context.json({ ...done, ...(added && { id: added.id }) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/explanations/{name}/history',
      summary: 'every version of a table, the newest first',
      request: { params: Name },
      responses: answers(ExplanationHistory, 'versions'),
    }),
    async (context) => {
      const { snapshot } = await workspace.resolved();
      const history = await store.sheetHistory(context.req.valid('param').name);
      const versions = history.map((version) => {
        const { hypotheses, evidence, leading } = explanationView(version, snapshot);
        const { position, at, who } = version;
        return { position, at, who, hypotheses: hypotheses.length, evidence: evidence.length, leading };
      });
      return context.json({ versions: versions.reverse() }, 200);
    },
  );
  return app;
}

/** explanations, explanations-2, explanations-10: by their numbers. */
const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** A name that no table of the case has or had. */
async function newName(store: Case): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? 'explanations' : `explanations-${n}`;
    if ((await store.sheetHistory(name)).length === 0) return name;
  }
}

/** @throws UserError where a statement cannot be evidence */
async function mustStand(workspace: Workspace, id: string): Promise<void> {
  const { snapshot } = await workspace.resolved();
  if (fallOf(id, statementsById(snapshot)))
    throw new UserError('This statement was set aside, or is no longer in the case. Choose another.');
}

/** Every id that an explanation or a piece of a table has or had. */
async function idsEver(store: Case, name: string): Promise<string[]> {
  const tables = (await store.sheetHistory(name)).flatMap(({ text }): Table[] => {
    try {
      return text === null ? [] : [tableOf(name, text)];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
  return tables.flatMap(({ hypotheses, evidence }) => [...hypotheses, ...evidence].map(({ id }) => id));
}
