import { writeFile } from 'node:fs/promises';
import {
  ALERT_REFERENCES,
  type Alert,
  type AlertReference,
  type Changed,
  type Conflict,
  type Course,
  changedPlaces,
  conflicts,
  courses,
  type Incidents,
  type MonthlySeries,
  type TerritoryResult,
} from '../locate/index.js';
import { UserError } from '../model/index.js';
import type { CommandContext, CommandOption } from './command.js';
import { columns } from './connect-graph.js';
import { csvLine } from './csv.js';
import { permutationsOf } from './locate-hot-spots.js';

export const WATCHING_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--changes',
    title: 'with --incidents: places whose rate changed beyond chance, and when (PELT, Poisson counts)',
  },
  { flags: '--courses', title: 'with --incidents: trend and season of each place (quasi-Poisson regression)' },
  { flags: '--fewest N', title: 'with --changes or --courses: places with fewer incidents are left out', default: 10 },
  {
    flags: '--alerts-against MONTHS',
    title: 'months that one is compared with: those before it, or the same time of the years before it',
    choices: ALERT_REFERENCES,
    default: 'before',
  },
  {
    flags: '--conflicts FILE',
    title: 'with --incidents: who fights whom (columns side, other), shown and written as an edge list for connect',
  },
];

/** What is watched beside alerts and hot spots, as asked. */
export interface Watched {
  changes?: Changed[];
  courses?: Course[];
  conflicts?: Conflict[];
}

type Options = CommandContext['options'];

/** Works out what the options ask for; writes the edge list of conflicts. @throws UserError where the table cannot tell it */
export async function watchedOf(found: Incidents, series: MonthlySeries, options: Options): Promise<Watched> {
  const fewest = Number(options['fewest']);
  if (!Number.isInteger(fewest) || fewest < 1)
    throw new UserError(`--fewest takes a whole number above 0; it was given "${options['fewest']}".`, { exit: 2 });
  const file = options['conflicts'];
  const fought = typeof file === 'string' ? conflicts(found) : undefined;
  if (fought && typeof file === 'string') {
    if (fought.length === 0)
      throw new UserError('No incident names two sides: --column side=HEADER and other=HEADER.', { exit: 2 });
    const rows = fought.map(({ sides, incidents }) => [...sides, String(incidents)]);
    await writeFile(file, `${[['side', 'other', 'incidents'], ...rows].map(csvLine).join('\n')}\n`);
  }
  return {
    ...(options['changes'] && { changes: changedPlaces(series, { ...permutationsOf(options), fewest, least: 3 }) }),
    ...(options['courses'] && { courses: courses(series, fewest) }),
    ...(fought && { conflicts: fought }),
  };
}

/** What is watched as a territory result keeps it: only what is beyond chance. */
export function watchedResult(
  { months }: MonthlySeries,
  alertMonth: string,
  alerts: readonly Alert[],
  { changes = [] }: Watched,
  nameOf: (place: number) => string,
  options: Options,
): NonNullable<TerritoryResult['watched']> {
  const limit = Number(options['falseDiscovery']);
  return {
    months: [months[0]!, months.at(-1)!],
    falseDiscovery: limit,
    alertMonth,
    looked: alerts.length,
    alerts: alerts
      .filter(({ q }) => q <= limit)
      .map(({ place, count, expected, q }) => ({ name: nameOf(place), count, expected, q })),
    changes: changes
      .filter(({ q }) => q <= limit)
      .map(({ place, segments, q }) => ({
        name: nameOf(place),
        q,
        stretches: segments.map(({ from, rate }) => ({ from: months[from]!, rate })),
      })),
  };
}

/** What months an alert is compared with. */
export const referenceOf = (options: Options): AlertReference => options['alertsAgainst'] as AlertReference;

/** All of it for people; `nameOf` names a place by its index. */
export function watchedLines(
  watched: Watched,
  { months }: MonthlySeries,
  nameOf: (place: number) => string,
  options: Options,
  shown: number,
): string[] {
  const limit = Number(options['falseDiscovery']);
  return [
    ...(watched.changes ? changeLines(watched.changes, months, nameOf, limit, shown) : []),
    ...(watched.courses ? courseLines(watched.courses, nameOf, limit, shown) : []),
    ...(watched.conflicts ? conflictLines(watched.conflicts, nameOf, shown) : []),
  ];
}

const table = (header: string[], rows: string[][]): string[] =>
  rows.length === 0 ? [] : columns([header.map(() => ''), header, ...rows]).slice(1);

function changeLines(
  changes: readonly Changed[],
  months: readonly string[],
  nameOf: (place: number) => string,
  limit: number,
  shown: number,
): string[] {
  const sure = changes.filter(({ q }) => q <= limit);
  const rows = sure
    .slice(0, shown)
    .map(({ place, segments, q }) => [
      `  ${nameOf(place)}`,
      segments
        .map(({ from, rate }) => (from === 0 ? rate.toFixed(2) : `from ${months[from]} ${rate.toFixed(2)}`))
        .join(', '),
      q.toFixed(3),
    ]);
  return [
    '',
    `${sure.length} of ${changes.length} places changed their rate beyond chance at a false discovery rate of ${limit}; incidents a month in each stretch`,
    ...table(['  place', 'incidents a month', 'q'], rows),
  ];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function courseLines(
  found: readonly Course[],
  nameOf: (place: number) => string,
  limit: number,
  shown: number,
): string[] {
  const told = found.filter(({ trendQ, seasonQ }) => trendQ <= limit || seasonQ <= limit);
  const rows = told
    .slice(0, shown)
    .map((each) => [
      `  ${nameOf(each.place)}`,
      `x ${each.yearly.toFixed(2)} (${each.yearlyLow.toFixed(2)} to ${each.yearlyHigh.toFixed(2)})`,
      each.trendQ.toFixed(3),
      each.seasonQ <= limit ? `${MONTHS[each.peak - 1]}, x ${each.peakToTrough.toFixed(1)}` : 'none beyond chance',
      each.seasonQ.toFixed(3),
      each.dispersion.toFixed(1),
    ]);
  return [
    '',
    found.length === 0
      ? 'Trend and season need two years of months and places with enough incidents.'
      : `${told.length} of ${found.length} places with a trend or a season beyond chance; change a year with 95 % limits, month with most and how many times the least`,
    ...table(['  place', 'a year', 'q', 'season', 'q', 'variance by mean'], rows),
  ];
}

function conflictLines(found: readonly Conflict[], nameOf: (place: number) => string, shown: number): string[] {
  const rows = found
    .slice(0, shown)
    .map(({ sides, incidents, deaths, places, first, last }) => [
      `  ${sides.join(' - ')}`,
      String(incidents),
      Number.isNaN(deaths) ? '' : String(deaths),
      first ? `${first} to ${last}` : '',
      places.slice(0, 2).map(nameOf).join('; '),
    ]);
  return [
    '',
    `Who fights whom: ${found.length} pairs of sides; the table puts in a row who was reported, not who is guilty`,
    ...table(['  sides', 'incidents', 'deaths', 'months', 'most in'], rows),
  ];
}
