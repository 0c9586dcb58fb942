import { createRoute, z } from '@hono/zod-openapi';
import { cooperationOf, type Graph, type Network, removalsOf, type WhatIf } from '../../../connect/index.js';
import { said, UserError } from '../../../model/index.js';
import { Job, NetworkQuery, Slow, WhatIfResult, WorkTitle } from '../../api/index.js';
import { ofAllPairs } from '../network-task.js';
import { looked } from '../network-view.js';
import { answered, jobFor, type Work } from '../network-work.js';
import { answers, body, routes } from '../route.js';
import type { Workspace } from '../workspace.js';

/** Steps from actor to actor that the runs of one what-if may take together: a quarter of a minute. */
const WORK = 6e9;
/** And those that a single run may take, for which a person waits longer. */
const WORK_OF_ONE = 2e11;

/** What following the ways to all others takes of a step for each: many sources are followed at once. */
const LOOK = 0.2;
/** Most sources that are followed (connect/what-if/efficiency.ts). */
const SOURCES = 2000;
/** What communities, components and the graph itself take at each look, in steps for each actor and tie. */
const PASSES = 400;

const WhatIfQuery = NetworkQuery.extend({
  /** Measures, `random`, and for the rest ids of actors, which are taken out in their order. */
  remove: z.string().default('degree'),
  steps: z.coerce.number().int().min(1).max(50).default(10),
  block: z.coerce.number().int().min(1).max(100).default(1),
  recover: z.string().default('none'),
  runs: z.coerce.number().int().min(1).max(200).default(30),
  seed: z.coerce.number().int().default(1),
});

/** What falls apart when somebody is taken out, at once or where that takes a while as a job. */
export function networkWhatIfRoutes(workspace: Workspace) {
  const app = routes();
  app.openapi(
    createRoute({
      method: 'get',
      path: '/network/what-if',
      summary: 'what is left of cooperation when actors are taken out, under a filter',
      request: { query: WhatIfQuery },
      responses: answers(z.union([WhatIfResult, Slow]), 'figures after each step'),
    }),
    async (context) => {
      const answer = await answered(workspace, await workOf(workspace, context.req.valid('query')));
      return context.json(answer ?? { slow: true as const }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/network/what-if',
      summary: 'work a slow what-if out as a job; then its address answers',
      request: { query: WhatIfQuery, body: body(WorkTitle) },
      responses: answers(Job, 'the job'),
    }),
    async (context) => {
      const work = await workOf(workspace, context.req.valid('query'));
      return context.json(await jobFor(workspace, work, context.req.valid('json').title), 200);
    },
  );
  return app;
}

async function workOf(workspace: Workspace, query: z.infer<typeof WhatIfQuery>): Promise<Work<WhatIfResult>> {
  const { remove, recover, steps, block, runs: asked, seed, ...filter } = query;
  const { network } = await looked(workspace, filter);
  const graph = cooperationOf(network);
  const known = new Set(graph.ids);
  const nodeOf = (id: string): string => {
    if (known.has(id)) return id;
    const name = network.actors.get(id)?.name ?? id;
    throw new UserError(said`${name} has no tie of cooperation in what is shown: nothing changes without it.`);
  };
  const removals = removalsOf(remove.split(',').filter(Boolean), nodeOf);
  const recoveries = recover.split(',');
  const isDrawn = recoveries.some((id) => id !== 'none') || removals.some(({ by }) => by === 'random');
  const byPairs = removals.filter((removal) => removal.by === 'measure' && ofAllPairs(removal.id)).length;
  const one = stepsOfOne(graph, steps, recoveries.length * removals.length, recoveries.length * byPairs);
  const runs = isDrawn ? Math.max(1, Math.min(asked, Math.floor(WORK / Math.max(1, one)))) : 1;
  const kinds = graph.ids.map((id) => network.actors.get(id)!.sector);
  return {
    key: `what-if ${JSON.stringify(query)}`,
    task: { graph, whatIf: { removals, recoveries, steps, block, runs, seed, kinds } },
    steps: runs * one,
    told: (outcome) => named(network, outcome as WhatIf),
  };
}

/**
 * Steps of one run of so many scenarios, of which some rank by all pairs: after each removal the network is looked at.
 * @throws UserError where that would take a quarter of an hour
 */
function stepsOfOne(graph: Graph, removals: number, scenarios: number, byPairs: number): number {
  const nodes = graph.ids.length;
  const look = scenarios * (LOOK * Math.min(nodes, SOURCES) + PASSES) + byPairs * nodes;
  const one = (removals + 1) * look * (nodes + graph.targets.length);
  if (one > WORK_OF_ONE)
    throw new UserError(
      said`What ${removals} removals from ${nodes} actors leave would take a quarter of an hour to reckon. Show fewer actors or take fewer steps.`,
    );
  return one;
}

function named(network: Network, result: WhatIf): WhatIfResult {
  const name = (id: string) => ({ id, name: network.actors.get(id)?.name ?? id });
  const scenarios = result.scenarios.map((scenario) => ({
    ...scenario,
    removed: scenario.removed.map((step) => step.map(name)),
    replacements: scenario.replacements.map(({ removed, by, ties }) => ({
      removed: name(removed),
      ...(by !== undefined && { by: name(by) }),
      ties,
    })),
  }));
  return { ...result, scenarios };
}
