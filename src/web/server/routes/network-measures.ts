import { createRoute, z } from '@hono/zod-openapi';
import {
  ACTOR_KINDS,
  ANALYSES,
  edgesOf,
  type Graph,
  graphOf,
  MEASURES,
  type Measure,
  measureOf,
  type Network,
  OUTPUTS,
  parametersOf,
  RANKING_MEASURES,
  RECOVERIES,
  unweighted,
} from '../../../connect/index.js';
import { said, UserError } from '../../../model/index.js';
import { Job, Measured, NetworkMethods, NetworkQuery, Slow, WorkTitle } from '../../api/index.js';
import { csvOf } from '../csv.js';
import { stepsOf } from '../network-task.js';
import { looked } from '../network-view.js';
import { answered, jobFor, type Work, worked } from '../network-work.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** What is asked of a measure: of which actors and ties, and how they count. */
export const MeasureQuery = NetworkQuery.extend({
  id: z.string().default('degree'),
  directed: z.enum(['yes', 'no']).default('no'),
  weighted: z.enum(['yes', 'no']).default('no'),
  /** Parameters of the measure: `alpha=0.05,normalised=true`. */
  set: z.string().optional(),
});

/** The methods of the page, and measures of the network under its filter, as data and as a table. */
export function networkMeasureRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/methods',
      summary: 'measures, recoveries and analyses, from their records',
      responses: answers(NetworkMethods, 'records'),
    }),
    (context) => context.json(methods(), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/measure',
      summary: 'a measure of the network under a filter, highest first',
      request: { query: MeasureQuery },
      responses: answers(z.union([Measured, Slow]), 'values'),
    }),
    async (context) => {
      const answer = await answered(workspace, await workOf(workspace, context.req.valid('query')));
      return context.json(answer ?? { slow: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/network/measure',
      summary: 'work a slow measure out as a job; then its address answers',
      request: { query: MeasureQuery, body: body(WorkTitle) },
      responses: answers(Job, 'the job'),
    }),
    async (context) => {
      const work = await workOf(workspace, context.req.valid('query'));
      return context.json(await jobFor(workspace, work, context.req.valid('json').title), 200);
    },
  );
  app.get('/network/measure.csv', async (context) => {
    const asked = MeasureQuery.safeParse(context.req.query());
    if (!asked.success) throw new UserError('The address of this table is not understood.');
    const work = await workOf(workspace, asked.data);
    const { id, of, rows } = await worked(workspace, work, context.req.raw.signal);
    const head = of === 'node' ? ['id', 'name', 'kind', id] : ['id 1', 'name 1', 'id 2', 'name 2', id];
    const cells = rows.map(({ actors, kind, value }) => [
      ...actors.flatMap((actor) => [actor.id, actor.name]),
      ...(of === 'node' ? [kind] : []),
      value ?? '',
    ]);
    return context.body(csvOf([head, ...cells]), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="network-${id}.csv"`,
    });
  });
  return app;
}

async function workOf(workspace: Workspace, query: z.infer<typeof MeasureQuery>): Promise<Work<Measured>> {
  const { id, directed, weighted, set, ...filter } = query;
  const measure = measureOf(id);
  const { network } = await looked(workspace, filter);
  const strong = graphOf(network, { directed: directed === 'yes' });
  const graph = weighted === 'yes' ? strong : unweighted(strong);
  return {
    key: `measure ${JSON.stringify(query)}`,
    task: { graph, measure: id, parameters: parametersOf(measure, settings(set)) },
    steps: stepsOf(measure, graph),
    told: (values) => ranked(measure, graph, network, values as Float64Array),
  };
}

/** The values of a measure with who has them, highest first. */
function ranked({ id, of }: Measure, graph: Graph, network: Network, values: Float64Array): Measured {
  const named = (at: number) => ({ id: graph.ids[at]!, name: network.actors.get(graph.ids[at]!)!.name });
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const { sources, targets } = edgesOf(graph);
  const rows = Array.from(values, (value, at) =>
    of === 'node'
      ? { actors: [named(at)], kind: network.actors.get(graph.ids[at]!)!.schema, value: finite(value) }
      : { actors: [named(sources[at]!), named(targets[at]!)], kind: '', value: finite(value) },
  );
  const rank = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY;
  // By units, not by a language's order of letters: for a hundred thousand ties that would take seconds.
  const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  rows.sort((a, b) => rank(b.value) - rank(a.value) || byName(a.actors[0]!.name, b.actors[0]!.name));
  return { id, of, rows };
}

/** `alpha=0.05,normalised=true` as values. @throws UserError where one has no `=` */
function settings(text = ''): Record<string, string> {
  return Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
        throw new UserError(said`A setting is NAME=VALUE; this one is "${pair.slice(0, 40)}".`);
      }),
  );
}

function methods(): NetworkMethods {
  const record = ({ id, title, source, parameters }: Pick<Measure, 'id' | 'title' | 'source' | 'parameters'>) => ({
    id,
    title,
    source,
    parameters: parameters.map(({ range, ...one }) => ({ ...one, ...(range && { range: [...range] }) })),
  });
  return {
    measures: MEASURES.map((one) => ({ ...record(one), of: one.of, ranks: RANKING_MEASURES.includes(one.id) })),
    recoveries: RECOVERIES.map((one) => ({ ...record(one), class: one.class })),
    outputs: OUTPUTS.map(({ id, title, unit, digits }) => ({ id, title, unit, digits })),
    analyses: ANALYSES.map(({ id, title, answers: asks, source }) => ({ id, title, answers: asks, source })),
    kinds: [...ACTOR_KINDS],
  };
}
