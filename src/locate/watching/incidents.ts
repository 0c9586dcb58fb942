import { readFileSync } from 'node:fs';
import { numberOrder, secondsOf, writtenTime } from '../../connect/index.js';
import { UserError } from '../../model/index.js';
import { readBytes, type Table } from '../../read/index.js';
import { foldWords, isNumber, readNumbers } from '../statistics/index.js';
import type { Incidents, MonthlySeries, WatchedIncident, WatchedPlace } from './types.js';

/** What a column of a table of incidents may be. */
export const INCIDENT_ROLES = [
  'date',
  'end',
  'place',
  'group',
  'code',
  'longitude',
  'latitude',
  'side',
  'other',
  'deaths',
] as const;
type Role = (typeof INCIDENT_ROLES)[number];
type Columns = Partial<Record<Role, number>>;

/**
 * Reads a table with a row for each incident. Columns are found by their headers, or given by role. A date is ISO 8601, numbers
 * parted by / . or -, or seconds since 1970; an incident whose last day lies in another month is in no month.
 * @throws UserError where it has no column of dates or of places
 * @throws ReadError where the file cannot be read
 */
export async function readIncidents(
  name: string,
  bytes: Uint8Array,
  given: Readonly<Record<string, string>> = {},
): Promise<Incidents> {
  const { tables } = await readBytes(name, bytes);
  const table = [...tables].sort((left, right) => right.rows.length - left.rows.length)[0];
  if (!table || table.rows.length === 0) throw new UserError(`${name} holds no table with a header and rows.`);
  return incidentsOf(name, table, given);
}

/** The incidents of a table whose cells are read already; as `readIncidents`. */
export function incidentsOf(name: string, table: Table, given: Readonly<Record<string, string>> = {}): Incidents {
  const columns = columnsOf(table, given, name);
  const cells = (role: Role): string[] | undefined => {
    const column = columns[role];
    return column === undefined ? undefined : table.rows.map((row) => (row.cells[column] ?? '').trim());
  };
  const months = monthsOf(cells('date')!, cells('end'));
  const [names, groups, codes] = [cells('place'), cells('group'), cells('code')];
  const numbers = (role: Role): Float64Array | undefined => {
    const texts = cells(role);
    return texts && readNumbers(texts, `${name}, column "${table.columns[columns[role]!]}"`);
  };
  const [longitude, latitude] = [numbers('longitude'), numbers('latitude')];
  const [sides, others, deaths] = [cells('side'), cells('other'), numbers('deaths')];
  const at = new Map<string, number>();
  const places: WatchedPlace[] = [];
  const incidents = table.rows.map((_, row): WatchedIncident => {
    const [code, place, group] = [codes?.[row] ?? '', names?.[row] ?? '', groups?.[row] ?? ''];
    // A municipality without a name is not a place called nothing, though its state is known.
    const key = code || (place && `${foldWords(group)}/${foldWords(place)}`);
    let index = key ? (at.get(key) ?? -1) : -1;
    if (key && index < 0) {
      index = places.push({ code, name: place || code, group }) - 1;
      at.set(key, index);
    }
    const [x, y] = [longitude?.[row] ?? Number.NaN, latitude?.[row] ?? Number.NaN];
    const month = months.months[row];
    const [side, other, dead] = [sides?.[row], others?.[row], deaths?.[row] ?? Number.NaN];
    return {
      place: index,
      ...(month && { month }),
      ...(!Number.isNaN(x + y) && { longitude: x, latitude: y }),
      ...(side && other && { sides: [side, other] as const }),
      ...(!Number.isNaN(dead) && { deaths: dead }),
    };
  });
  addMiddles(places, incidents);
  const unplaced = incidents.filter(({ place }) => place < 0).length;
  const said = INCIDENT_ROLES.flatMap((role) =>
    columns[role] === undefined ? [] : [`${role} "${table.columns[columns[role]]}"`],
  );
  return {
    name,
    incidents,
    places,
    notes: [
      said.join(', '),
      ...(months.undated > 0 ? [`${months.undated} incidents have no date that can be read`] : []),
      ...(months.long > 0
        ? [`${months.long} incidents are dated from one month to another; they are in no month`]
        : []),
      ...(!months.sure ? ['dates as 03/04/2015 were read with the day first'] : []),
      ...(unplaced > 0 ? [`${unplaced} incidents name no place`] : []),
    ],
  };
}

function columnsOf({ columns, rows }: Table, given: Readonly<Record<string, string>>, name: string): Columns {
  const found: Columns = {};
  const listed = columns
    .filter(Boolean)
    .map((header) => `"${header}"`)
    .join(', ');
  for (const [role, header] of Object.entries(given)) {
    if (!(INCIDENT_ROLES as readonly string[]).includes(role)) {
      throw new UserError(`--column knows no "${role}" of incidents; it knows ${INCIDENT_ROLES.join(', ')}.`, {
        exit: 2,
      });
    }
    const column = columns.findIndex((each) => foldWords(each) === foldWords(header));
    if (column < 0)
      throw new UserError(`${name} has no column "${header}" (--column ${role}). It has ${listed}.`, { exit: 2 });
    found[role as Role] = column;
  }
  const filled = (column: number): boolean => rows.some((row) => (row.cells[column] ?? '').trim() !== '');
  for (const { role, words } of lexicon()) {
    if (found[role] !== undefined) continue;
    const exact = columns.findIndex((header, column) => foldWords(header) === words && filled(column));
    const held = columns.findIndex(
      (header, column) => ` ${foldWords(header)} `.includes(` ${words} `) && filled(column),
    );
    const column = exact >= 0 ? exact : held;
    if (column >= 0 && !Object.values(found).includes(column)) found[role] = column;
  }
  if (found.date === undefined || (found.place === undefined && found.code === undefined)) {
    const lacks = found.date === undefined ? 'dates' : 'places';
    const role = found.date === undefined ? 'date' : 'place';
    throw new UserError(
      `${name} has no column of ${lacks} that is known by its header; say which: --column ${role}=HEADER. It has ${listed}.`,
      { exit: 2 },
    );
  }
  return found;
}

function lexicon(): { role: Role; words: string }[] {
  return readFileSync(new URL('./incident-columns.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [role, words] = line.split('\t');
      return { role: role as Role, words: words! };
    });
}

function monthsOf(
  dates: readonly string[],
  ends: readonly string[] | undefined,
): { months: (string | undefined)[]; undated: number; long: number; sure: boolean } {
  const { order, sure } = numberOrder(dates);
  const month = (date: string): string | undefined => {
    // A spreadsheet writes seconds since 1970 with a decimal point.
    const seconds = secondsOf(isNumber(date) ? date.replace(/\.0+$/, '') : date, order);
    return Number.isNaN(seconds) ? undefined : writtenTime(seconds, false).slice(0, 7);
  };
  let [undated, long] = [0, 0];
  const months = dates.map((date, row) => {
    const start = month(date);
    const end = ends?.[row] ? month(ends[row]) : undefined;
    if (start === undefined) undated++;
    else if (end !== undefined && end !== start) long++;
    return end === undefined || end === start ? start : undefined;
  });
  return { months, undated, long, sure };
}

function addMiddles(places: WatchedPlace[], incidents: readonly WatchedIncident[]): void {
  const sums = places.map(() => ({ x: 0, y: 0, count: 0 }));
  for (const { place, longitude, latitude } of incidents) {
    const sum = sums[place];
    if (!sum || longitude === undefined || latitude === undefined) continue;
    sum.x += longitude;
    sum.y += latitude;
    sum.count++;
  }
  sums.forEach(({ x, y, count }, index) => {
    if (count > 0) Object.assign(places[index]!, { longitude: x / count, latitude: y / count });
  });
}

/** Counts by place and month, from the first month with an incident to the last; a month without one is zero. */
export function monthlySeries({ incidents, places }: Pick<Incidents, 'incidents' | 'places'>): MonthlySeries {
  const dated = incidents.flatMap(({ month }) => month ?? []).sort();
  const months: string[] = [];
  for (let month = dated[0]; month !== undefined && month <= dated.at(-1)!; month = next(month)) months.push(month);
  const at = new Map(months.map((month, index) => [month, index]));
  const counts = places.map(() => new Uint32Array(months.length));
  for (const { month, place } of incidents) if (month !== undefined && place >= 0) counts[place]![at.get(month)!]!++;
  return { months, counts };
}

function next(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
