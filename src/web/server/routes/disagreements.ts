import { createRoute, z } from '@hono/zod-openapi';
import type { SheetVersion } from '../../../case/index.js';
import { UserError } from '../../../model/index.js';
import {
  ASIDE,
  type Compared,
  disagreementSteps,
  readSettled,
  type Settled,
  settle,
  settledOf,
  writeSettled,
} from '../../../plan/index.js';
import { PHRASES } from '../../../report/index.js';
import {
  DisagreementList,
  Done,
  LanguageQuery,
  NewSettlement,
  SettlementHistory,
  ToldApartList,
} from '../../api/index.js';
import { DisagreementViews } from '../disagreement-view.js';
import { inSlices } from '../in-slices.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** The sheet of the case that keeps what people decided. */
const SHEET = 'disagreements';

const One = z.object({ id: z.string() });

/** What the sources are found to disagree in; made in slices, since every sentence of the case is reckoned over. */
export function comparedSources(workspace: Workspace): Promise<Compared> {
  const compare = async () => {
    const { snapshot, entities } = await workspace.resolved();
    return await inSlices(disagreementSteps(snapshot, entities), new AbortController().signal);
  };
  return workspace.derived('disagreements', compare, ['documents', 'pairs', 'statements']);
}

/** Where the sources disagree, and what people find to hold. */
export function disagreementRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  const settledIn = (sheet: SheetVersion | undefined): Settled[] => (sheet?.text ? readSettled(SHEET, sheet.text) : []);
  const held = async () => {
    // A sheet that was taken out is a version too, from which the next is made.
    const sheet = (await store.sheetHistory(SHEET)).at(-1);
    return { settled: settledIn(sheet), base: sheet?.position ?? 0 };
  };
  const views = async (language: 'en' | 'es' | 'pt') => {
    const { snapshot, entities } = await workspace.resolved();
    return new DisagreementViews(snapshot, entities, language);
  };
  app.openapi(
    createRoute({
      method: 'get',
      path: '/disagreements',
      summary: 'where the sources disagree, the weightiest first, with what people decided',
      request: { query: LanguageQuery },
      responses: answers(DisagreementList, 'disagreements'),
    }),
    async (context) => {
      const { language } = context.req.valid('query');
      const { found, setAside } = await comparedSources(workspace);
      const { settled } = await held();
      const { of, gone } = settledOf(found, settled);
      const view = await views(language);
      const { snapshot } = await workspace.resolved();
      const counting = new Set(
        snapshot.statements.filter(({ judgement }) => judgement !== 'rejected').map(({ id }) => id),
      );
      return context.json(
        {
          disagreements: found.map((one) => view.of(one, of.get(one.id))),
          gone: gone.map(({ sides, ...one }) => ({
            ...one,
            values: sides.map(({ value }) => value),
            fell: sides.some(({ statement }) => !counting.has(statement)),
          })),
          setAside,
          why: PHRASES[language].disagreement.why,
        },
        200,
      );
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/disagreements/told-apart',
      summary: 'pairs of figures that differ in one thing and were not held against each other',
      request: { query: LanguageQuery.extend({ step: z.enum(ASIDE) }) },
      responses: answers(ToldApartList, 'pairs'),
    }),
    async (context) => {
      const { language, step } = context.req.valid('query');
      const { toldApart } = await comparedSources(workspace);
      const view = await views(language);
      const pairs = toldApart[step].map(({ sides }) => ({
        about: view.indicator(sides[0].property),
        sides: sides.map((statement) => view.side({ statement, value: '' }, 'figure')),
      }));
      return context.json({ pairs }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/disagreements/{id}/history',
      summary: 'what was decided on a disagreement, oldest first',
      request: { params: One },
      responses: answers(SettlementHistory, 'decisions'),
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const versions: SettlementHistory['versions'] = [];
      for (const sheet of await store.sheetHistory(SHEET)) {
        const { holds, reason } = settledIn(sheet).find((one) => one.id === id) ?? {};
        const last = versions.at(-1);
        if (last?.holds === holds && last?.reason === reason) continue;
        const { at, who } = sheet;
        versions.push({ at, who, ...(holds && { holds }), ...(reason !== undefined && { reason }) });
      }
      return context.json({ versions }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/disagreements/{id}/settlement',
      summary: 'say what explains a disagreement, or that it is real, and why',
      request: { params: One, body: body(NewSettlement) },
      responses: answers(Done, 'settled'),
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { found } = await comparedSources(workspace);
      const { settled, base } = await held();
      const decided = {
        ...context.req.valid('json'),
        by: context.var.store.who,
        date: new Date().toISOString().slice(0, 10),
      };
      const one = found.find((each) => each.id === id);
      const next = one ? settle(settled, one, decided) : await putBack(id, settled);
      await context.var.store.saveSheet(SHEET, writeSettled(next), base);
      workspace.changed('writing');
      return context.json({ done: true as const }, 200);
    },
  );
  /** A decision on what is found no more can be put back as it was, and not made anew. */
  const putBack = async (id: string, settled: readonly Settled[]): Promise<Settled[]> => {
    const earlier = (await store.sheetHistory(SHEET)).flatMap(settledIn).findLast((one) => one.id === id);
    if (!earlier)
      throw new UserError(
        'The sources disagree in this no more: a side of it was set aside, or others stand against it.',
      );
    return [...settled.filter((one) => one.id !== id), earlier];
  };
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/disagreements/{id}/settlement',
      summary: 'take back what was decided on a disagreement; the history keeps it',
      request: { params: One },
      responses: answers(Done, 'taken back'),
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { settled, base } = await held();
      const rest = settled.filter((one) => one.id !== id);
      if (rest.length === settled.length) throw new UserError('Nothing is decided on this disagreement.');
      await context.var.store.saveSheet(SHEET, rest.length > 0 ? writeSettled(rest) : null, base);
      workspace.changed('writing');
      return context.json({ done: true as const }, 200);
    },
  );
  return app;
}
