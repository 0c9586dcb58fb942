import { said, UserError } from '../../model/index.js';
import type { Table } from '../../read/index.js';
import { cleanCode, isCode } from './codes.js';
import { foldWords, isCoarse, rolesOf, STAT_ROLES, type StatRole, yearOf } from './columns.js';
import { isNothing, isNumber } from './numbers.js';

/** A column that holds values of one period; empty where the table has none, or a column of periods. */
export interface ValueColumn {
  column: number;
  period: string;
}

/** Which column of a table is what. */
export interface Layout {
  code?: number;
  /** The code of the group, where that of the place is only unique within it. */
  groupCode?: number;
  name?: number;
  group?: number;
  period?: number;
  indicator?: number;
  longitude?: number;
  latitude?: number;
  values: ValueColumn[];
  population: ValueColumn[];
  /** What the values are. */
  title: string;
}

const ROWS_LOOKED_AT = 5000;

/**
 * Finds which column of a table is what, by the headers' words and by what the cells hold: wide (a column for each year, or
 * for each month beside a total) or long (a column of years). `given` names headers by role and goes before all.
 * @throws UserError where no column is a place, or several could be the values
 */
export function layoutOf(table: Table, given: Readonly<Record<string, string>>, name: string): Layout {
  const { columns } = table;
  const cells = columns.map((_, column) => table.rows.slice(0, ROWS_LOOKED_AT).map((row) => row.cells[column] ?? ''));
  const distinct = cells.map((column) => new Set(column.map(cleanCode).filter(Boolean)).size);
  const chosen = givenColumns(columns, given, name);
  const taken = new Set<number>(Object.values(chosen));
  const share = (column: number, test: (cell: string) => boolean): number => {
    const filled = cells[column]!.filter((cell) => !isNothing(cell));
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  };
  const numeric = columns.map((_, column) => share(column, isNumber) > 0.9);
  const byRole = (role: string): number[] =>
    columns.flatMap((header, column) => (!taken.has(column) && rolesOf(header)[0] === role ? [column] : []));
  const coarse = columns.map((header) => (isCoarse(header) ? 1 : 0));
  const most = (list: number[]): number[] =>
    [...list].sort((a, b) => coarse[a]! - coarse[b]! || distinct[b]! - distinct[a]!);
  const take = (role: StatRole, candidates: number[]): number | undefined => {
    const column = chosen[role] ?? candidates.find((each) => !taken.has(each));
    if (column !== undefined) taken.add(column);
    return column;
  };

  const codeLike = most(
    byRole('code').filter((column) => share(column, (cell) => /^[\p{L}\d._-]{1,15}$/u.test(cleanCode(cell))) > 0.9),
  );
  const unnamed = most(
    columns.flatMap((header, column) => (header === '' && share(column, isCode) > 0.9 ? [column] : [])),
  );
  const code = take('code', [...codeLike, ...unnamed]);
  const named = most(byRole('name').filter((column) => !numeric[column]));
  const words = most(
    columns.flatMap((header, column) => (header === '' && share(column, isWords) > 0.9 ? [column] : [])),
  );
  const nameColumn = take('name', [...named, ...words]);
  if (code === undefined && nameColumn === undefined) {
    throw new UserError(
      said`${name} has no column that names places by code or name; say which with --column code=HEADER or name=HEADER. It has ${listed(columns)}.`,
      { exit: 2 },
    );
  }
  const group = take(
    'group',
    named.filter((column) => column !== nameColumn),
  );
  const period = take('period', byRole('period'));
  const indicator = take('indicator', most(byRole('indicator').filter((column) => !numeric[column])));
  const longitude = take('longitude', byRole('longitude'));
  const latitude = take('latitude', byRole('latitude'));
  const groupCode = code === undefined ? undefined : groupCodeOf(table, code, codeLike, period, indicator);
  for (const column of codeLike) taken.add(column);

  const people =
    chosen.population !== undefined ? [chosen.population] : byRole('population').filter((column) => numeric[column]);
  for (const column of people) taken.add(column);
  const numbers = columns.flatMap((header, column) =>
    !taken.has(column) && numeric[column] && header !== '' ? [column] : [],
  );
  const { values, title } = valueColumns(columns, chosen.value, given['value'], numbers, people, name);
  const asPeriods = (list: number[]): ValueColumn[] =>
    list.map((column) => ({ column, period: period === undefined ? (yearOf(columns[column]!)?.year ?? '') : '' }));
  return {
    ...defined({ code, groupCode, name: nameColumn, group, period, indicator, longitude, latitude }),
    values: asPeriods(values),
    population: asPeriods(people.filter((column) => !values.includes(column))),
    title,
  };
}

const isWords = (cell: string): boolean => /\p{L}{2}/u.test(cell) && !isNumber(cell);
const listed = (columns: readonly string[]): string =>
  columns
    .filter(Boolean)
    .map((header) => `"${header}"`)
    .join(', ');

function defined<T extends object>(object: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

function givenColumns(
  columns: readonly string[],
  given: Readonly<Record<string, string>>,
  name: string,
): Partial<Record<StatRole, number>> {
  const found: Partial<Record<StatRole, number>> = {};
  for (const [role, header] of Object.entries(given)) {
    if (!(STAT_ROLES as readonly string[]).includes(role)) {
      throw new UserError(said`--column knows no "${role}"; it knows ${STAT_ROLES.join(', ')}.`, { exit: 2 });
    }
    const column = columns.findIndex((each) => foldWords(each) === foldWords(header));
    // A stem, as "homicidios" of homicidios_2014 and homicidios_2015, is looked for among the years.
    if (column >= 0) found[role as StatRole] = column;
    else if (!(role === 'value' && columns.some((each) => foldWords(yearOf(each)?.stem ?? '') === foldWords(header)))) {
      throw new UserError(said`${name} has no column "${header}" (--column ${role}). It has ${listed(columns)}.`, {
        exit: 2,
      });
    }
  }
  return found;
}

/** A municipality is often numbered within its state: its own code returns, that of both together does not. */
function groupCodeOf(
  table: Table,
  code: number,
  codes: readonly number[],
  period: number | undefined,
  indicator: number | undefined,
): number | undefined {
  const keyed = (columns: readonly (number | undefined)[]): number =>
    new Set(
      table.rows.map(({ cells }) =>
        columns.map((column) => (column === undefined ? '' : (cells[column] ?? '').trim())).join('\t'),
      ),
    ).size;
  const alone = keyed([code, period, indicator]);
  if (alone === table.rows.length) return undefined;
  const best = codes
    .filter((column) => column !== code)
    .map((column) => ({ column, count: keyed([code, column, period, indicator]) }));
  best.sort((left, right) => right.count - left.count);
  return best[0] && best[0].count > alone ? best[0].column : undefined;
}

function valueColumns(
  columns: readonly string[],
  chosen: number | undefined,
  stem: string | undefined,
  numbers: readonly number[],
  people: readonly number[],
  name: string,
): { values: number[]; title: string } {
  if (chosen !== undefined) return { values: [chosen], title: columns[chosen]! };
  const years = numbers.filter((column) => yearOf(columns[column]!));
  const stems = [...new Set(years.map((column) => yearOf(columns[column]!)!.stem))];
  const wanted = stem === undefined ? stems : stems.filter((each) => foldWords(each) === foldWords(stem));
  if (wanted.length === 1) {
    const values = years.filter((column) => yearOf(columns[column]!)!.stem === wanted[0]);
    if (values.length > 1 || numbers.length === 1 || stem !== undefined) return { values, title: wanted[0] || 'value' };
  }
  if (numbers.length === 1) return { values: [numbers[0]!], title: columns[numbers[0]!]! };
  const telling = numbers.filter((column) => rolesOf(columns[column]!)[0] === 'value');
  if (telling.length === 1) return { values: telling, title: columns[telling[0]!]! };
  if (numbers.length === 0 && people.length > 0) return { values: [...people], title: columns[people[0]!]! };
  throw new UserError(
    numbers.length === 0
      ? said`${name} has no column of numbers beside codes and periods. It has ${listed(columns)}.`
      : said`${name} has several columns of numbers: ${listed(stems.length > 1 ? stems : numbers.map((column) => columns[column]!))}. Say which one: --column value=HEADER.`,
    { exit: 2 },
  );
}
