import { bandOf, differenceOf, meanOf } from './bands.js';
import { type EnsembleOptions, runEnsemble } from './ensemble.js';
import { leverOf } from './measures.js';
import { modelOf } from './models/index.js';
import type { PairedRun } from './run-once.js';
import {
  type Difference,
  EFFECT_CLASSES,
  type EffectClass,
  type Model,
  type Scenario,
  type ScenarioResult,
} from './types.js';

/**
 * Runs scenarios in order: each run of one that starts from another goes on from that one's run of the same number.
 * The same scenarios give the same result to the last bit, on any number of threads.
 */
export async function simulate(
  scenarios: readonly Scenario[],
  options: EnsembleOptions = {},
): Promise<Map<string, ScenarioResult>> {
  const results = new Map<string, ScenarioResult>();
  const ran = new Map<string, PairedRun[]>();
  const loaded = new Map<string, unknown>();
  for (const scenario of scenarios) {
    const model = modelOf(scenario.model)!;
    const key = JSON.stringify([model.id, scenario.data]);
    if (!loaded.has(key)) loaded.set(key, await model.load(scenario.data));
    const before = scenario.from === undefined ? undefined : ran.get(scenario.from)!;
    const orders = Array.from({ length: scenario.runs }, (_, index) => ({
      scenario,
      index,
      ...(before && { start: before[index % before.length]!.run.end }),
    }));
    const runs = await runEnsemble(loaded.get(key), orders, options);
    ran.set(scenario.name, runs);
    results.set(
      scenario.name,
      summarise(
        model,
        scenario,
        runs,
        loaded.get(key),
        scenario.from === undefined ? [] : [results.get(scenario.from)!.class],
      ),
    );
  }
  return results;
}

/** @param before class of the scenario that it starts from: no end is surer than its start */
function summarise(
  model: Model,
  scenario: Scenario,
  runs: readonly PairedRun[],
  data: unknown,
  before: readonly EffectClass[],
): ScenarioResult {
  const own = leastSure([classOf(model, scenario, data), ...before]);
  const outputs: ScenarioResult['outputs'] = {};
  const against: ScenarioResult['against'] = {};
  for (const output of model.outputs) {
    const { name, unit } = output;
    const values = runs.map(({ run }) => run.outputs[name]!);
    const unchanged = runs.map(({ noChange }) => noChange.outputs[name]!);
    outputs[name] = { unit, class: leastSure([own, output.class]), ...bandOf(values), noChange: bandOf(unchanged).q50 };
    const ends = values.map((list) => list.at(-1)!);
    against[name] = {
      today: differenceOf(
        ends,
        unchanged.map((list) => list[0]!),
      ),
      noChange: differenceOf(
        ends,
        unchanged.map((list) => list.at(-1)!),
      ),
    };
  }
  const { horizon, seed } = scenario;
  const territories = territoriesOf(runs);
  const flows = flowsOf(model, runs, data);
  const { time } = runs[0]!.run;
  return {
    model: model.id,
    class: own,
    timeUnit: model.timeUnit,
    horizon,
    runs: runs.length,
    seed,
    time,
    outputs,
    against,
    ...(flows && { flows }),
    ...(territories && { territories }),
  };
}

/** The mean flow of each link that any run uses, with and without the measures. */
function flowsOf(model: Model, runs: readonly PairedRun[], data: unknown): ScenarioResult['flows'] {
  if (!runs[0]!.run.flows || !model.flowMap) return undefined;
  const map = model.flowMap(data);
  const mean = (pick: (pair: PairedRun) => number[], link: number): number =>
    meanOf(runs.map((pair) => pick(pair)[link]!));
  const links = map.from.map((from, link) => ({
    from,
    to: map.to[link]!,
    run: mean(({ run }) => run.flows!, link),
    noChange: mean(({ noChange }) => noChange.flows!, link),
  }));
  const used = links.filter(({ run, noChange }) => run > 0 || noChange > 0);
  return {
    ...map,
    from: used.map(({ from }) => from),
    to: used.map(({ to }) => to),
    run: used.map(({ run }) => run),
    noChange: used.map(({ noChange }) => noChange),
  };
}

/** Each territory at the end against both baselines, over paired runs. */
function territoriesOf(runs: readonly PairedRun[]): ScenarioResult['territories'] {
  const first = runs[0]!.run.territories;
  if (!first) return undefined;
  const of = (name: string, at: number): { today: Difference; noChange: Difference } => {
    const values = (pick: (one: PairedRun) => number[]): number[] => runs.map((one) => pick(one)[at]!);
    const ends = values(({ run }) => run.territories!.outputs[name]!.end);
    return {
      today: differenceOf(
        ends,
        values(({ noChange }) => noChange.territories!.outputs[name]!.start),
      ),
      noChange: differenceOf(
        ends,
        values(({ noChange }) => noChange.territories!.outputs[name]!.end),
      ),
    };
  };
  return Object.fromEntries(
    Object.keys(first.outputs).map((name) => [
      name,
      Object.fromEntries(first.names.map((territory, at) => [territory, of(name, at)])),
    ]),
  );
}

/**
 * The class of what a scenario gives: that of the model and its levers. With a parameter of one's own, or with data that
 * the published parameters were not made for, it is an assumption.
 */
function classOf(model: Model, { parameters, uncertain, measures }: Scenario, data: unknown): EffectClass {
  const other = model.isPublished !== undefined && !model.isPublished(data);
  const changed =
    other ||
    model.parameters.some(
      (parameter) => parameters[parameter.name] !== parameter.default || parameter.name in uncertain,
    );
  const levers = measures.map(({ lever }) => leverOf(model, lever)!.class);
  return leastSure([model.class, ...levers, ...(changed ? (['assumption'] as const) : [])]);
}

function leastSure(classes: readonly EffectClass[]): EffectClass {
  return EFFECT_CLASSES[Math.max(...classes.map((each) => EFFECT_CLASSES.indexOf(each)))]!;
}
