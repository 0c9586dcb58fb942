import { basename } from 'node:path';
import {
  buildIndex,
  type Dimension,
  distancesFrom,
  drawnRates,
  drawnScores,
  type FocusPlace,
  middleOf,
  needsOf,
  type Programme,
  readProgramme,
  type Shapes,
  topScores,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext } from './command.js';
import { textOf } from './connect-graph.js';
import { numberOf, readIndex } from './locate-index.js';
import { mapOf, readPlaces } from './locate-statistics.js';

/** What a choice is made from. Lists are in the order of the places. */
export interface FocusInput {
  /** Name of the table, what its need is, and what the draws are drawn from. */
  name: string;
  needIs: string;
  drawnFrom: string;
  places: FocusPlace[];
  /** Needs of each draw; absent: none were asked for. */
  draws?: Iterable<Float64Array>;
  dimensions: Dimension[];
  neighbours?: number[][];
  map?: { shapes: Shapes; shapeOf: number[] };
  notes: string[];
}

/** A place before costs are known; `point` is its longitude and latitude. */
interface Known {
  code: string;
  name: string;
  group: string;
  need: number;
  /** Persons, where they are known. */
  population: number;
  point?: readonly [number, number];
  shape: number;
}
type Source = Omit<FocusInput, 'places' | 'neighbours' | 'map'> & { known: Known[]; shapes?: Shapes; per: number };

/** Need of each place from an index (--meta) or from rates, with what the programme is there. */
export async function focusInput(file: string, context: CommandContext): Promise<FocusInput> {
  const { known, shapes, per, ...source } = await (context.options['meta'] !== undefined
    ? fromIndex(file, context)
    : fromRates(file, context));
  const notes = [...source.notes];
  const places = await withProgramme(known, per, context, notes);
  const at = new Map(known.map(({ shape }, place) => [shape, place]));
  return {
    ...source,
    notes,
    places,
    ...(shapes && {
      neighbours: known.map(({ shape }) =>
        shape < 0 ? [] : shapes.neighbours[shape]!.flatMap((other) => at.get(other) ?? []),
      ),
      map: { shapes, shapeOf: known.map(({ shape }) => shape) },
    }),
  };
}

async function fromIndex(file: string, context: CommandContext): Promise<Source> {
  const { options } = context;
  const { table, choices, alternatives: all, seed } = await readIndex(file, context);
  const onlyWeights = options['draw'] === 'weights';
  const { impute, treat, normalise, aggregate } = choices;
  const alternatives = onlyWeights
    ? { ...all, impute: [impute], treat: [treat], normalise: [normalise], aggregate: [aggregate] }
    : all;
  const index = buildIndex(table, choices);
  const more = options['needIs'] === 'high';
  const needs = needsOf(topScores(table, index.scores), more);
  const top = table.aggregates.at(-1) ?? table.indicators[0]!;
  const column = (options['group'] as string | undefined) ?? Object.keys(index.units[0]!.groups)[0];
  if (column !== undefined && !(column in index.units[0]!.groups))
    throw new UserError(`The description names no column "${column}" of Type Group.`, { exit: 2 });
  const map = await mapOf(index.units, [], options);
  const runs = numberOf(options, 'runs', 0);
  const dimensions = table.aggregates.length > 1 ? [...table.aggregates, ...table.indicators] : table.indicators;
  return {
    name: file === '-' ? 'standard input' : basename(file),
    needIs: `${more ? 'how high' : 'how far from the best'} in ${top.name}, 0 to 1`,
    drawnFrom: `${onlyWeights ? 'weights' : 'steps of the index and weights'} that another analyst might have chosen`,
    known: index.units.map(({ code, name, groups }, unit) => {
      const shape = map?.join.shapeOf[unit] ?? -1;
      const outline = shape < 0 ? undefined : map!.shapes.shapes[shape]!;
      return {
        code,
        name,
        group: (column === undefined ? outline?.group : groups[column]) ?? '',
        need: needs[unit]!,
        population: Number.NaN,
        ...(outline && { point: middleOf(outline) }),
        shape,
      };
    }),
    per: 1,
    ...(runs > 0 && {
      draws: mapped(drawnScores(table, choices, alternatives, { runs, seed }), (scores) => needsOf(scores, more)),
    }),
    dimensions: dimensions
      .filter((node) => node !== top)
      .map(({ code, name }) => {
        const scores = index.scores.get(code)!;
        return { code, name, scores: more ? scores.map((score) => -score) : scores };
      }),
    ...(map && { shapes: map.shapes }),
    notes: [],
  };
}

async function fromRates(file: string, context: CommandContext): Promise<Source> {
  const { options } = context;
  const { input, rows, notes, map } = await readPlaces(file, context, true);
  const rated = rows.some(({ rate }) => !Number.isNaN(rate));
  const per = rated ? numberOf(options, 'per', 0) : 1;
  const runs = numberOf(options, 'runs', 0);
  const counts = rows.map(({ value }) => value);
  const population = rows.map((row) => row.population);
  return {
    name: input.statistics.name,
    needIs: rated
      ? `${input.statistics.indicator} per ${per.toLocaleString('en')}, drawn to the mean by population (Marshall 1991)`
      : input.statistics.indicator,
    drawnFrom: 'the rates that chance leaves open (gamma posterior)',
    known: rows.map((row, index) => {
      const place = input.statistics.places[index];
      const outline = row.shape < 0 ? undefined : map!.shapes.shapes[row.shape]!;
      const point =
        place?.longitude !== undefined ? ([place.longitude, place.latitude!] as const) : outline && middleOf(outline);
      return {
        code: row.code,
        name: row.name,
        group: outline?.group ?? row.group,
        need: !rated ? row.value : Number.isNaN(row.smoothed) ? row.rate : row.smoothed,
        population: row.population,
        ...(point && { point }),
        shape: row.shape,
      };
    }),
    per,
    ...(runs > 0 &&
      rated && { draws: drawnRates(counts, population, { runs, seed: numberOf(options, 'seed', 0), per }) }),
    dimensions: [],
    ...(map && { shapes: map.shapes }),
    notes,
  };
}

async function withProgramme(
  known: readonly Known[],
  per: number,
  { options, input }: CommandContext,
  notes: string[],
): Promise<FocusPlace[]> {
  const file = options['programme'];
  const programme =
    typeof file === 'string' ? readProgramme(await textOf(file, input), basename(file)) : new Map<string, Programme>();
  const codes = new Set(known.map(({ code }) => code));
  const strangers = [...programme.keys()].filter((code) => !codes.has(code) && !codes.has(`0${code}`));
  if (strangers.length > 0)
    notes.push(
      `${strangers.length} codes of the programme are no place of the table: ${strangers.slice(0, 8).join(', ')}`,
    );
  const [base, each] = ['costBase', 'costPerPerson'].map((key) =>
    options[key] === undefined ? undefined : numberOf(options, key, 0),
  );
  const assumed = base !== undefined || each !== undefined;
  const effect = numberOf(options, 'effect', 0, 1);
  const distances = distancesOf(known, options);
  let without = 0;
  const places = known.map((place, index): FocusPlace => {
    const own = programme.get(place.code) ?? programme.get(place.code.replace(/^0/, '')) ?? {};
    const population = own.people ?? place.population;
    const priced = own.cost ?? (assumed ? (base ?? 0) + (each ? each * population : 0) : undefined);
    if (priced === undefined) without++;
    const distance = own.distance ?? distances[index];
    return {
      code: place.code,
      name: place.name,
      group: place.group,
      need: place.need,
      // Rates count for their people; an index with none for the place itself; no need for nobody.
      people: population > 0 ? population / per : place.need === 0 ? 0 : per === 1 ? 1 : Number.NaN,
      cost: priced ?? (programme.size > 0 ? Number.NaN : 1),
      effect: own.effect ?? effect,
      capacity: own.capacity ?? 1,
      ...(distance !== undefined && { distance }),
      ...(own.must && { must: own.must }),
    };
  });
  if (assumed) notes.push('costs that the programme does not name are assumed: --cost-base and --cost-per-person');
  else if (programme.size === 0)
    notes.push('no costs were given: each place costs 1, and the budget is a number of places');
  else if (without > 0) notes.push(`${without} places have no cost, and cannot be chosen`);
  return places;
}

function distancesOf(known: readonly Known[], options: CommandContext['options']): (number | undefined)[] {
  if (options['base'] === undefined) return [];
  const base = String(options['base']).split(',').map(Number);
  if (base.length !== 2 || !base.every(Number.isFinite))
    throw new UserError(`--base takes longitude,latitude, as -75.6,6.2; it was given "${options['base']}".`, {
      exit: 2,
    });
  return distancesFrom(
    [base[0]!, base[1]!],
    known.map(({ point }) => point),
  );
}

function* mapped<T, U>(list: Iterable<T>, of: (one: T) => U): Generator<U> {
  for (const one of list) yield of(one);
}
