import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { buildNetwork } from '../../connect/index.js';
import { said, UserError } from '../../model/index.js';
import { modelOf, networkTable, parseScenarios, type Scenario } from '../../simulate/index.js';
import type { PlanOfFile, PolicyPlan } from '../api/index.js';
import type { Workspace } from './workspace.js';

/** Where the bundled scenarios and their data lie. */
const EXAMPLES = fileURLToPath(new URL('../../../examples/scenarios/', import.meta.url));

/** The bundled data of each model that needs some. */
const BUNDLED: Readonly<Record<string, string>> = {
  package: 'valle/territories.csv',
  recruitment: 'groups',
  routes: 'isthmus',
  dismantling: 'network/ties.csv',
};

/** A plan as the text of a scenario file, the same as the command line reads. @param data where the model's data lie */
export function scenarioText(plan: PolicyPlan, data: string | undefined): string {
  const model = modelOf(plan.model);
  if (!model) throw new UserError(said`There is no model "${plan.model}".`);
  const plausible = (name: string): readonly [number, number] => {
    const found = model.parameters.find((one) => one.name === name);
    if (!found) throw new UserError(said`The model ${model.id} has no parameter "${name}".`);
    return found.plausible ?? found.range;
  };
  const names = plan.packages.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new UserError(said`Two packages are called "${twice}". Give each a name of its own.`);
  const parameters = {
    ...Object.fromEntries(plan.uncertain.map((name) => [name, [...plausible(name)]])),
    ...plan.parameters,
  };
  return stringify({
    model: plan.model,
    ...(data !== undefined && { data }),
    horizon: plan.horizon,
    runs: plan.runs,
    seed: plan.seed,
    ...(Object.keys(parameters).length > 0 && { parameters }),
    scenarios: Object.fromEntries(plan.packages.map(({ name, measures }) => [name, { levers: leversOf(measures) }])),
  });
}

/** The measures by lever; one that stands in several places of the timeline is a list. */
function leversOf(measures: PolicyPlan['packages'][number]['measures']): Record<string, object[]> {
  const levers: Record<string, object[]> = {};
  for (const { lever, ...measure } of measures) (levers[lever] ??= []).push(measure);
  return levers;
}

/**
 * The scenarios of a plan, ready to run. Tables of the person, and the network of the case, are written into `folder` first.
 * @throws UserError where the plan or its data will not do, in the words of the scenario file
 */
export async function scenariosOf(plan: PolicyPlan, workspace: Workspace, folder: string): Promise<Scenario[]> {
  return parseScenarios(join(EXAMPLES, 'plan.yaml'), scenarioText(plan, await dataOf(plan, workspace, folder)));
}

async function dataOf({ model, data }: PolicyPlan, workspace: Workspace, folder: string): Promise<string | undefined> {
  if (data === 'example') return BUNDLED[model];
  await mkdir(folder, { recursive: true });
  if (data === 'case') {
    if (model !== 'dismantling') throw new UserError('Only the model of dismantling runs on the network of the case.');
    const { snapshot, entities } = await workspace.resolved();
    return await kept(folder, 'network.csv', networkTable(buildNetwork(snapshot, entities)));
  }
  // The name is for the person's eyes; the file is called as we call it.
  return await kept(folder, 'table.csv', data.text);
}

async function kept(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** What is written in place of a path where a plan is saved as a file: the person puts theirs. */
export function savedText(plan: PolicyPlan): string {
  const data = plan.data === 'example' ? BUNDLED[plan.model] : plan.data === 'case' ? 'network.csv' : plan.data.name;
  return scenarioText(plan, data);
}

/**
 * A scenario file as a plan of the page.
 * @throws UserError naming each fault with its line, or what the page cannot show of it
 */
export function planOfFile(name: string, text: string): PlanOfFile {
  const scenarios = parseScenarios(join(EXAMPLES, name), text, name);
  const [first] = scenarios;
  const other = scenarios.find(({ model, horizon }) => model !== first!.model || horizon !== first!.horizon);
  if (other)
    throw new UserError(
      said`"${other.name}" has another model or horizon than "${first!.name}": the page compares packages on one. Put them in files of their own.`,
    );
  const later = scenarios.find(({ from }) => from !== undefined);
  if (later)
    throw new UserError(
      said`"${later.name}" starts from "${later.from}": run this file by \`atalaya simulate ${name}\`.`,
    );
  const model = modelOf(first!.model)!;
  const same = JSON.stringify([first!.parameters, first!.uncertain]);
  const odd = scenarios.find(({ parameters, uncertain }) => JSON.stringify([parameters, uncertain]) !== same);
  if (odd)
    throw new UserError(said`"${odd.name}" has parameters of its own: the page gives all packages the same ones.`);
  const drawn = Object.entries(first!.uncertain);
  const plausible = (key: string): readonly number[] => {
    const known = model.parameters.find((one) => one.name === key)!;
    return known.plausible ?? known.range;
  };
  const isPlausible = ([key, range]: [string, readonly number[]]): boolean => `${plausible(key)}` === `${range}`;
  const set = Object.entries(first!.parameters).filter(
    ([key, value]) => !(key in first!.uncertain) && value !== model.parameters.find((one) => one.name === key)!.default,
  );
  const bundled = BUNDLED[model.id];
  const data = typeof first!.data === 'string' ? relative(EXAMPLES, first!.data) : undefined;
  return {
    plan: {
      model: model.id,
      data: 'example',
      ...{ horizon: first!.horizon, runs: Math.min(first!.runs, 2000), seed: first!.seed },
      uncertain: drawn.filter(isPlausible).map(([key]) => key),
      parameters: Object.fromEntries([
        ...set,
        ...drawn
          .filter((each) => !isPlausible(each))
          .map(([key, [low, high]]): [string, [number, number]] => [key, [low, high]]),
      ]),
      packages: scenarios.slice(0, 8).map(({ name: own, measures }) => ({
        name: own.slice(0, 80),
        measures: measures.map((measure) => ({ ...measure, to: Math.min(measure.to, first!.horizon) })),
      })),
    },
    ...(bundled !== undefined && data !== bundled && { missing: data ?? 'data' }),
  };
}
