import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  ABSENT,
  type Absent,
  choropleth,
  countryShapes,
  georeferenced,
  type JoinReport,
  joinPlaces,
  mapNumber,
  mexicoTiles,
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
  type StatPlace,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { settings } from './connect-graph.js';
import { csvLine } from './csv.js';
import { changeResult, writeStatisticsCharts } from './locate-charts.js';
import { saveResult } from './locate-save.js';
import { SHOWN, type Shown, shownOf, spotsOf } from './locate-shown.js';
import { asJson, asText, type StatisticsFound } from './locate-statistics-text.js';

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
  {
    flags: '--shapes FILE',
    title:
      'outlines of the places, TopoJSON or GeoJSON; world for the bundled countries, mexico-tiles for a grid of the states of Mexico',
  },
  { flags: '--shape-layer NAME', title: 'object of a TopoJSON; the one with most shapes unless told' },
  { flags: '--shape-code PROPERTY', title: 'property with the code; found unless told, id is the own of a shape' },
  { flags: '--shape-name PROPERTY', title: 'property with the name' },
  {
    flags: '--match SETTING',
    title:
      'a row belongs to this shape whatever their codes, as 13490=13600 (code or name of each); may be given several times',
    many: true,
  },
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

/** A table of statistics, its map, and what is known of each place. */
export interface PlacesRead {
  input: PlaceInput;
  rows: PlaceRow[];
  notes: string[];
  map: { shapes: Shapes; join: JoinReport } | undefined;
  /** Nobody has said what gaps mean, and nobody has to yet. */
  looking: boolean;
}

/**
 * Reads a table of statistics, joins it to a map and works rates out.
 * @param counting true where the numbers are counted with, so that somebody must say what gaps mean
 */
export async function readPlaces(file: string, context: CommandContext, counting: boolean): Promise<PlacesRead> {
  const { options } = context;
  const asked = readingOptions(options);
  const statistics = await statisticsOf(file, context, asked);
  const period = typeof options['year'] === 'string' ? options['year'] : statistics.periods.at(-1)!;
  const before = await earlierOf(statistics, context, asked);
  const map = await mapOf(statistics.places, before?.statistics.places ?? [], options);
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
  const looking = !counting && absent.leftOut === undefined && absent.blank === undefined;
  const { rows, notes } = placeRows(input, {
    ...(looking ? { leftOut: 'unknown' as const, blank: 'unknown' as const } : absent),
    per: positive(options, 'per'),
    confidence: fraction(options),
    towards: options['shrinkTowards'] as ShrinkTowards,
  });
  return { input, rows, notes, map, looking };
}

/** Prints what a reader has to know of a table of statistics. */
export async function printStatistics(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const counting = ['map', 'out', 'since', 'population'].some((key) => options[key] !== undefined);
  const { input, rows, notes, map, looking } = await readPlaces(file, context, counting);
  const { statistics, period, before } = input;
  const gaps = looking ? gapsOf(rows) : [];
  if (map && options['map'] !== undefined)
    await writeMap(String(options['map']), rows, map.shapes, { ...input, title: statistics.indicator }, options);
  else if (options['map'] !== undefined)
    throw new UserError('A map needs outlines: --shapes FILE (TopoJSON or GeoJSON).', { exit: 2 });
  if (options['out'] !== undefined) await writeRows(String(options['out']), rows, map?.shapes);
  await writeStatisticsCharts(options, statistics, rows, before);
  if (before)
    await saveResult(options, { change: changeResult(statistics, period, before, rows), sources: [statistics.name] });
  const spots = options['hotSpots'] ? spotsOf(input, rows, options) : undefined;
  const found: StatisticsFound = {
    statistics,
    period,
    rows,
    notes: [...notes, ...gaps],
    ...map,
    ...(spots && { hotSpots: spots }),
    ...(before && { before: before.period || before.statistics.name }),
  };
  output.write(
    options['json']
      ? `${JSON.stringify(asJson(found))}\n`
      : `${asText(found, Number(options['smallest']), options).join('\n')}\n`,
  );
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

/** The number above 0 that an option gives. */
export function positive(options: Options, key: string): number {
  const value = Number(options[key]);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UserError(`--${key} takes a number above 0; it was given "${options[key]}".`, { exit: 2 });
}

function fraction(options: Options): number {
  const value = positive(options, 'confidence');
  if (value < 1) return value;
  throw new UserError(`--confidence lies between 0 and 1, as 0.95; it was given "${value}".`, { exit: 2 });
}

/** Bytes of a file, or of standard input for `-`. */
export async function bytesOf(file: string, { input }: Pick<CommandContext, 'input'>): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(input) : await readFile(file);
  } catch (cause) {
    throw new UserError(`${file} could not be opened (${(cause as NodeJS.ErrnoException).code}). Check the path.`, {
      cause,
    });
  }
}

/** A file's name for messages. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : basename(file));

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

/** The outlines that --shapes names, joined to places; `others` help to tell which property holds their codes. */
export async function mapOf(
  places: readonly StatPlace[],
  others: readonly StatPlace[],
  options: Options,
): Promise<{ shapes: Shapes; join: JoinReport } | undefined> {
  const file = options['shapes'];
  if (typeof file !== 'string') return undefined;
  const like = [...places, ...others].map(({ code }) => code);
  const bundled: Readonly<Record<string, () => Shapes>> = {
    world: () => countryShapes(like),
    'mexico-tiles': mexicoTiles,
  };
  const shapes = bundled[file]?.() ?? (await shapesOf(file, like, options));
  const placed = georeferenced(shapes, places, joinPlaces(places, shapes.shapes));
  return { shapes: placed, join: joinPlaces(places, placed.shapes, settings(options['match'])) };
}

async function shapesOf(file: string, like: readonly string[], options: Options): Promise<Shapes> {
  const word = (key: string): string | undefined => (typeof options[key] === 'string' ? options[key] : undefined);
  return readShapes(new TextDecoder().decode(await bytesOf(file, { input: process.stdin })), basename(file), {
    layer: word('shapeLayer'),
    code: word('shapeCode'),
    shapeName: word('shapeName'),
    like,
  });
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

async function writeMap(
  file: string,
  rows: readonly PlaceRow[],
  shapes: Shapes,
  input: PlaceInput & { title: string },
  options: Options,
): Promise<void> {
  const has = (what: Shown): boolean => rows.some((row) => row.shape >= 0 && !Number.isNaN(row[what]));
  const wanted = shownOf(rows, input.before !== undefined, options);
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
