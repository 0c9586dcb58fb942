import { type Method, type Parameter, type Said, said, UserError } from '../../model/index.js';
import type { Graph } from '../types.js';

export type Values = Record<string, number | string | boolean>;

/** Told now and then how far a measure is: so many parts of so many. */
export type Heed = (done: number, total: number) => void;

/** A measure of nodes or edges as a declared record. */
export interface Measure extends Method {
  /** One value a node, in the order of `graph.ids`; or one an edge, in the order of `edgesOf(graph)`. */
  of: 'node' | 'edge';
  /** The function of igraph or networkx that gives the same values, and how it is called. */
  reference: { function: string; arguments: string };
  /** NaN where the measure is not defined for a node. */
  run(graph: Graph, parameters: Values, heed?: Heed): Float64Array | Promise<Float64Array>;
}

/** The parameter that many measures share. */
export const NORMALISED: Parameter = {
  name: 'normalised',
  title: 'divide by the largest value possible',
  default: false,
};

/**
 * The parameters of a measure with the values given, defaults for the rest.
 * @throws UserError where a name is unknown, or a value not of its type or range
 */
export function parametersOf(measure: Pick<Measure, 'id' | 'parameters'>, given: Values): Values {
  for (const name of Object.keys(given)) {
    if (measure.parameters.some((parameter) => parameter.name === name)) continue;
    const names = measure.parameters.map((parameter) => parameter.name).join(', ') || 'none';
    throw new UserError(said`${measure.id} has no parameter "${name}". It has: ${names}.`, { exit: 2 });
  }
  return Object.fromEntries(
    measure.parameters.map((parameter) => {
      const value = given[parameter.name];
      return [parameter.name, value === undefined ? parameter.default : checked(measure.id, parameter, value)];
    }),
  );
}

function checked(id: string, parameter: Parameter, value: number | string | boolean): number | string | boolean {
  const { range } = parameter;
  const wrong = (wanted: Said): UserError =>
    new UserError(said`${parameter.name} of ${id} must be ${wanted}; it was given "${value}".`, { exit: 2 });
  if (typeof parameter.default === 'boolean') {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw wrong(said`true or false`);
  }
  if (typeof parameter.default === 'string') {
    const words = (range ?? []) as readonly string[];
    if (words.length > 0 && !words.includes(String(value))) throw wrong(said`one of ${words.join(', ')}`);
    return String(value);
  }
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  const [low, high] = (range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) as readonly [number, number];
  if (Number.isNaN(number) || number < low || number > high) throw wrong(said`a number from ${low} to ${high}`);
  return number;
}
