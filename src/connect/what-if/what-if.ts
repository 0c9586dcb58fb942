import { said, UserError } from '../../model/index.js';
import { parametersOf, type Values } from '../measures/measure.js';
import { randomFrom } from '../measures/random.js';
import type { Graph } from '../types.js';
import { bandOf } from './bands.js';
import { estimatedEfficiency } from './efficiency.js';
import { OUTPUTS } from './outputs.js';
import { recoveryOf } from './recoveries.js';
import { inOrder, nameOf } from './removals.js';
import { Standing } from './standing.js';
import type { Recovery, Removal, Replacement, Scenario, WhatIf, WhatIfOptions } from './types.js';

/** One pass through the steps: who fell, who stepped in, and every output after each step. */
interface Run {
  removed: string[][];
  replacements: Replacement[];
  outputs: number[][];
}

type Plan = Required<Pick<WhatIfOptions, 'steps' | 'block' | 'recompute' | 'seed'>> &
  Pick<WhatIfOptions, 'kinds'> & { looked(): void };

/**
 * What happens when actors are taken out: every removal with every recovery, side by side. Direction is set aside. Each
 * step takes out a block of actors, then the network mends itself, then it is looked at. Where nothing is drawn at
 * random one run tells all; otherwise run i has a seed of its own, the same for every scenario, derived from `seed`.
 * @throws UserError where a recovery or a parameter is unknown, or a number is out of range
 */
export async function whatIf(graph: Graph, options: WhatIfOptions): Promise<WhatIf> {
  const { steps = 5, block = 1, recompute = true, runs = 100, seed, kinds } = options;
  for (const [name, value] of Object.entries({ steps, block, runs })) {
    if (!Number.isInteger(value) || value < 1)
      throw new UserError(said`--${name} takes a whole number from 1; it was given ${value}.`, { exit: 2 });
  }
  const recoveries = (options.recoveries ?? ['none']).map(recoveryOf);
  const runsOf = (removal: Removal, recovery: Recovery): number =>
    removal.by === 'random' || recovery.id !== 'none' ? runs : 1;
  const total = options.removals.flatMap((removal) => recoveries.map((recovery) => runsOf(removal, recovery)));
  const looks = total.reduce((sum, one) => sum + one, 0) * (steps + 1);
  let done = 0;
  const plan: Plan = { steps, block, recompute, seed, kinds, looked: () => options.heed?.(++done, looks) };
  const scenarios: Scenario[] = [];
  for (const removal of options.removals) {
    for (const recovery of recoveries) {
      const parameters = parametersFor(recovery, options);
      const all: Run[] = [];
      for (let i = 0; i < runsOf(removal, recovery); i++) {
        all.push(await oneRun(graph, removal, recovery, parameters, plan, i));
        // Others who are served by this process come in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      scenarios.push(toScenario(removal, recovery, all));
    }
  }
  return { ...sizeOf(graph), steps, block, recomputed: recompute, seed, scenarios };
}

/** Settings may be meant for one of several recoveries: each takes those it knows, and somebody must know each. */
function parametersFor(recovery: Recovery, { parameters = {}, recoveries = ['none'] }: WhatIfOptions): Values {
  const known = (one: Recovery, name: string): boolean => one.parameters.some((parameter) => parameter.name === name);
  const own = Object.entries(parameters).filter(
    ([name]) => known(recovery, name) || !recoveries.map(recoveryOf).some((other) => known(other, name)),
  );
  return parametersOf(recovery, Object.fromEntries(own));
}

async function oneRun(
  graph: Graph,
  removal: Removal,
  recovery: Recovery,
  parameters: Values,
  plan: Plan,
  number: number,
): Promise<Run> {
  const random = randomFrom(Math.imul(plan.seed, 0x9e3779b1) + number);
  const network = new Standing(graph);
  const run: Run = { removed: [], replacements: [], outputs: [measured(network, plan.seed)] };
  plan.looked();
  let order = await inOrder(network, removal, random);
  for (let step = 0; step < plan.steps; step++) {
    if (step > 0 && plan.recompute && removal.by === 'measure') order = await inOrder(network, removal, random);
    const chosen = order.filter((v) => network.stands(v)).slice(0, plan.block);
    const fallen = chosen.map((v) => network.remove(v));
    for (const one of fallen) {
      const made = recovery.mend(network, one, { random, parameters, kinds: plan.kinds });
      if (made.ties > 0) run.replacements.push({ removed: network.ids[one.node]!, ...made });
    }
    run.removed.push(chosen.map((v) => network.ids[v]!));
    run.outputs.push(chosen.length === 0 ? run.outputs.at(-1)! : measured(network, plan.seed));
    plan.looked();
  }
  return run;
}

function measured(network: Standing, seed: number): number[] {
  const { graph } = network.graph();
  return OUTPUTS.map((output) => output.of(graph, network.ids.length, seed));
}

function toScenario(removal: Removal, recovery: Recovery, runs: readonly Run[]): Scenario {
  const { removed, replacements } = runs[0]!;
  const outputs = OUTPUTS.map(({ id, unit }, at) => [
    id,
    bandOf(
      unit,
      runs.map((run) => run.outputs.map((values) => values[at]!)),
    ),
  ]);
  return {
    removal: nameOf(removal),
    recovery: recovery.id,
    ...(recovery.id !== 'none' && { class: recovery.class }),
    runs: runs.length,
    removed,
    replacements,
    outputs: Object.fromEntries(outputs),
  };
}

function sizeOf(graph: Graph): Pick<WhatIf, 'nodes' | 'ties' | 'estimated'> {
  const start = new Standing(graph).graph().graph;
  const size = { nodes: graph.ids.length, ties: start.edges };
  const { sources, error } = estimatedEfficiency(start);
  return sources < size.nodes ? { ...size, estimated: { sources, error } } : size;
}
