import { type SobolIndex, sobol } from '../locate/index.js';
import { UserError } from '../model/index.js';
import { meanOf } from './bands.js';
import { type EnsembleOptions, runEnsemble } from './ensemble.js';
import { modelOf } from './models/index.js';
import type { RunOrder } from './run-once.js';
import type { Scenario, State } from './types.js';

/** Which of a scenario's uncertain parameters its outputs at the horizon hang on. */
export interface Sensitivity {
  /** Size of the base sample; runs are size * (parameters + 2) * chances. */
  size: number;
  /** Runs that one value is the mean of: more than 1 where chance is part of the model. */
  chances: number;
  /** By output; parameters with the highest total index first. Empty where the output does not vary. */
  outputs: Record<string, SobolIndex[]>;
}

/**
 * First-order and total Sobol indices of every output at the horizon, for each scenario with uncertain parameters: its own
 * and those of the scenarios that it starts from, drawn evenly and independently. A parameter of one name is one number
 * throughout such a chain. Where chance is part of the model, every value is the mean over the scenario's runs, each
 * with the same chance at every point.
 * @param size of the base sample
 * @throws UserError where no scenario has an uncertain parameter
 */
export async function sensitivityOf(
  scenarios: readonly Scenario[],
  size: number,
  options: EnsembleOptions = {},
): Promise<Map<string, Sensitivity>> {
  const results = new Map<string, Sensitivity>();
  for (const scenario of scenarios) {
    const chain = chainTo(scenario, scenarios);
    const names = [...new Set(chain.flatMap(({ uncertain }) => Object.keys(uncertain)))];
    if (names.length > 0) results.set(scenario.name, await ofChain(chain, names, size, options));
  }
  if (results.size === 0) {
    throw new UserError(
      'No scenario has an uncertain parameter, so nothing can be compared. Give a parameter as a range: rho: [2.2e-3, 2.8e-3].',
    );
  }
  return results;
}

/** A scenario after those that it starts from, the first of them first. */
function chainTo(scenario: Scenario, scenarios: readonly Scenario[]): Scenario[] {
  const before = scenarios.find(({ name }) => name === scenario.from);
  return before ? [...chainTo(before, scenarios), scenario] : [scenario];
}

async function ofChain(
  chain: readonly Scenario[],
  names: readonly string[],
  size: number,
  options: EnsembleOptions,
): Promise<Sensitivity> {
  const last = chain.at(-1)!;
  const model = modelOf(last.model)!;
  const chances = model.stochastic ? last.runs : 1;
  // The points do not depend on what they give: they are asked for first, run on all threads, then handed back in order.
  const points: (readonly number[])[] = [];
  sobol(names, size, last.seed, (point) => points.push(point));
  const values = await valuesAt(chain, names, points, chances, options);
  const outputs: Sensitivity['outputs'] = {};
  for (const { name } of model.outputs) {
    const list = values.get(name)!;
    const varies = list.some((value) => value !== list[0]);
    // Around their mean: what all values have in common would only add noise to the first-order estimate.
    const middle = meanOf(list);
    let next = 0;
    const indices = varies ? sobol(names, size, last.seed, () => list[next++]! - middle) : [];
    outputs[name] = indices.sort((a, b) => b.total - a.total);
  }
  return { size, chances, outputs };
}

/** Each output at the horizon for each point, the mean over `chances` runs. */
async function valuesAt(
  chain: readonly Scenario[],
  names: readonly string[],
  points: readonly (readonly number[])[],
  chances: number,
  options: EnsembleOptions,
): Promise<Map<string, number[]>> {
  const model = modelOf(chain[0]!.model)!;
  let starts: (State | undefined)[] | undefined;
  let last: Record<string, number>[] = [];
  for (const scenario of chain) {
    const data = await model.load(scenario.data);
    const orders = points.flatMap((point, at) =>
      Array.from({ length: chances }, (_, index): RunOrder => {
        const start = starts?.[at * chances + index];
        return { scenario: fixed(scenario, names, point), index, alone: true, ...(start && { start }) };
      }),
    );
    const runs = await runEnsemble(data, orders, options);
    starts = runs.map(({ run }) => run.end);
    last = runs.map(({ run }) =>
      Object.fromEntries(model.outputs.map(({ name }) => [name, run.outputs[name]!.at(-1)!])),
    );
  }
  return new Map(
    model.outputs.map(({ name }) => [
      name,
      points.map((_, at) => {
        let sum = 0;
        for (let i = 0; i < chances; i++) sum += last[at * chances + i]![name]!;
        return sum / chances;
      }),
    ]),
  );
}

/** The scenario with its uncertain parameters at one point of the unit cube. */
function fixed(scenario: Scenario, names: readonly string[], point: readonly number[]): Scenario {
  const parameters = { ...scenario.parameters };
  for (const [name, [low, high]] of Object.entries(scenario.uncertain)) {
    parameters[name] = low + (high - low) * point[names.indexOf(name)]!;
  }
  return { ...scenario, parameters, uncertain: {} };
}
