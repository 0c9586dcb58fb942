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
  OUTPUTS,
  parametersOf,
  RANKING_MEASURES,
  RECOVERIES,
  unweighted,
} from '../../../connect/index.js';
import { UserError } from '../../../model/index.js';
import { Measured, NetworkMethods, NetworkQuery } from '../../api/index.js';
import { csvOf } from '../csv.js';
import { looked } from '../network-view.js';
import { answers, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Nodes times arcs from which a measure that looks at all pairs takes minutes. */
const TOO_LONG = 4e9;
const ALL_PAIRS = /^(betweenness|edge-betweenness|closeness|harmonic)/;

const MeasureQuery = NetworkQuery.extend({
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
      responses: answers(Measured, 'values'),
    }),
    async (context) => context.json(await measured(workspace, context.req.valid('query')), 200),
  );
  app.get('/network/measure.csv', async (context) => {
    const asked = MeasureQuery.safeParse(context.req.query());
    if (!asked.success) throw new UserError('The address of this table is not understood.');
    const { id, of, rows } = await measured(workspace, asked.data);
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

async function measured(workspace: Workspace, query: z.infer<typeof MeasureQuery>): Promise<Measured> {
  const { id, directed, weighted, set, ...filter } = query;
  const measure = measureOf(id);
  const { network } = await looked(workspace, filter);
  const strong = graphOf(network, { directed: directed === 'yes' });
  const graph = weighted === 'yes' ? strong : unweighted(strong);
  refuseTooLong(measure, graph);
  const values = await measure.run(graph, parametersOf(measure, settings(set)));
  const named = (at: number) => ({ id: graph.ids[at]!, name: network.actors.get(graph.ids[at]!)!.name });
  const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const { sources, targets } = edgesOf(graph);
  const rows = Array.from(values, (value, at) =>
    measure.of === 'node'
      ? { actors: [named(at)], kind: network.actors.get(graph.ids[at]!)!.schema, value: finite(value) }
      : { actors: [named(sources[at]!), named(targets[at]!)], kind: '', value: finite(value) },
  );
  const rank = (value: number | null): number => value ?? Number.NEGATIVE_INFINITY;
  rows.sort((a, b) => rank(b.value) - rank(a.value) || a.actors[0]!.name.localeCompare(b.actors[0]!.name));
  return { id, of: measure.of, rows };
}

function refuseTooLong({ id }: Measure, graph: Graph): void {
  if (!ALL_PAIRS.test(id) || graph.ids.length * graph.targets.length < TOO_LONG) return;
  throw new UserError(
    `${id} of ${graph.ids.length} actors and ${graph.edges} pairs would take minutes. ` +
      'Show fewer actors, or take sampled-betweenness, which bounds its error.',
  );
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
        throw new UserError(`A setting is NAME=VALUE; this one is "${pair.slice(0, 40)}".`);
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
