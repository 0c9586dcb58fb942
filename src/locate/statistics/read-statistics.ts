import { joined, type Said, said, UserError } from '../../model/index.js';
import { readBytes, type Table } from '../../read/index.js';
import { cleanCode, padCodes } from './codes.js';
import { foldWords } from './columns.js';
import { type Layout, layoutOf, type ValueColumn } from './layout.js';
import { decimalMark, isNothing, readNumbers } from './numbers.js';
import { sumsOf } from './sums.js';
import type { RowAside, Statistics, StatisticsOptions, StatPlace } from './types.js';

const TOTAL =
  /^(?:gran )?(?:total|suma|sum|nacional|national|estados unidos mexicanos|republica mexicana|total nacional|brasil total)\b/;
const UNSPECIFIED =
  /\b(?:no especificad[oa]s?|sin especificar|not specified|unspecified|not stated|nao especificad[oa]|sem especificacao|ignorad[oa]s?|sin informacion|sem informacao|extranjero|otros paises|unknown|desconocid[oa]s?)\b/;

/**
 * Reads a table as statistical offices publish it: any encoding and delimiter (or a spreadsheet), titles over its header, wide
 * or long, decimal commas, parted thousands, codes without their zeros, rows of totals and of the levels above.
 * @throws UserError where its columns or numbers cannot be told, or a place stands twice in a period
 * @throws ReadError where the file cannot be read
 */
export async function readStatistics(
  name: string,
  bytes: Uint8Array,
  options: StatisticsOptions = {},
): Promise<Statistics> {
  const { tables } = await readBytes(name, bytes);
  const table = [...tables].sort((left, right) => right.rows.length - left.rows.length)[0];
  if (!table || table.rows.length === 0) throw new UserError(said`${name} holds no table with a header and rows.`);
  return fromTable(name, table, options);
}

/** The statistics of a table whose cells are read already; as `readStatistics`. */
export function fromTable(name: string, whole: Table, options: StatisticsOptions = {}): Statistics {
  const layout = layoutOf(whole, options.columns ?? {}, name);
  const { table, indicator } = ofIndicator(whole, layout, options.indicator, name);
  const notes: Said[] = [describe(table.columns, layout)];
  const codes = codesOf(table, layout, notes);
  const column = (index: number | undefined, row: number): string =>
    index === undefined ? '' : (table.rows[row]!.cells[index] ?? '').trim();
  const periods = periodsOf(table, layout);
  const at = new Map(periods.map((period, index) => [period, index]));
  const entries = new Map<string, Entry>();
  const read = numbersOf(table, name, options.decimal);
  const [longitude, latitude] = [layout.longitude, layout.latitude].map((index) =>
    index === undefined ? undefined : read(index),
  );
  const fill = (columns: readonly ValueColumn[], into: 'values' | 'population'): void => {
    for (const each of columns) {
      const numbers = read(each.column);
      for (let row = 0; row < table.rows.length; row++) {
        const period = layout.period === undefined ? each.period : column(layout.period, row);
        const index = at.get(period);
        if (index === undefined) continue;
        const entry = entryOf(
          entries,
          codes[row]!,
          column(layout.name, row),
          column(layout.group, row),
          periods.length,
        );
        const [x, y] = [longitude?.[row] ?? Number.NaN, latitude?.[row] ?? Number.NaN];
        if (!Number.isNaN(x + y)) Object.assign(entry.place, { longitude: x, latitude: y });
        if (Number.isNaN(numbers[row]!)) continue;
        if (!Number.isNaN(entry[into][index]!) && into === 'values') throw twice(name, entry, period);
        entry[into][index] = numbers[row]!;
      }
    }
  };
  fill(layout.values, 'values');
  fill(
    layout.population.length === 1 && layout.period === undefined
      ? periods.map((period) => ({ column: layout.population[0]!.column, period }))
      : layout.population,
    'population',
  );
  const sorted = [...entries.values()];
  return leveled(
    { name, title: indicator ?? layout.title, sorted, periods, notes, people: layout.population.length > 0 },
    options.level,
  );
}

interface Entry {
  place: StatPlace;
  values: Float64Array;
  population: Float64Array;
}

function twice(name: string, { place }: Entry, period: string): UserError {
  const when = period === '' ? '' : said` in ${period}`;
  return new UserError(
    said`${name} has two rows for ${place.name} (${place.code || said`no code`})${when}. If a column tells them apart, name it: --column period=HEADER or indicator=HEADER.`,
  );
}

function entryOf(entries: Map<string, Entry>, code: string, name: string, group: string, periods: number): Entry {
  // Where there is no code, a place is its name within its group.
  const key = code || `${foldWords(group)}/${foldWords(name)}`;
  let entry = entries.get(key);
  if (!entry) {
    const blank = (): Float64Array => new Float64Array(periods).fill(Number.NaN);
    entry = { place: { code, name: name || code, ...(group && { group }) }, values: blank(), population: blank() };
    entries.set(key, entry);
  }
  return entry;
}

/** Keeps the rows of one indicator, where a column names several. */
function ofIndicator(
  table: Table,
  layout: Layout,
  wanted: string | undefined,
  name: string,
): { table: Table; indicator?: string } {
  if (layout.indicator === undefined) return { table };
  const of = (cells: readonly string[]): string => (cells[layout.indicator!] ?? '').trim();
  const all = [...new Set(table.rows.map(({ cells }) => of(cells)))].filter(Boolean);
  const indicator =
    wanted === undefined && all.length === 1
      ? all[0]!
      : all.find((each) => foldWords(each) === foldWords(wanted ?? ''));
  if (indicator === undefined) {
    const some = all
      .slice(0, 12)
      .map((each) => `"${each}"`)
      .join(', ');
    throw new UserError(
      said`${name} has ${all.length} indicators: ${some}${all.length > 12 ? ', …' : ''}. Say which one: --indicator NAME.`,
      { exit: 2 },
    );
  }
  return { table: { ...table, rows: table.rows.filter(({ cells }) => of(cells) === indicator) }, indicator };
}

function codesOf(table: Table, { code, groupCode }: Layout, notes: Said[]): string[] {
  if (code === undefined) return table.rows.map(() => '');
  const own = (column: number): string[] => table.rows.map(({ cells }) => cleanCode(cells[column] ?? ''));
  const compound = groupCode === undefined ? undefined : own(groupCode);
  // Of codes numbered within a group the lengths are known: two digits for the state, three for the municipality.
  const raw = own(code).map((each, row) =>
    compound && /^\d{1,3}$/.test(each) ? `${compound[row]!.padStart(2, '0')}${each.padStart(3, '0')}` : each,
  );
  const { codes, mended } = padCodes(raw);
  if (mended > 0) notes.push(said`${mended} {1|code|codes} lacked the zero in front; it was put back`);
  return codes;
}

function periodsOf(table: Table, layout: Layout): string[] {
  const found =
    layout.period === undefined
      ? layout.values.map(({ period }) => period)
      : table.rows.map(({ cells }) => (cells[layout.period!] ?? '').trim()).filter((period) => !isNothing(period));
  return [...new Set(found)].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

/** Reads columns of numbers; a column that could be read in two ways follows the others, where they agree. */
function numbersOf(
  table: Table,
  name: string,
  decimal: StatisticsOptions['decimal'],
): (column: number) => Float64Array {
  const cells = (column: number): string[] => table.rows.map((row) => row.cells[column] ?? '');
  const marks = new Set<'comma' | 'point'>();
  table.columns.forEach((_, column) => {
    const marked = cells(column).filter((cell) => /\d[.,]\d/.test(cell));
    const mark = marked.length > 0 ? decimalMark(marked) : undefined;
    if (mark) marks.add(mark);
  });
  const fallback = marks.size === 1 ? [...marks][0] : undefined;
  return (column) =>
    readNumbers(cells(column), said`${name}, column "${table.columns[column]}"`, { decimal, fallback });
}

interface Gathered {
  name: string;
  title: string;
  sorted: Entry[];
  periods: string[];
  notes: Said[];
  people: boolean;
}

/** Parts places from totals, levels above and what is of no known place, and brings them to the level asked for. */
function leveled({ name, title, sorted, periods, notes, people }: Gathered, level: number | undefined): Statistics {
  const coded = sorted.some(({ place }) => place.code !== '');
  const kindOf = ({ place }: Entry): RowAside['kind'] | undefined => {
    const words = foldWords(place.name);
    // A municipality may be called Nacional or Suma; where rows have codes, a total has none.
    if (coded ? place.code === '' : TOTAL.test(words)) return 'total';
    if (/^\d{2}999$/.test(place.code) || UNSPECIFIED.test(words)) return 'unspecified';
    return undefined;
  };
  const lengths = sorted
    .filter((entry) => !kindOf(entry) && /^\d+$/.test(entry.place.code))
    .map(({ place }) => place.code.length);
  const finest = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  const places: Entry[] = [];
  const aside: RowAside[] = [];
  for (const entry of sorted) {
    const { code, name: placeName } = entry.place;
    const above = /^\d+$/.test(code) && code.length < finest;
    const kind = above ? 'level above' : kindOf(entry);
    if (kind) aside.push({ code, name: placeName, kind, values: [...entry.values] });
    else places.push(entry);
  }
  const wanted =
    level === undefined || level === finest ? places : atLevel(places, sorted, aside, level, periods.length, notes);
  const byPeriod = (key: 'values' | 'population'): Float64Array[] =>
    periods.map((_, index) => Float64Array.from(wanted, (entry) => entry[key][index]!));
  return {
    name,
    indicator: title,
    places: wanted.map(({ place }) => place),
    periods,
    values: byPeriod('values'),
    ...(people && { population: byPeriod('population') }),
    aside,
    sums: sumsOf(
      places.map(({ values }) => values),
      aside,
      periods,
    ),
    notes,
  };
}

/** The rows of a coarser level, or sums of the finer places where the table has no such rows. */
function atLevel(
  places: Entry[],
  all: Entry[],
  aside: RowAside[],
  level: number,
  periods: number,
  notes: Said[],
): Entry[] {
  const rows = all.filter(({ place }) => /^\d+$/.test(place.code) && place.code.length === level);
  const unspecified = new Set(aside.filter(({ kind }) => kind === 'unspecified').map(({ code }) => code));
  if (rows.length > 0)
    return rows.filter(({ place }) => !unspecified.has(place.code) && !UNSPECIFIED.test(foldWords(place.name)));
  const sums = new Map<string, Entry>();
  for (const entry of places) {
    const code = entry.place.code.slice(0, level);
    const sum = entryOf(sums, code, entry.place.group ?? code, '', periods);
    for (const key of ['values', 'population'] as const) {
      entry[key].forEach((value, index) => {
        if (!Number.isNaN(value)) sum[key][index] = (Number.isNaN(sum[key][index]!) ? 0 : sum[key][index]!) + value;
      });
    }
  }
  notes.push(said`${places.length} places were summed to ${sums.size} by the first ${level} digits of their codes`);
  return [...sums.values()];
}

function describe(columns: readonly string[], layout: Layout): Said {
  const named = (index: number): Said =>
    columns[index] ? said`"${columns[index]}"` : said`column ${index + 1} (no header)`;
  const part = (index: number | undefined, tell: (column: Said) => Said): Said[] =>
    index === undefined ? [] : [tell(named(index))];
  const years = layout.values.filter(({ period }) => period !== '');
  return joined(
    [
      ...part(layout.code, (column) => said`code ${column}`),
      ...part(layout.groupCode, (column) => said`within ${column}`),
      ...part(layout.name, (column) => said`name ${column}`),
      ...part(layout.group, (column) => said`group ${column}`),
      ...part(layout.period, (column) => said`period ${column}`),
      ...part(layout.indicator, (column) => said`indicator ${column}`),
      ...(years.length > 1
        ? [said`values of ${years[0]!.period} to ${years.at(-1)!.period} in ${years.length} columns`]
        : part(layout.values[0]?.column, (column) => said`values ${column}`)),
      ...part(layout.population[0]?.column, (column) => said`population ${column}`),
    ],
    ', ',
  );
}
