import { createRoute, z } from '@hono/zod-openapi';
import type { CaseSnapshot } from '../../../case/index.js';
import { indicatorTitle } from '../../../extract/index.js';
import { fold } from '../../../model/index.js';
import { claimStanding, type Standing, standingsOf } from '../../../report/index.js';
import type { ResolvedEntity } from '../../../resolve/index.js';
import {
  ChangedStatements,
  LanguageQuery,
  NewStanding,
  STANDINGS,
  StandingList,
  StandingQuery,
  type StandingView,
  StatementStanding,
} from '../../api/index.js';
import { amountText } from '../amount-text.js';
import { evidenceOf } from '../quoted-evidence.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const One = z.object({ id: z.string() });

/** A claim of the case with the words that it is looked for by. */
interface Row extends Standing {
  subject?: string;
  object?: string;
  words: string;
}

/** How the claims of a case stand, by the sources and by people, and what was decided on each. */
export function standingRoutes(workspace: Workspace) {
  const { store } = workspace;
  const app = routes();
  const rows = () =>
    workspace.derived('standings', async () => {
      const { snapshot, entities } = await workspace.resolved();
      const name = namesOf(snapshot, entities);
      return standingsOf(snapshot, entities).map((standing): Row => {
        const { subject, object, value, quote, detail } = standing.statement;
        const { cause, effect } = detail;
        const ends = {
          ...(subject && { subject: name(subject) }),
          ...(object && { object: name(object) }),
          ...(cause !== undefined && { subject: String(cause) }),
          ...(effect !== undefined && { object: String(effect) }),
        };
        return { ...standing, ...ends, words: fold([...Object.values(ends), value, quote].join(' ')) };
      });
    }, ['documents', 'pairs', 'statements']);
  app.openapi(
    createRoute({
      method: 'get',
      path: '/standing',
      summary: 'how the claims of the case stand; what most needs a person first',
      request: { query: LanguageQuery.extend(StandingQuery.shape) },
      responses: answers(StandingList, 'claims'),
    }),
    async (context) => {
      const { status, kind, decided, words, from, limit, language } = context.req.valid('query');
      const asked = fold(words).split(/\s+/).filter(Boolean);
      const fits = (await rows()).filter(
        (row) =>
          (!kind || row.statement.kind === kind) &&
          (!decided || row.decided !== undefined) &&
          asked.every((word) => row.words.includes(word)),
      );
      const counts = Object.fromEntries(STANDINGS.map((one) => [one, 0])) as Record<(typeof STANDINGS)[number], number>;
      for (const row of fits) counts[row.status]++;
      const found = status ? fits.filter((row) => row.status === status) : fits;
      const { snapshot } = await workspace.resolved();
      const evidence = evidenceOf(snapshot.documents);
      const shown = found.slice(from, from + limit).map((row): StandingView => {
        const { statement, subject, object, status: stands, decided: examined, sources, denials } = row;
        const { kind: of, schema, property, detail } = statement;
        const isFigure = of === 'figure';
        const value = isFigure ? amountText(statement, language) : statement.value;
        return {
          kind: of,
          schema,
          property: isFigure ? indicatorTitle(property, language) : property,
          ...(isFigure && detail['period'] !== undefined && { period: String(detail['period']) }),
          ...(subject !== undefined && { subject }),
          ...(object !== undefined && { object }),
          ...(value && { value }),
          status: stands,
          ...(examined && { decided: examined }),
          sources,
          denials,
          evidence: evidence(statement),
        };
      });
      return context.json({ rows: shown, total: found.length, counts }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/standing/{id}',
      summary: 'how the claim of a statement stands, by whom, and all that was decided on it',
      request: { params: One },
      responses: answers(StatementStanding, 'its standing'),
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const { snapshot, entities } = await workspace.resolved();
      const { affirming, denying, ...standing } = claimStanding(snapshot, entities, id);
      const evidence = evidenceOf(snapshot.documents);
      const statements = new Map(snapshot.statements.map((one) => [one.id, one]));
      const quoted = (ids: readonly string[]) => ids.map((one) => evidence(statements.get(one)!));
      const log = (await store.history(id)).filter(({ targetKind }) => targetKind === 'statement');
      const history = log.map(({ target: _, targetKind: __, ...change }) => change);
      return context.json({ ...standing, affirming: quoted(affirming), denying: quoted(denying), history }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'put',
      path: '/statements/{id}/standing',
      summary: 'say how a statement stands, and why; what is inadmissible is so with all that shares its words',
      request: { params: One, body: body(NewStanding) },
      responses: answers(ChangedStatements, 'the statements it changed'),
    }),
    async (context) => {
      const { status, why } = context.req.valid('json');
      const statements = await context.var.store.examine(context.req.valid('param').id, status, why);
      workspace.changed('statements');
      return context.json({ statements }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/statements/{id}/standing',
      summary: 'take back the decision that holds, with the others of the same; what held before holds again',
      request: { params: One },
      responses: answers(ChangedStatements, 'the statements it changed'),
    }),
    async (context) => {
      const statements = await context.var.store.undoExamination(context.req.valid('param').id);
      workspace.changed('statements');
      return context.json({ statements }, 200);
    },
  );
  return app;
}

function namesOf({ entities }: CaseSnapshot, resolved: readonly ResolvedEntity[]): (id: string) => string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  for (const { name, members } of resolved) for (const member of members) names.set(member, name);
  return (id) => names.get(id) ?? id;
}
