import { writeFile } from 'node:fs/promises';
import {
  dispersionBefore,
  hotSpots,
  INCIDENT_ROLES,
  type Incidents,
  type MonthlySeries,
  monthAlerts,
  monthlySeries,
  nearestNeighbours,
  readIncidents,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns, settings } from './connect-graph.js';
import { csvLine } from './csv.js';
import { hotSpotLines, nearestOf, permutationsOf } from './locate-hot-spots.js';
import { saveResult } from './locate-save.js';
import { bytesOf, nameOf } from './locate-statistics.js';
import { referenceOf, watchedLines, watchedOf, watchedResult } from './locate-watching.js';

const NEAREST = 6;

export const INCIDENT_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--incidents',
    title: `DATA has a row for each incident: months by place, hot spots, alerts; columns by --column (${INCIDENT_ROLES.join(', ')})`,
  },
  {
    flags: '--alerts-for MONTH',
    title: 'with --incidents: which month is looked at, as 2017-06; the last one unless told',
  },
  {
    flags: '--baseline MONTHS',
    title: 'with --incidents: how many months before it a month is compared with',
    default: 12,
  },
];

/** Reads a table of incidents and prints its months by place, hot spots and alerts. */
export async function printIncidents(file: string, context: CommandContext): Promise<void> {
  const { options, output } = context;
  const found = await readIncidents(nameOf(file), await bytesOf(file, context), settings(options['column']));
  const series = monthlySeries(found);
  if (series.months.length === 0) throw new UserError(`${found.name} has no incident whose month is known.`);
  const month = typeof options['alertsFor'] === 'string' ? options['alertsFor'] : series.months.at(-1)!;
  const baseline = Number(options['baseline']);
  if (!Number.isInteger(baseline) || baseline < 1)
    throw new UserError(`--baseline takes a whole number above 0; it was given "${options['baseline']}".`, { exit: 2 });
  const dispersion = dispersionBefore(series, month, baseline);
  const alerts = monthAlerts(series, month, baseline, { against: referenceOf(options), dispersion });
  const watched = await watchedOf(found, series, options);
  await saveResult(options, {
    watched: watchedResult(series, month, alerts, watched, (place) => placeName(found, place), options),
    sources: [found.name],
  });
  const spots = spotsOf(found, options);
  if (options['out'] !== undefined) await writeMonths(String(options['out']), found, series);
  if (options['json']) {
    const { places, notes } = found;
    const byPlace = places.map((place, index) => ({ ...place, counts: [...series.counts[index]!] }));
    const local = spots?.of.map((place, index) => ({ place, ...spots.result.local[index] }));
    output.write(
      `${JSON.stringify({ notes, months: series.months, places: byPlace, alerts: { month, baseline, against: referenceOf(options), dispersion, places: alerts }, ...watched, ...(spots && { hotSpots: { ...spots.result, local } }) })}\n`,
    );
    return;
  }
  const shown = Number(options['smallest']);
  output.write(
    `${[...headLines(found, series, shown), ...alertLines(found, alerts, month, dispersion, options, shown), ...watchedLines(watched, series, (place) => placeName(found, place), options, shown), ...(spots ? hotSpotLines(spots.result, (index) => placeName(found, spots.of[index]!), options, shown) : []), ...(spots ? ['  Only places with an incident are in it: those without any are not known.'] : [])].join('\n')}\n`,
  );
}

const placeName = ({ places }: Incidents, index: number): string => {
  const { name, group } = places[index]!;
  return group ? `${name}, ${group}` : name;
};

/** Over all incidents of the table, months known or not: places with coordinates, compared with those nearest. */
function spotsOf({ places, incidents }: Incidents, options: CommandContext['options']) {
  if (!options['hotSpots']) return undefined;
  const of = places.flatMap(({ longitude, latitude }, index) =>
    longitude === undefined || latitude === undefined ? [] : [index],
  );
  if (of.length === 0)
    throw new UserError('Hot spots need coordinates: --column longitude=HEADER and latitude=HEADER.', { exit: 2 });
  const totals = new Float64Array(places.length);
  for (const { place } of incidents) if (place >= 0) totals[place]!++;
  const neighbours = nearestNeighbours(
    of.map((index) => [places[index]!.longitude!, places[index]!.latitude!] as const),
    nearestOf(options, NEAREST),
  );
  return {
    of,
    result: hotSpots(
      of.map((index) => totals[index]!),
      neighbours,
      permutationsOf(options),
    ),
  };
}

function headLines(found: Incidents, { months, counts }: MonthlySeries, shown: number): string[] {
  const totals = counts
    .map((series, place) => ({ place, sum: series.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.sum - a.sum || a.place - b.place);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const rows = totals
    .slice(0, shown)
    .map(({ place, sum }) => [
      `  ${placeName(found, place)}`,
      ...years.map((year) =>
        String(months.reduce((of, month, at) => of + (month.startsWith(year) ? counts[place]![at]! : 0), 0)),
      ),
      String(sum),
    ]);
  const header = ['  place', ...years, 'all'];
  return [
    `${found.incidents.length} incidents in ${found.places.length} places, ${months[0]} to ${months.at(-1)} (${found.name})`,
    ...found.notes.map((note) => `  ${note}`),
    '',
    ...columns([header.map(() => ''), header, ...rows]).slice(1),
    ...(totals.length > shown ? [`  … and ${totals.length - shown} more (--out FILE.csv has all, by month)`] : []),
  ];
}

function alertLines(
  found: Incidents,
  alerts: ReturnType<typeof monthAlerts>,
  month: string,
  dispersion: number,
  options: CommandContext['options'],
  shown: number,
): string[] {
  const limit = Number(options['falseDiscovery']);
  const raised = alerts.filter(({ q }) => q <= limit);
  const rest = Math.max(0, Math.min(3, shown) - raised.length);
  const rows = alerts
    .slice(0, Math.min(shown, raised.length + rest))
    .map(({ place, count, expected, p, q }) => [
      `  ${placeName(found, place)}`,
      String(count),
      expected.toFixed(2),
      p.toFixed(5),
      q.toFixed(4),
      q <= limit ? 'ALERT' : '',
    ]);
  const header = ['  place', 'incidents', 'expected', 'p', 'q', ''];
  const against =
    referenceOf(options) === 'before'
      ? `the ${options['baseline']} months before (season and trend are not taken out)`
      : `the same time of the years before, over ${options['baseline']} months (trend is not taken out)`;
  return [
    '',
    `${month} against ${against}: ${raised.length} of ${alerts.length} places with a rise beyond chance at a false discovery rate of ${limit} (variance by mean of the months before ${dispersion.toFixed(2)}, allowed for)`,
    ...(rows.length > 0 ? columns([header.map(() => ''), header, ...rows]).slice(1) : []),
  ];
}

async function writeMonths(file: string, { places }: Incidents, { months, counts }: MonthlySeries): Promise<void> {
  if (!/\.csv$/i.test(file))
    throw new UserError(`--out takes a file named .csv for incidents; it was given "${file}".`, { exit: 2 });
  const rows = places.map(({ code, name, group }, place) => [code, name, group, ...Array.from(counts[place]!, String)]);
  await writeFile(file, `${[['code', 'name', 'group', ...months], ...rows].map(csvLine).join('\n')}\n`);
}
