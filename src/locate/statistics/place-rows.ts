import { joined, said, UserError } from '../../model/index.js';
import { empiricalBayes } from './empirical-bayes.js';
import { falseDiscovery } from './false-discovery.js';
import type { JoinReport } from './join.js';
import { changeChance, poissonInterval } from './poisson.js';
import type { Shapes } from './shapes.js';
import type { Statistics } from './types.js';

/** What is known of a place: one row of the table that comes out. Unknown numbers are NaN. */
export interface PlaceRow {
  code: string;
  name: string;
  group: string;
  /** Index of its shape; -1 where the map lacks it. */
  shape: number;
  value: number;
  /** True where the table leaves the place out, and the user said that it means zero. */
  leftOut: boolean;
  population: number;
  /** Value by population, and its limits, for as many persons as asked. */
  rate: number;
  low: number;
  high: number;
  /** Empirical Bayes rate. */
  smoothed: number;
  /** Value of the earlier period or table, and the change since. */
  before: number;
  change: number;
  /** Of counts: the probability of so much change by chance alone, allowing for all places (false discovery). */
  changeQ: number;
}

/** With whom a place is compared when its rate is drawn to a mean. */
export const SHRINK_TOWARDS = ['all', 'group', 'neighbours'] as const;
export type ShrinkTowards = (typeof SHRINK_TOWARDS)[number];
/** What a place without a row, or a cell without a number, means. */
export const ABSENT = ['zero', 'unknown'] as const;
export type Absent = (typeof ABSENT)[number];

/** A table in one period, with the same table or another before it, its map and its people. */
export interface PlaceInput {
  statistics: Statistics;
  period: string;
  before?: { statistics: Statistics; period: string };
  shapes?: Shapes;
  join?: JoinReport;
  /** Where the table has none of its own. */
  population?: { statistics: Statistics; period: string };
}

export interface PlaceOptions {
  leftOut?: Absent | undefined;
  blank?: Absent | undefined;
  /** Rates are for so many persons. */
  per: number;
  /** Of the limits, 0 to 1. */
  confidence: number;
  towards: ShrinkTowards;
}

export interface PlaceRows {
  rows: PlaceRow[];
  /** What a reader has to know of the numbers. */
  notes: string[];
}

/**
 * Joins all that is known of each place: value, population, rate with its exact limits, the rate drawn to the mean, change.
 * Places that the table leaves out are asked for, never assumed.
 * @throws UserError where cells are blank or places left out and nobody said what that means
 */
export function placeRows(input: PlaceInput, options: PlaceOptions): PlaceRows {
  const notes: string[] = [];
  const rows = gather(input, options, notes);
  const peopled = rows.filter(({ value, population }) => value >= 0 && population > 0);
  // A column of rates has people beside it too; only counts are Poisson.
  const counts = rows.every(({ value }) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0));
  if (!counts && peopled.length > 0) notes.push('the values are no counts: no rates or limits were worked out of them');
  const counted = counts ? peopled : [];
  for (const row of counted) {
    const { low, high } = poissonInterval(row.value, options.confidence);
    const by = options.per / row.population;
    Object.assign(row, { rate: row.value * by, low: low * by, high: high * by });
  }
  // None is a rate of zero, however many live there; only its upper limit needs their number.
  for (const row of rows)
    if (row.value === 0 && !(row.population > 0) && counted.length > 0) Object.assign(row, { rate: 0, low: 0 });
  if (counted.length > 0) smooth(rows, counted, input, options, notes);
  return { rows, notes };
}

function gather(
  { statistics, period, before, shapes, join, population }: PlaceInput,
  options: PlaceOptions,
  notes: string[],
): PlaceRow[] {
  const now = valuesOf(statistics, period, options.blank);
  const then = before && valuesOf(before.statistics, before.period, options.blank);
  const thenOf = before && new Map(before.statistics.places.map((place, index) => [keyOf(place), then![index]!]));
  const people = peopleOf({ statistics, period, ...(population && { population }) }, notes);
  const rows = statistics.places.map((place, index): PlaceRow => {
    const key = keyOf(place);
    const earlier = thenOf?.get(key);
    return rowOf({
      code: place.code,
      name: place.name,
      group: place.group ?? '',
      shape: join?.shapeOf[index] ?? -1,
      value: now[index]!,
      population: people(place, index),
      before: earlier ?? Number.NaN,
    });
  });
  // A place that only the earlier table has, or only the map, is left out of this one.
  const known = new Set(statistics.places.map(keyOf));
  const onlyBefore = before?.statistics.places.filter((place) => !known.has(keyOf(place))) ?? [];
  const extra = onlyBefore.map((place): PlaceRow => {
    const shape = shapes && place.code !== '' ? shapes.shapes.findIndex(({ code }) => code === place.code) : -1;
    return rowOf({
      code: place.code,
      name: place.name,
      group: place.group ?? '',
      shape,
      value: Number.NaN,
      leftOut: true,
      population: people(place, -1),
      before: thenOf!.get(keyOf(place))!,
    });
  });
  const drawn = new Set([...rows, ...extra].map(({ shape }) => shape));
  for (const shape of join?.leftOut ?? []) {
    if (drawn.has(shape)) continue;
    const place = shapes!.shapes[shape]!;
    extra.push(
      rowOf({
        code: place.code,
        name: place.name,
        group: place.group ?? '',
        shape,
        value: Number.NaN,
        leftOut: true,
        population: people(place, -1),
      }),
    );
  }
  const lacking = before ? [...rows, ...extra].filter(({ before: value }) => Number.isNaN(value)) : [];
  answerLeftOut({ extra, lacking, name: statistics.name, earlier: before?.statistics.name }, options.leftOut);
  for (const row of [...rows, ...extra]) row.change = row.value - row.before;
  const counts = [...rows, ...extra];
  if (before && counts.every(isCounted)) {
    const q = falseDiscovery(counts.map((row) => changeChance(row.before, row.value)));
    for (const [index, row] of counts.entries()) row.changeQ = q[index]!;
  }
  return [...rows, ...extra];
}

const isCounted = ({ value, before }: PlaceRow): boolean =>
  [value, before].every((each) => Number.isNaN(each) || (Number.isInteger(each) && each >= 0));

const keyOf = ({ code, name, group }: { code: string; name: string; group?: string }): string =>
  code || `${group ?? ''}/${name}`;

const rowOf = (known: Partial<PlaceRow> & Pick<PlaceRow, 'code' | 'name'>): PlaceRow => ({
  group: '',
  shape: -1,
  leftOut: false,
  value: Number.NaN,
  population: Number.NaN,
  rate: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  smoothed: Number.NaN,
  before: Number.NaN,
  change: Number.NaN,
  changeQ: Number.NaN,
  ...known,
});

/** Index of a period by its name. @throws UserError where the table lacks it */
export function periodIndex({ name, periods }: Statistics, period: string): number {
  const index = periods.indexOf(period);
  if (index >= 0) return index;
  throw new UserError(
    said`${name} has no period "${period}". It has ${periods.filter(Boolean).join(', ') || said`none: leave the period away`}.`,
    { exit: 2 },
  );
}

function valuesOf(statistics: Statistics, period: string, blank: Absent | undefined): Float64Array {
  const values = statistics.values[periodIndex(statistics, period)]!;
  const blanks = values.filter(Number.isNaN).length;
  if (blanks === 0 || blank === 'unknown') return values;
  if (blank === 'zero') return values.map((value) => (Number.isNaN(value) ? 0 : value));
  throw new UserError(
    said`${statistics.name}: ${blanks} of ${values.length} places have no value${period && said` in ${period}`}. Does that mean that there was none? Say --blank zero, or --blank unknown.`,
    { exit: 2 },
  );
}

interface LeftOut {
  extra: PlaceRow[];
  lacking: PlaceRow[];
  name: string;
  earlier: string | undefined;
}

function answerLeftOut({ extra, lacking, name, earlier }: LeftOut, answer: Absent | undefined): void {
  if (answer === undefined && (extra.length > 0 || lacking.length > 0)) {
    const named = (list: readonly PlaceRow[]): string =>
      `${list
        .slice(0, 3)
        .map((row) => row.name)
        .join(', ')}${list.length > 3 ? ', …' : ''}`;
    const left = [
      ...(extra.length > 0 ? [said`${name} leaves out ${extra.length} places that are known (${named(extra)})`] : []),
      ...(lacking.length > 0 && earlier ? [said`${earlier} leaves out ${lacking.length} (${named(lacking)})`] : []),
    ];
    throw new UserError(
      said`${joined(left, '; ')}. Does that mean that there was none? Say --left-out zero, or --left-out unknown.`,
      { exit: 2 },
    );
  }
  if (answer !== 'zero') return;
  for (const row of extra) row.value = 0;
  for (const row of lacking) row.before = 0;
}

type PeopleOf = (place: { code: string; name: string; group?: string }, index: number) => number;

function peopleOf(
  { statistics, period, population }: Pick<PlaceInput, 'statistics' | 'period' | 'population'>,
  notes: string[],
): PeopleOf {
  if (!population) {
    const own = statistics.population?.[periodIndex(statistics, period)];
    return (_, index) => own?.[index] ?? Number.NaN;
  }
  const { statistics: table, period: year } = population;
  const values = table.values[periodIndex(table, year)]!;
  if (year !== period && year && period) notes.push(`population of ${year}, values of ${period}`);
  const found = new Map(table.places.map((place, index) => [keyOf(place), values[index]!]));
  const lost = statistics.places.filter((place) => !found.has(keyOf(place)));
  if (lost.length > 0)
    notes.push(
      `${table.name} has no population for ${lost.length} places: ${lost
        .slice(0, 5)
        .map(({ code, name }) => `${code} ${name}`.trim())
        .join(', ')}`,
    );
  return (place) => found.get(keyOf(place)) ?? Number.NaN;
}

function smooth(
  rows: readonly PlaceRow[],
  counted: PlaceRow[],
  { shapes }: PlaceInput,
  { towards, per }: PlaceOptions,
  notes: string[],
): void {
  const unpeopled = rows.filter(({ leftOut, population, value }) => leftOut && value === 0 && !(population > 0)).length;
  if (unpeopled > 0) {
    notes.push(
      `${unpeopled} places with none have no population in the table, so the mean that rates are drawn to lacks them and is too high; --population FILE adds them`,
    );
  }
  const all = counted.map((_, index) => index);
  const byGroup = new Map<string, number[]>();
  const byShape = new Map<number, number>();
  counted.forEach(({ group, shape }, index) => {
    byGroup.set(group, [...(byGroup.get(group) ?? []), index]);
    byShape.set(shape, index);
  });
  const among = counted.map(({ group, shape }, index): readonly number[] => {
    if (towards === 'group') return byGroup.get(group)!;
    if (towards === 'neighbours' && shape >= 0)
      return [index, ...(shapes?.neighbours[shape] ?? []).flatMap((each) => byShape.get(each) ?? [])];
    return all;
  });
  const rates = empiricalBayes(
    counted.map(({ value }) => value),
    counted.map(({ population }) => population),
    among,
  );
  counted.forEach((row, index) => {
    row.smoothed = rates[index]! * per;
  });
}
