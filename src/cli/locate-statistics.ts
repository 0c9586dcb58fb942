import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  ABSENT,
  type Absent,
  choropleth,
  georeferenced,
  type JoinReport,
  joinPlaces,
  mapNumber,
  type PlaceInput,
  type PlaceRow,
  placeFeatures,
  placeRows,
  placeTable,
  readShapes,
  readStatistics,
  SHRINK_TOWARDS,
  type Shapes,
  type ShrinkTowards,
  STAT_ROLES,
  type Statistics,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, settings } from './connect-graph.js';
import { csvLine } from './csv.js';

const SHOWN = ['value', 'rate', 'smoothed', 'change'] as const;
type Shown = (typeof SHOWN)[number];

export const STATISTICS_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--column SETTING',
    title: `a column by its header, as code=CVE_MUN (${STAT_ROLES.join(', ')})`,
    many: true,
  },
  { flags: '--indicator NAME', title: 'which indicator, where a column names several' },
  {
    flags: '--decimal MARK',
    title: 'mark of the decimals, where the table does not tell',
    choices: ['comma', 'point'],
  },
  { flags: '--level DIGITS', title: 'digits of the codes wanted, as 2 for states; finer places are summed' },
  { flags: '--year PERIOD', title: 'which year or period; the last one unless told' },
  { flags: '--since FILE', title: 'change since this earlier table of the same form, or since a period of this one' },
  { flags: '--left-out MEANING', title: 'what it means where the table has no row for a place', choices: ABSENT },
  { flags: '--blank MEANING', title: 'what it means where a place has no value', choices: ABSENT },
  { flags: '--shapes FILE', title: 'outlines of the places, TopoJSON or GeoJSON' },
  { flags: '--shape-layer NAME', title: 'object of a TopoJSON; the one with most shapes unless told' },
  { flags: '--shape-code PROPERTY', title: 'property with the code; found unless told, id is the own of a shape' },
  { flags: '--shape-name PROPERTY', title: 'property with the name' },
  { flags: '--population FILE', title: 'table of the people of each place, where the data have no such column' },
  { flags: '--per N', title: 'rates are for so many persons', default: 100_000 },
  { flags: '--confidence P', title: 'of the limits of rates', default: 0.95 },
  {
    flags: '--shrink-towards MEAN',
    title: 'the mean that the rates of small places are drawn to',
    choices: SHRINK_TOWARDS,
    default: 'all',
  },
  { flags: '--smallest N', title: 'how many of the smallest places are shown, and places of other lists', default: 10 },
  { flags: '--map FILE', title: 'write a map (SVG)' },
  {
    flags: '--map-of WHAT',
    title:
      'what the map shows: change with --since, else the rate, drawn to the mean where all have a population, else the value',
    choices: SHOWN,
  },
  { flags: '--classes N', title: 'classes of the map', default: 5 },
  { flags: '--title TEXT', title: 'title of the map' },
  { flags: '--out FILE', title: 'write all places with their numbers, as .csv or .geojson' },
];

/** Reads a table of statistics, joins it to a map, works rates out, and prints what a reader has to know. */
export async function printStatistics(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const asked = readingOptions(options);
  const statistics = await statisticsOf(file, context, asked);
  const period = typeof options['year'] === 'string' ? options['year'] : statistics.periods.at(-1)!;
  const before = await earlierOf(statistics, context, asked);
  const map = await mapOf(statistics, before?.statistics, options);
  const population =
    typeof options['population'] === 'string' ? await peopleOf(options['population'], period, context) : undefined;
  const input: PlaceInput = {
    statistics,
    period,
    ...(before && { before }),
    ...map,
    ...(population && { population }),
  };
  const absent = { leftOut: options['leftOut'] as Absent | undefined, blank: options['blank'] as Absent | undefined };
  // To look at a table, nobody has to decide yet what its gaps mean; to count with it, somebody must.
  const wanted = ['map', 'out', 'since', 'population'].some((key) => options[key] !== undefined);
  const looking = !wanted && absent.leftOut === undefined && absent.blank === undefined;
  const { rows, notes } = placeRows(input, {
    ...(looking ? { leftOut: 'unknown' as const, blank: 'unknown' as const } : absent),
    per: positive(options, 'per'),
    confidence: fraction(options),
    towards: options['shrinkTowards'] as ShrinkTowards,
  });
  const gaps = looking ? gapsOf(rows) : [];
  if (map && options['map'] !== undefined)
    await writeMap(String(options['map']), rows, map.shapes, { ...input, title: statistics.indicator }, options);
  else if (options['map'] !== undefined)
    throw new UserError('A map needs outlines: --shapes FILE (TopoJSON or GeoJSON).', { exit: 2 });
  if (options['out'] !== undefined) await writeRows(String(options['out']), rows, map?.shapes);
  const found: Found = {
    statistics,
    period,
    rows,
    notes: [...notes, ...gaps],
    ...map,
    ...(before && { before: before.period || before.statistics.name }),
  };
  output.write(
    options['json']
      ? `${JSON.stringify(toJson(found))}\n`
      : `${toText(found, Number(options['smallest']), options).join('\n')}\n`,
  );
}

interface Found {
  statistics: Statistics;
  period: string;
  rows: PlaceRow[];
  notes: string[];
  shapes?: Shapes;
  join?: JoinReport;
  before?: string;
}

type Options = CommandContext['options'];
type Reading = NonNullable<Parameters<typeof readStatistics>[2]>;

function readingOptions(options: Options): Reading {
  return {
    columns: settings(options['column']),
    ...(typeof options['indicator'] === 'string' && { indicator: options['indicator'] }),
    ...(options['decimal'] !== undefined && { decimal: options['decimal'] as 'comma' | 'point' }),
    ...(options['level'] !== undefined && { level: positive(options, 'level') }),
  };
}

function positive(options: Options, key: string): number {
  const value = Number(options[key]);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UserError(`--${key} takes a number above 0; it was given "${options[key]}".`, { exit: 2 });
}

function fraction(options: Options): number {
  const value = positive(options, 'confidence');
  if (value < 1) return value;
  throw new UserError(`--confidence lies between 0 and 1, as 0.95; it was given "${value}".`, { exit: 2 });
}

async function bytesOf(file: string, { input }: Pick<CommandContext, 'input'>): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(input) : await readFile(file);
  } catch (cause) {
    throw new UserError(`${file} could not be opened (${(cause as NodeJS.ErrnoException).code}). Check the path.`, {
      cause,
    });
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : basename(file));

async function statisticsOf(file: string, context: CommandContext, asked: Reading): Promise<Statistics> {
  return readStatistics(nameOf(file), await bytesOf(file, context), asked);
}

/** The earlier table: a file, or a period of the same table. */
async function earlierOf(
  statistics: Statistics,
  context: CommandContext,
  asked: Reading,
): Promise<PlaceInput['before']> {
  const since = context.options['since'];
  if (typeof since !== 'string') return undefined;
  if (statistics.periods.includes(since)) return { statistics, period: since };
  const earlier = await statisticsOf(since, context, asked);
  return { statistics: earlier, period: earlier.periods.at(-1)! };
}

async function peopleOf(file: string, period: string, context: CommandContext): Promise<PlaceInput['population']> {
  const people = await statisticsOf(file, context, readingOptions({ level: context.options['level'] }));
  // The year of the data where the table has it; else the nearest before it, or the first.
  const best = people.periods.filter((each) => each <= period).at(-1) ?? people.periods[0]!;
  return { statistics: people, period: period === '' ? people.periods.at(-1)! : best };
}

async function mapOf(
  statistics: Statistics,
  before: Statistics | undefined,
  options: Options,
): Promise<{ shapes: Shapes; join: JoinReport } | undefined> {
  const file = options['shapes'];
  if (typeof file !== 'string') return undefined;
  const text = new TextDecoder().decode(await bytesOf(file, { input: process.stdin }));
  const places = [...statistics.places, ...(before?.places ?? [])];
  const word = (key: string): string | undefined => (typeof options[key] === 'string' ? options[key] : undefined);
  const shapes = readShapes(text, basename(file), {
    layer: word('shapeLayer'),
    code: word('shapeCode'),
    shapeName: word('shapeName'),
    like: places.map(({ code }) => code),
  });
  const placed = georeferenced(shapes, statistics.places, joinPlaces(statistics.places, shapes.shapes));
  return { shapes: placed, join: joinPlaces(statistics.places, placed.shapes) };
}

function gapsOf(rows: readonly PlaceRow[]): string[] {
  const leftOut = rows.filter((row) => row.leftOut).length;
  const blank = rows.filter((row) => !row.leftOut && Number.isNaN(row.value)).length;
  return [
    ...(leftOut > 0
      ? [
          `${leftOut} places of the map have no row in the table. Does that mean that there was none? Say --left-out zero or --left-out unknown`,
        ]
      : []),
    ...(blank > 0
      ? [`${blank} places have no value. Does that mean that there was none? Say --blank zero or --blank unknown`]
      : []),
  ];
}

/** The smoothed rate, where it is known wherever a raw one is; places with none may have no known population. */
function rateShown(rows: readonly PlaceRow[]): Shown {
  const rated = rows.filter(({ rate }) => !Number.isNaN(rate));
  if (rated.length === 0) return 'value';
  return rated.some(({ smoothed }) => Number.isNaN(smoothed)) ? 'rate' : 'smoothed';
}

async function writeMap(
  file: string,
  rows: readonly PlaceRow[],
  shapes: Shapes,
  input: PlaceInput & { title: string },
  options: Options,
): Promise<void> {
  const has = (what: Shown): boolean => rows.some((row) => row.shape >= 0 && !Number.isNaN(row[what]));
  const wanted = (options['mapOf'] as Shown | undefined) ?? (input.before ? 'change' : rateShown(rows));
  if (!has(wanted)) {
    const need = wanted === 'change' ? '--since FILE' : 'a population: a column of the data, or --population FILE';
    throw new UserError(`There is no ${wanted} to draw of any place on the map; it needs ${need}.`, { exit: 2 });
  }
  const values = new Float64Array(shapes.shapes.length).fill(Number.NaN);
  for (const row of rows) if (row.shape >= 0) values[row.shape] = row[wanted];
  const per = wanted === 'rate' || wanted === 'smoothed' ? ` per ${mapNumber(Number(options['per']))}` : '';
  const how = wanted === 'smoothed' ? ', drawn to the mean by population (Marshall 1991)' : '';
  const when = input.period || '';
  const title =
    typeof options['title'] === 'string'
      ? options['title']
      : `${input.title}${wanted === 'change' ? ', change' : ''}${when && ` ${when}`}`;
  const { svg } = choropleth(
    shapes.shapes,
    values,
    {
      title,
      legend: `${wanted === 'change' ? 'Change of ' : ''}${input.title}${per}${how}`,
      source: `Data: ${input.statistics.name}${input.before ? ` and ${input.before.statistics.name}` : ''}. Outlines: ${shapes.name}. Classes of equal numbers of places.`,
    },
    { classes: positive(options, 'classes'), change: wanted === 'change' },
  );
  await writeFile(file, `${svg}\n`);
}

async function writeRows(file: string, rows: readonly PlaceRow[], shapes: Shapes | undefined): Promise<void> {
  if (/\.csv$/i.test(file)) return writeFile(file, `${placeTable(rows).map(csvLine).join('\n')}\n`);
  if (!/\.(?:geo)?json$/i.test(file))
    throw new UserError(`--out takes a file named .csv or .geojson; it was given "${file}".`, { exit: 2 });
  if (!shapes)
    throw new UserError('GeoJSON needs outlines: --shapes FILE, or --out with a name that ends in .csv.', { exit: 2 });
  return writeFile(file, `${JSON.stringify(placeFeatures(rows, shapes.shapes))}\n`);
}

function toJson({ statistics, period, rows, notes, shapes, join }: Found): Record<string, unknown> {
  const known = (value: unknown): unknown => (typeof value === 'number' && Number.isNaN(value) ? null : value);
  return {
    indicator: statistics.indicator,
    period,
    periods: statistics.periods,
    sums: statistics.sums,
    aside: statistics.aside,
    notes: [...statistics.notes, ...(shapes?.notes ?? []), ...(join?.notes ?? []), ...notes],
    ...(join && { join: joinJson(statistics, shapes!, join) }),
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

function toText(found: Found, shown: number, options: Options): string[] {
  const { statistics, period, rows, notes } = found;
  const { name, indicator, places, periods } = statistics;
  const span = periods.length > 1 ? `, ${periods.length} periods from ${periods[0]} to ${periods.at(-1)}` : '';
  return [
    `${indicator}${period && ` ${period}`}: ${places.length} places${span} (${name})`,
    ...statistics.notes.map((note) => `  ${note}`),
    ...sumLines(statistics, period),
    ...joinLines(found, shown),
    ...smallestLines(rows, shown, options),
    ...changeLines(found, shown),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
}

function sumLines({ sums, aside }: Statistics, period: string): string[] {
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

function joinLines({ statistics, shapes, join }: Found, shown: number): string[] {
  if (!join || !shapes) return [];
  const of = (index: number): string => `${shapes.shapes[index]!.name} (${shapes.shapes[index]!.code})`;
  const place = (index: number): string =>
    `${statistics.places[index]!.name} (${statistics.places[index]!.code || statistics.places[index]!.group || 'no code'})`;
  const more = (list: readonly unknown[]): string[] =>
    list.length > shown ? [`    … and ${list.length - shown} more (--smallest ${list.length} shows all)`] : [];
  return [
    '',
    `Joined to ${shapes.name} by ${join.by}: ${join.matched} of ${statistics.places.length} rows match, ${join.unmatched.length} do not, ${join.leftOut.length} shapes have no row`,
    ...[...shapes.notes, ...join.notes].map((note) => `  ${note}`),
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

function changeLines({ rows, before }: Found, shown: number): string[] {
  if (before === undefined) return [];
  const changed = rows.filter(({ change }) => !Number.isNaN(change));
  const sorted = [...changed].sort((a, b) => b.change - a.change);
  const half = Math.max(1, Math.ceil(shown / 2));
  const line = (row: PlaceRow): string[] => [
    `  ${row.name}`,
    row.code,
    mapNumber(row.before),
    mapNumber(row.value),
    mapNumber(row.change, true),
  ];
  const header = ['  place', 'code', 'before', 'now', 'change'];
  const table = [...sorted.slice(0, half).map(line), ...sorted.slice(-half).map(line)];
  return [
    '',
    `Most change since ${before}, of ${changed.length} places known both times`,
    ...columns([header.map(() => ''), header, ...table]).slice(1),
  ];
}
