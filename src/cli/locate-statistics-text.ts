import {
  type HotSpots,
  type JoinReport,
  mapNumber,
  type PlaceRow,
  type Shapes,
  type Statistics,
} from '../locate/index.js';
import { inEnglish } from '../model/index.js';
import type { CommandContext } from './command.js';
import { columns } from './connect-graph.js';
import { hotSpotLines } from './locate-hot-spots.js';

type Options = CommandContext['options'];

/** What a table of statistics came to. */
export interface StatisticsFound {
  statistics: Statistics;
  period: string;
  rows: PlaceRow[];
  notes: string[];
  shapes?: Shapes;
  join?: JoinReport;
  /** The earlier period or table. */
  before?: string;
  /** Of the rows of the map, by index into `rows`. */
  hotSpots?: { what: string; of: number[]; result: HotSpots };
}

/** The same for machines; unknown numbers are null. */
export function asJson({
  statistics,
  period,
  rows,
  notes,
  shapes,
  join,
  hotSpots,
}: StatisticsFound): Record<string, unknown> {
  const known = (value: unknown): unknown => (typeof value === 'number' && Number.isNaN(value) ? null : value);
  return {
    indicator: statistics.indicator,
    period,
    periods: statistics.periods,
    sums: statistics.sums,
    aside: statistics.aside,
    notes: [...[...statistics.notes, ...(shapes?.notes ?? []), ...(join?.notes ?? [])].map(inEnglish), ...notes],
    ...(join && { join: joinJson(statistics, shapes!, join) }),
    ...(hotSpots && {
      hotSpots: {
        ...hotSpots.result,
        of: hotSpots.what,
        local: hotSpots.of.map((row, index) => ({ row, ...hotSpots.result.local[index] })),
      },
    }),
    places: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, known(value)]))),
  };
}

function joinJson({ places }: Statistics, { shapes }: Shapes, join: JoinReport): Record<string, unknown> {
  const shape = (index: number) => ({ code: shapes[index]!.code, name: shapes[index]!.name });
  return {
    by: join.by,
    matched: join.matched,
    unmatched: join.unmatched.map(({ place, guesses }) => ({
      code: places[place]!.code,
      name: places[place]!.name,
      guesses: guesses.map((guess) => ({ ...(guess.shape !== undefined && shape(guess.shape)), reason: guess.reason })),
    })),
    otherName: join.otherName.map(({ place, shape: index }) => ({
      code: places[place]!.code,
      name: places[place]!.name,
      shape: shape(index),
    })),
    leftOut: join.leftOut.map(shape),
  };
}

/** What was found, line by line, for people. */
export function asText(found: StatisticsFound, shown: number, options: Options): string[] {
  const { statistics, period, rows, notes } = found;
  const { name, indicator, places, periods } = statistics;
  const span = periods.length > 1 ? `, ${periods.length} periods from ${periods[0]} to ${periods.at(-1)}` : '';
  return [
    `${indicator}${period && ` ${period}`}: ${places.length} places${span} (${name})`,
    ...statistics.notes.map((note) => `  ${inEnglish(note)}`),
    ...sumLines(statistics, period),
    ...joinLines(found, shown),
    ...smallestLines(rows, shown, options),
    ...changeLines(found, shown, options),
    ...spotLines(found, shown, options),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
}

function sumLines({ sums, aside, values, periods }: Statistics, period: string): string[] {
  // A sum of rates or of an index says nothing.
  if (!values[periods.indexOf(period)]!.every((value) => Number.isNaN(value) || Number.isInteger(value))) return [];
  const of = sums.find((each) => each.period === period)!;
  const rows = aside.filter(({ kind }) => kind === 'unspecified').length;
  const whole = (value: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
  const others = [
    ...(of.above === undefined ? [] : [{ of: 'rows of the level above', sum: of.above }]),
    ...(of.total === undefined ? [] : [{ of: 'row of the total', sum: of.total }]),
  ];
  return [
    `  sum ${whole(of.places)}${of.unspecified > 0 ? `, of them ${whole(of.unspecified)} of no known place (${rows} rows)` : ''}`,
    ...others.map(
      (other) =>
        `  ${other.of}: ${whole(other.sum)}, ${Math.abs(other.sum - of.places) < 1e-6 * Math.abs(other.sum) ? 'the same' : 'NOT the same'}`,
    ),
  ];
}

function joinLines({ statistics, shapes, join }: StatisticsFound, shown: number): string[] {
  if (!join || !shapes) return [];
  const of = (index: number): string =>
    [shapes.shapes[index]!.name, ...(shapes.shapes[index]!.code ? [`(${shapes.shapes[index]!.code})`] : [])].join(' ');
  const place = (index: number): string =>
    `${statistics.places[index]!.name} (${statistics.places[index]!.code || statistics.places[index]!.group || 'no code'})`;
  const more = (list: readonly unknown[]): string[] =>
    list.length > shown ? [`    … and ${list.length - shown} more (--smallest ${list.length} shows all)`] : [];
  return [
    '',
    `Joined to ${shapes.name} by ${join.by}: ${join.matched} of ${statistics.places.length} rows match, ${join.unmatched.length} do not, ${join.leftOut.length} shapes have no row`,
    ...[...shapes.notes, ...join.notes].map((note) => `  ${inEnglish(note)}`),
    ...join.unmatched
      .slice(0, shown)
      .flatMap(({ place: index, guesses }) => [
        `  ${place(index)} is not on the map`,
        ...guesses.map(
          (guess) => `    perhaps ${guess.shape === undefined ? '' : `${of(guess.shape)}: `}${guess.reason}`,
        ),
      ]),
    ...more(join.unmatched),
    ...join.otherName
      .slice(0, shown)
      .map(
        ({ place: index, shape }) =>
          `  ${place(index)} has the code of ${of(shape)}: another name of it, or a wrong code`,
      ),
    ...more(join.otherName),
  ];
}

function smallestLines(rows: readonly PlaceRow[], shown: number, options: Options): string[] {
  const rated = rows
    .filter(({ rate, population }) => !Number.isNaN(rate) && population > 0)
    .sort((a, b) => a.population - b.population);
  if (rated.length === 0) return [];
  const table = rated
    .slice(0, shown)
    .map((row) => [
      `  ${row.name}`,
      row.code,
      mapNumber(row.population),
      mapNumber(row.value),
      mapNumber(row.rate),
      `${mapNumber(row.low)} to ${mapNumber(row.high)}`,
      mapNumber(row.smoothed),
    ]);
  const header = [
    '  place',
    'code',
    'people',
    'count',
    'raw',
    `${100 * Number(options['confidence'])} % limits`,
    'drawn to the mean',
  ];
  return [
    '',
    `The ${table.length} smallest of ${rated.length} places; rates per ${mapNumber(Number(options['per']))}, limits by Garwood 1936, drawn to the mean by Marshall 1991`,
    ...columns([header.map(() => ''), header, ...table]).slice(1),
  ];
}

function spotLines({ hotSpots, rows }: StatisticsFound, shown: number, options: Options): string[] {
  if (!hotSpots) return [];
  const { what, of, result } = hotSpots;
  const nameOf = (index: number): string => {
    const { name, group } = rows[of[index]!]!;
    return group ? `${name}, ${group}` : name;
  };
  const [blank, ...lines] = hotSpotLines(result, nameOf, options, shown);
  return [blank!, `Hot spots of: ${what}`, ...lines];
}

function changeLines({ rows, before }: StatisticsFound, shown: number, options: Options): string[] {
  if (before === undefined) return [];
  const changed = rows.filter(({ change }) => !Number.isNaN(change));
  const sorted = [...changed].sort((a, b) => b.change - a.change);
  const half = Math.max(1, Math.ceil(shown / 2));
  const tested = changed.some(({ changeQ }) => !Number.isNaN(changeQ));
  const line = (row: PlaceRow): string[] => [
    `  ${row.name}`,
    row.code,
    mapNumber(row.before),
    mapNumber(row.value),
    mapNumber(row.change, true),
    ...(tested ? [row.changeQ < 0.0001 ? '< 0.0001' : Number.isNaN(row.changeQ) ? '' : row.changeQ.toFixed(4)] : []),
  ];
  const header = ['  place', 'code', 'before', 'now', 'change', ...(tested ? ['q'] : [])];
  const top = sorted.slice(0, half);
  const table = [...top, ...sorted.slice(half).slice(-half)].map(line);
  const limit = Number(options['falseDiscovery']);
  const beyond = changed.filter(({ changeQ }) => changeQ <= limit).length;
  return [
    '',
    `Most change since ${before}, of ${changed.length} places known both times`,
    ...(tested
      ? [
          `  ${beyond} changed beyond chance, as Poisson counts of one rate, at a false discovery rate of ${limit}; the rest may be chance`,
        ]
      : []),
    ...columns([header.map(() => ''), header, ...table]).slice(1),
  ];
}
