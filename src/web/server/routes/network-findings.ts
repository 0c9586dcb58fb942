import { createRoute, z } from '@hono/zod-openapi';
import {
  type ActorTest,
  analysisOf,
  brokers,
  kindTest,
  networkPaths,
  type PageFinding,
  type Tie,
  terms,
  turns,
} from '../../../connect/index.js';
import { relationType, type Said, said, UserError, word } from '../../../model/index.js';
import { FindingList, PathList } from '../../api/index.js';
import { actorCalled, type NetworkView, networkView } from '../network-view.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Most findings of one analysis that a list shows. */
const MOST = 200;

const Words = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim()))
  .optional();

const PathQuery = z.object({
  from: z.string(),
  to: z.string(),
  count: z.coerce.number().int().min(1).max(100).default(3),
  within: z.coerce.number().int().min(1).max(12).optional(),
  through: Words,
  avoid: Words,
  any: z.enum(['yes', 'no']).default('no'),
  directed: z.enum(['yes', 'no']).default('no'),
  dated: z.enum(['yes', 'no']).default('no'),
});

/** Paths between two, and what the analyses found. */
export function networkFindingRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/paths',
      summary: 'paths between two actors, over the whole network',
      request: { query: PathQuery },
      responses: answers(PathList, 'paths'),
    }),
    async (context) => {
      const query = context.req.valid('query');
      const view = await networkView(workspace);
      const test = (word: string): ActorTest => {
        const kind = kindTest(word);
        if (kind) return kind;
        const { id, name } = actorCalled(view, word);
        return { words: name, holds: (actor) => actor.id === id };
      };
      const [from, to] = [actorCalled(view, query.from), actorCalled(view, query.to)];
      if (from.id === to.id) throw new UserError('A path joins two actors; these are one and the same.');
      const { paths, cut } = networkPaths(view.network, from.id, to.id, {
        count: query.count,
        within: query.within,
        through: query.through?.map(test),
        avoid: query.avoid?.map(test),
        any: query.any === 'yes',
        directed: query.directed === 'yes',
        ...(query.dated === 'yes' && { inDateOrder: 'loose', statements: view.snapshot.statements }),
      });
      return context.json(
        { paths: paths.map(({ actors, ties, ...rest }) => ({ ...rest, ...shown(view, actors, ties) })), cut },
        200,
      );
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/findings/{analysis}',
      summary: 'what an analysis of the network found',
      request: { params: z.object({ analysis: z.string() }) },
      responses: answers(FindingList, 'findings'),
    }),
    async (context) => {
      const { analysis } = context.req.valid('param');
      const view = await networkView(workspace);
      return context.json(await workspace.derived(`network findings ${analysis}`, () => findings(view, analysis)), 200);
    },
  );
  return app;
}

function findings(view: NetworkView, id: string): FindingList {
  if (id === 'brokers' || id === 'turns') {
    const source = id === 'brokers' ? 'Flom, Friedman, Strauss, Neaigus 2004, Connections 26:62-70' : '';
    const list = (id === 'brokers' ? brokersOf(view) : turnsOf(view)).slice(0, MOST);
    return { analysis: id, notes: [], source, findings: list.map((one) => finding(view, one)) };
  }
  const analysis = analysisOf(id);
  const { looked: says, notes, findings: list } = analysis.run(view);
  const { source } = analysis;
  return { analysis: id, looked: says, notes, source, findings: list.slice(0, MOST).map((one) => finding(view, one)) };
}

function brokersOf({ network }: NetworkView): PageFinding[] {
  const name = (actor: string): string => network.actors.get(actor)!.name;
  return brokers(network).map(({ actor, sectors, between, score, ties, asserted }) => ({
    headline: said`${name(actor)} joins ${terms(sectors)}`,
    certainty: asserted ? 'asserted' : 'alleged',
    reasons: [
      said`share of the shortest paths between kinds that run through it: ${Number((100 * score).toFixed(1))} %`,
      ...sectors.map((kind, at) => said`${word(kind)}: ${between[at]!.map(name).join(', ')}`),
    ],
    actors: [actor, ...new Set(between.flat())],
    ties,
  }));
}

function turnsOf({ network, snapshot }: NetworkView): PageFinding[] {
  return turns(network, snapshot).map(({ actor, before, after, asserted }) => ({
    headline: said`${network.actors.get(actor)!.name}: first against, later with or upon`,
    certainty: asserted ? 'asserted' : 'alleged',
    reasons: [...before, ...after].map(({ date, tie: { schema, source, target } }): Said => {
      const [one, other] = [source, target].map((id) => network.actors.get(id)!.name);
      return said`${date}: ${one} ${word(relationType(schema)?.means.en ?? schema)} ${other}`;
    }),
    actors: [actor],
    ties: [...before, ...after].map(({ tie }) => tie),
  }));
}

function finding(view: NetworkView, { headline, certainty, reasons, actors, ties }: PageFinding) {
  return { headline, certainty, reasons, ...shown(view, actors, ties) };
}

/** Actors by name, and ties as steps. */
function shown({ network }: NetworkView, actors: readonly string[], ties: readonly Tie[]) {
  const nameOf = (id: string): string => network.actors.get(id)?.name ?? id;
  return {
    actors: actors.map((id) => ({ id, name: nameOf(id) })),
    steps: ties.map(({ source, target, schema, hedge, disputed, sources }) => ({
      source,
      sourceName: nameOf(source),
      target,
      targetName: nameOf(target),
      schema,
      hedge,
      disputed,
      sources,
    })),
  };
}
