import { writeFile } from 'node:fs/promises';
import {
  changeBars,
  contributionBars,
  contributions,
  type Index,
  type IndexChoices,
  type IndicatorTable,
  indicatorOf,
  type PlaceRow,
  type RankRange,
  rankRangesChart,
  type Statistics,
  smallMultiples,
  type TerritoryResult,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';

export const CHART_OPTIONS: readonly CommandOption[] = [
  { flags: '--chart-ranks FILE', title: 'with --meta: ranks with their ranges over --runs draws (SVG)' },
  { flags: '--chart-parts FILE', title: 'with --meta: what each dimension adds to the score of each place (SVG)' },
  {
    flags: '--chart-years FILE',
    title: 'of a table of several years: one small chart for each place, most first (SVG)',
  },
  { flags: '--chart-change FILE', title: 'with --since: before and now of the places that moved most (SVG)' },
  { flags: '--chart-line N', title: 'with --chart-years: a line across at this value, as 10 homicides per 100,000' },
  { flags: '--chart-places N', title: 'places on a chart at most', default: 40 },
];

type Options = CommandContext['options'];

async function write(options: Options, key: string, draw: (most: number) => string): Promise<void> {
  const file = options[key];
  if (typeof file !== 'string') return;
  const most = Number(options['chartPlaces']);
  if (!Number.isInteger(most) || most < 1)
    throw new UserError(`--chart-places takes a whole number above 0; it was given "${options['chartPlaces']}".`, {
      exit: 2,
    });
  await writeFile(file, `${draw(most)}\n`);
}

/** An index as a territory result keeps it. */
export function indexResult(
  table: IndicatorTable,
  index: Index,
  ranks: readonly RankRange[],
  choices: IndexChoices,
  { runs, first }: { runs: number; first: number },
): NonNullable<TerritoryResult['index']> {
  const top = table.aggregates.at(-1) ?? table.indicators[0]!;
  const scores = index.scores.get(top.code)!;
  const { parts, byUnit } = contributions(table, index, choices);
  const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const places = index.units.map(({ code, name }, unit) => {
    const { rank, q05, q95, first: among } = ranks[unit]!;
    return {
      code,
      name,
      score: known(scores[unit]!),
      rank,
      low: q05,
      high: q95,
      first: among,
      parts: byUnit[unit]!.map(known),
    };
  });
  return {
    name: top.name,
    runs,
    firstOf: first,
    parts: parts.map(({ name }) => name),
    places: places.sort((a, b) => a.rank - b.rank),
    reported: table.indicators.flatMap(({ code, name }) =>
      (indicatorOf(code) ?? indicatorOf(name))?.reported ? [name] : [],
    ),
  };
}

/** Writes the charts of an index that the options ask for. */
export async function writeIndexCharts(
  options: Options,
  { name, places, parts, runs, firstOf }: NonNullable<TerritoryResult['index']>,
  file: string,
): Promise<void> {
  const drawn = `${runs} draws of choices and weights.`;
  await write(options, 'chartRanks', (most) => {
    if (runs === 0) throw new UserError('Ranges of ranks need draws: --runs 1000.', { exit: 2 });
    return rankRangesChart(
      places,
      {
        title: `${name}: ranks and how sure they are`,
        desc: 'A line from the 5 % to the 95 % rank of each place, a dot at its rank.',
        source: `Data: ${file}. ${drawn} Dot: rank by the choices made; line: 5 to 95 % of the draws.`,
        rank: 'rank',
        first: `among the first ${firstOf}`,
      },
      most,
    );
  });
  await write(options, 'chartParts', (most) =>
    contributionBars(
      places.map(({ name: place, score, parts: own }) => ({
        name: place,
        score: score ?? Number.NaN,
        parts: own.map((value) => value ?? Number.NaN),
      })),
      parts,
      {
        title: `${name}: what it is made of`,
        desc: 'One bar for each place, a piece for each part.',
        source: `Data: ${file}.`,
      },
      most,
    ),
  );
}

/** Writes the charts of a table of statistics that the options ask for. */
export async function writeStatisticsCharts(
  options: Options,
  statistics: Statistics,
  rows: readonly PlaceRow[],
  before: { statistics: Statistics; period: string } | undefined,
): Promise<void> {
  const { periods, places, values, indicator, name } = statistics;
  await write(options, 'chartYears', (most) => {
    if (periods.length < 2)
      throw new UserError(`${name} has one period; small charts over years need two.`, { exit: 2 });
    const last = places.map((_, place) => values.findLast((column) => !Number.isNaN(column[place]!))?.[place] ?? 0);
    const order = [...places.keys()].sort((a, b) => last[b]! - last[a]!);
    const line = options['chartLine'] === undefined ? undefined : Number(options['chartLine']);
    if (line !== undefined && !Number.isFinite(line))
      throw new UserError(`--chart-line takes a number; it was given "${options['chartLine']}".`, { exit: 2 });
    return smallMultiples(
      order.map((place) => ({ name: places[place]!.name, values: values.map((column) => column[place]!) })),
      periods,
      {
        title: `${indicator}, ${periods[0]} to ${periods.at(-1)}`,
        desc: 'One small chart for each place, all on one scale.',
        source: `Data: ${name}. All on one scale; the greatest last value first.`,
        ...(line !== undefined && { threshold: { value: line, name: String(line) } }),
      },
      most,
    );
  });
  await write(options, 'chartChange', (most) => {
    if (!before) throw new UserError('A change needs an earlier table or period: --since FILE.', { exit: 2 });
    return changeBars(
      changedRows(rows).map(({ name: place, before: was, value }) => ({ name: place, before: was, now: value })),
      {
        title: `${indicator}: change since ${before.period || before.statistics.name}`,
        desc: 'A line from before to now for each place.',
        source: `Data: ${name} and ${before.statistics.name}.`,
        legend: 'hollow: before, full: now; places that moved most, change on the right',
      },
      most,
    );
  });
}

/** Rows known both times. */
const changedRows = (rows: readonly PlaceRow[]): PlaceRow[] => rows.filter(({ change }) => !Number.isNaN(change));

/** A change as a territory result keeps it. */
export function changeResult(
  { indicator, name }: Statistics,
  period: string,
  before: { statistics: Statistics; period: string },
  rows: readonly PlaceRow[],
): NonNullable<TerritoryResult['change']> {
  return {
    indicator,
    before: before.period || before.statistics.name,
    now: period || name,
    places: changedRows(rows).map(({ code, name: place, before: was, value }) => ({
      code,
      name: place,
      before: was,
      now: value,
    })),
  };
}
