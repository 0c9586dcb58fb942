import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { parseYamlFile, type Said, said, UserError, type YamlFile } from '../model/index.js';
import { leverOf } from './measures.js';
import { MODELS, modelOf } from './models/index.js';
import { strengthOf, timeIn, valueIn } from './quantity.js';
import type { Measure, Model, Scenario } from './types.js';

const amount = z.union([z.number(), z.string()], 'is no number');
const range = z.tuple([amount, amount], 'is no range; write [low, high]');
const measure = z.strictObject({
  strength: amount,
  from: amount.optional(),
  to: amount.optional(),
});
const lever = z.union(
  [amount, measure, z.array(measure)],
  'is no measure; write 2, or {strength: 2, from: 0, to: 104}',
);

/** One scenario as a person writes it; what it leaves out is taken from the top of the file, then from the model. */
const fields = {
  model: z.enum(MODELS.map(({ id }) => id) as [string, ...string[]]).optional(),
  data: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  from: z.string().optional(),
  horizon: amount.optional(),
  parameters: z.record(z.string(), z.union([amount, range], 'is no number and no range [low, high]')).default({}),
  levers: z.record(z.string(), lever).default({}),
  runs: z.number().int('should be a whole number').min(1, 'should be 1 or more').max(1_000_000).optional(),
  seed: z.number().int('should be a whole number').optional(),
};
const scenario = z.strictObject(fields);
const file = z.strictObject({ ...fields, scenarios: z.record(z.string(), scenario) });

type Written = z.infer<typeof scenario>;
type File = YamlFile<z.infer<typeof file>>;

/** Reads a scenario file. @throws UserError where it cannot be opened, or names each fault with its line. */
export async function loadScenarios(path: string): Promise<Scenario[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new UserError(
      said`The scenario file ${path} could not be opened (${(cause as NodeJS.ErrnoException).code}).`,
      {
        cause,
      },
    );
  }
  return parseScenarios(path, text);
}

/**
 * The scenarios that `text`, the content of `path`, describes, in an order in which each comes after the one that it
 * starts from. Paths of data are taken from the folder of the file.
 */
export function parseScenarios(path: string, text: string, called = path): Scenario[] {
  const yaml = parseYamlFile({ what: 'scenario file' }, called, text, file);
  const { scenarios, ...shared } = yaml.value;
  const names = Object.keys(scenarios);
  if (names.length === 0) throw yaml.refuse(['scenarios'], 'names no scenario');
  const filled = names.map((name) => fill(yaml, name, shared, scenarios[name]!, dirname(path)));
  return inOrder(yaml, filled);
}

function fill(yaml: File, name: string, shared: Written, own: Written, folder: string): Scenario {
  const where = (key: keyof Written): PropertyKey[] =>
    own[key] === undefined && shared[key] !== undefined ? [key] : ['scenarios', name, key];
  const id = own.model ?? shared.model;
  if (id === undefined)
    throw yaml.refuse(['scenarios', name], said`names no model; there are ${MODELS.map((each) => each.id).join(', ')}`);
  const model = modelOf(id)!;
  const data = own.data ?? shared.data;
  const time = (value: number | string, path: PropertyKey[]): number =>
    checked(yaml, path, timeIn(value, model.timeUnit));
  const horizon = time(own.horizon ?? shared.horizon ?? model.horizon, where('horizon'));
  if (!(horizon > 0)) throw yaml.refuse(where('horizon'), 'should be more than 0');
  const { parameters, uncertain } = parametersOf(yaml, name, model, shared, own);
  const from = own.from ?? shared.from ?? 'start';
  return {
    name,
    model: id,
    ...(data !== undefined && { data: resolvePaths(data, folder) }),
    ...(from !== 'start' && { from }),
    horizon: Math.round(horizon),
    parameters,
    uncertain,
    measures: measuresOf(yaml, name, model, shared, own, time),
    runs: own.runs ?? shared.runs ?? 1,
    seed: own.seed ?? shared.seed ?? 1,
  };
}

const resolvePaths = (data: string | Record<string, string>, folder: string): string | Record<string, string> => {
  const resolved = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  return typeof data === 'string'
    ? resolved(data)
    : Object.fromEntries(Object.entries(data).map(([part, path]) => [part, resolved(path)]));
};

function checked(yaml: File, path: PropertyKey[], value: number | Said): number {
  if (typeof value === 'object') throw yaml.refuse(path, value);
  return value;
}

function parametersOf(
  yaml: File,
  name: string,
  model: Model,
  shared: Written,
  own: Written,
): Pick<Scenario, 'parameters' | 'uncertain'> {
  const parameters = Object.fromEntries(model.parameters.map((each) => [each.name, each.default]));
  const uncertain: Scenario['uncertain'] = {};
  for (const [given, path] of [
    [shared.parameters, ['parameters']],
    [own.parameters, ['scenarios', name, 'parameters']],
  ] as const) {
    for (const [key, value] of Object.entries(given)) {
      const at = [...path, key];
      const parameter = model.parameters.find((each) => each.name === key);
      if (!parameter) {
        const known = model.parameters.map((each) => each.name).join(', ');
        throw yaml.refuse(at, said`is no parameter of ${model.id}; it has ${known}`);
      }
      const [low, high] = parameter.range;
      const number = (text: number | string): number => {
        const amount = checked(yaml, at, valueIn(text, parameter.unit));
        if (amount < low || amount > high) {
          throw yaml.refuse(at, said`${amount} is out of its range, ${low} to ${high} ${parameter.unit}`);
        }
        return amount;
      };
      if (Array.isArray(value)) {
        const [a, b] = [number(value[0]), number(value[1])];
        if (a > b) throw yaml.refuse(at, said`the range ${a} to ${b} runs backwards`);
        uncertain[key] = [a, b];
        parameters[key] = (a + b) / 2;
      } else {
        parameters[key] = number(value);
        delete uncertain[key];
      }
    }
  }
  return { parameters, uncertain };
}

function measuresOf(
  yaml: File,
  name: string,
  model: Model,
  shared: Written,
  own: Written,
  time: (value: number | string, path: PropertyKey[]) => number,
): Measure[] {
  const isOwn = Object.keys(own.levers).length > 0;
  const path = isOwn ? ['scenarios', name, 'levers'] : ['levers'];
  return Object.entries(isOwn ? own.levers : shared.levers).flatMap(([key, given]) => {
    const at = [...path, key];
    const record = leverOf(model, key);
    if (!record) {
      const named = model.leverNamed ? ', or remove and the name of an actor' : '';
      const known = `${model.levers.map((each) => each.name).join(', ')}${named}`;
      throw yaml.refuse(at, said`is no measure of ${model.id}; it has ${known}`);
    }
    const list = typeof given === 'object' ? (Array.isArray(given) ? given : [given]) : [{ strength: given }];
    return list.map((each: z.infer<typeof measure>) => {
      const strength = checked(yaml, at, strengthOf(each.strength));
      const [low, high] = record.range;
      if (strength < low || strength > high) {
        throw yaml.refuse(at, said`a strength of ${strength} is out of its range, ${low} to ${high} times`);
      }
      const from = each.from === undefined ? 0 : time(each.from, [...at, 'from']);
      const to = each.to === undefined ? Number.POSITIVE_INFINITY : time(each.to, [...at, 'to']);
      if (to <= from) throw yaml.refuse(at, said`ends (${to}) before it begins (${from})`);
      return { lever: key, strength, from, to };
    });
  });
}

/** Scenarios so that each comes after the one it starts from. */
function inOrder(yaml: File, scenarios: Scenario[]): Scenario[] {
  const ordered: Scenario[] = [];
  const visit = (scenario: Scenario, trail: readonly string[]): void => {
    if (ordered.includes(scenario)) return;
    if (trail.includes(scenario.name)) {
      throw yaml.refuse(
        ['scenarios', scenario.name, 'from'],
        said`starts from itself: ${[...trail, scenario.name].join(' from ')}`,
      );
    }
    if (scenario.from !== undefined) {
      const before = scenarios.find(({ name }) => name === scenario.from);
      if (!before) {
        const known = scenarios.map(({ name }) => name).join(', ');
        throw yaml.refuse(
          ['scenarios', scenario.name, 'from'],
          said`"${scenario.from}" is neither start nor a scenario of this file (${known})`,
        );
      }
      if (before.model !== scenario.model) {
        throw yaml.refuse(
          ['scenarios', scenario.name, 'from'],
          said`"${before.name}" runs another model (${before.model})`,
        );
      }
      visit(before, [...trail, scenario.name]);
    }
    ordered.push(scenario);
  };
  for (const scenario of scenarios) visit(scenario, []);
  return ordered;
}
