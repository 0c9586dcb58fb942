import {
  type Graph,
  type Heed,
  type Measure,
  measureOf,
  type Values,
  type WhatIf,
  type WhatIfOptions,
  whatIf,
} from '../../connect/index.js';

/** Something to be worked out of a graph: a measure by its id, or what is left when actors are taken out. */
export type NetworkTask = { graph: Graph } & (
  | { measure: string; parameters: Values }
  | { whatIf: Omit<WhatIfOptions, 'heed'> }
);

/** What comes of it: values in the order of the graph's nodes or edges, or the figures after each step. */
export type NetworkOutcome = Float64Array | WhatIf;

/** Steps from node to node that a measure or a what-if may take while others wait: some tenths of a second. */
const QUICK = 5e7;
/** Measures that look at all pairs; the others grow with the number of ties alone. */
const ALL_PAIRS = /^(betweenness|edge-betweenness|closeness|harmonic|eccentricity)/;
/** Steps of the others for each tie, by a rough count. */
const PASSES = 100;
const SAMPLES = 2000;

/** Whether a measure looks at all pairs. */
export const ofAllPairs = (id: string): boolean => ALL_PAIRS.test(id);

/** About how many steps from node to node a measure takes. */
export function stepsOf({ id }: Measure, graph: Graph): number {
  const [nodes, arcs] = [graph.ids.length, graph.targets.length];
  if (ofAllPairs(id)) return nodes * arcs;
  return arcs * (id === 'sampled-betweenness' ? SAMPLES : PASSES);
}

/** Whether work of so many steps is done apart from the server's thread, as a job that can be watched and stopped. */
export const isSlow = (steps: number): boolean => steps > QUICK;

/** Does the work in this thread. `heed` is told how far it is. @throws UserError where a setting will not do */
export async function perform(task: NetworkTask, heed?: Heed): Promise<NetworkOutcome> {
  if ('whatIf' in task) return await whatIf(task.graph, { ...task.whatIf, ...(heed && { heed }) });
  return await measureOf(task.measure).run(task.graph, task.parameters, heed);
}
