import { createRoute, z } from '@hono/zod-openapi';
import { DRAWN_KINDS, type Tie } from '../../../connect/index.js';
import { RELATION_TYPES, said, UserError } from '../../../model/index.js';
import { NetworkActor, NetworkDrawing, NetworkQuery, TieList } from '../../api/index.js';
import { looked, type NetworkView, networkView } from '../network-view.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

const SCHEMATA: readonly string[] = RELATION_TYPES.map(({ schema }) => schema);

/** Most quotes of a tie that are given: of a thousand statements nobody reads all here. */
const MOST_QUOTES = 50;

/** The network as it is drawn, the quotes behind a line, and who an actor is tied to. */
export function networkRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network',
      summary: 'the network under a filter, as it is drawn',
      request: { query: NetworkQuery },
      responses: answers(NetworkDrawing, 'actors and lines in columns, and what is left out'),
    }),
    async (context) => {
      const view = await networkView(workspace);
      const { drawing, kinds, hidden } = await looked(workspace, context.req.valid('query'));
      const { actors, lines } = drawing;
      const whole = await workspace.derived('network whole', () => wholeOf(view));
      return context.json(
        {
          case: workspace.store.location,
          actors: {
            id: actors.map(({ id }) => id),
            name: actors.map(({ name }) => name),
            kind: actors.map(({ schema }) => schema),
            sector: actors.map(({ sector }) => sector),
            degree: [...drawing.degree],
            community: [...drawing.community],
          },
          lines: {
            source: lines.map(({ source }) => source),
            target: lines.map(({ target }) => target),
            alleged: lines.map(({ hedge }) => (hedge === 'alleged' ? 1 : 0)),
            against: lines.map(({ against }) => (against ? 1 : 0)),
            sources: lines.map(({ sources }) => sources),
            ties: lines.map(({ ties }) => ties.reduce((bits, { schema }) => bits | (1 << SCHEMATA.indexOf(schema)), 0)),
          },
          schemata: [...SCHEMATA],
          kinds: [...kinds],
          hidden,
          whole,
        },
        200,
      );
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/ties',
      summary: 'all that joins two actors, with its quotes, also what is denied',
      request: { query: z.object({ one: z.string(), other: z.string() }) },
      responses: answers(TieList, 'ties'),
    }),
    async (context) => {
      const { one, other } = context.req.valid('query');
      const view = await networkView(workspace);
      const between = view.network.ties.filter(
        ({ source, target }) => (source === one && target === other) || (source === other && target === one),
      );
      return context.json({ ties: between.map((tie) => withQuotes(view, tie)) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/actors/{id}',
      summary: 'an actor and those it is tied to',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(NetworkActor, 'the actor'),
    }),
    async (context) => {
      const { network } = await networkView(workspace);
      const { id } = context.req.valid('param');
      const actor = network.actors.get(id);
      if (!actor)
        throw new UserError(said`There is no actor ${id.slice(0, 40)} in the network; the case may have changed.`);
      const neighbours = network.ties
        .filter(({ source, target }) => source === id || target === id)
        .map(({ source, target, schema, hedge }) => {
          const other = source === id ? target : source;
          return { id: other, name: network.actors.get(other)!.name, ties: [schema], hedge, out: source === id };
        });
      const { name, schema, sector, level } = actor;
      return context.json({ id, name, kind: schema, sector, level, neighbours }, 200);
    },
  );
  return app;
}

function withQuotes({ network, statement, documentName }: NetworkView, tie: Tie) {
  const named = (id: string) => ({ id, name: network.actors.get(id)!.name });
  const { schema, hedge, disputed, roles, sources, from, to } = tie;
  const quotes = tie.statements.slice(0, MOST_QUOTES).flatMap((id) => {
    const one = statement(id);
    if (!one) return [];
    const { quote, attribution, documentId, start, reliability, judgement } = one;
    const document = { id: documentId, name: documentName(documentId) };
    return [{ statement: id, quote, hedge: one.hedge, attribution, document, start, reliability, judgement }];
  });
  const ends = { source: named(tie.source), target: named(tie.target) };
  return { ...ends, schema, hedge, disputed, roles, sources, from, to, quotes };
}

/** What a filter can choose from, counted over the whole network. */
function wholeOf({ network, statement }: NetworkView) {
  const count = <T extends string>(values: Iterable<T>): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  const affirmed = network.ties.filter(({ hedge }) => hedge !== 'denied');
  const statements = affirmed.flatMap((tie) => tie.statements.flatMap((id) => statement(id) ?? []));
  const years = affirmed
    .flatMap(({ from, to }) => [from, to].map((date) => Number(date?.slice(0, 4))))
    .filter((year) => year > 0);
  return {
    actors: network.actors.size,
    ties: affirmed.length,
    kinds: count([...network.actors.values()].map(({ schema }) => schema).filter((kind) => DRAWN_KINDS.includes(kind))),
    schemata: count(affirmed.map(({ schema }) => schema)),
    grades: count(statements.map(({ reliability }) => reliability)),
    accepted: statements.filter(({ judgement }) => judgement === 'accepted').length,
    years: years.length ? [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))] : [],
  };
}
