import { inEnglish, said, UserError } from '../../model/index.js';
import { readBytes, type Table } from '../../read/index.js';
import { indicatorOf, type KnownIndicator } from '../indexing/index.js';
import { isCoarse, rolesOf, yearOf } from '../statistics/columns.js';
import { foldWords, fromTable, isNumber, type Statistics, type StatPlace } from '../statistics/index.js';
import { isNothing } from '../statistics/numbers.js';
import type { Territory, TerritoryIndicator } from './types.js';

/** What a column that holds no indicator may be. */
const NO_INDICATOR = new Set(['code', 'name', 'group', 'period', 'population', 'longitude', 'latitude', 'indicator']);

/**
 * Reads a table of any number of indicators: each is read as `readStatistics` reads one, and all are brought to the same
 * places and periods.
 * @throws UserError where no column can be read as an indicator
 * @throws ReadError where the file cannot be read
 */
export async function readTerritory(name: string, bytes: Uint8Array): Promise<Territory> {
  const { tables } = await readBytes(name, bytes);
  const table = [...tables].sort((left, right) => right.rows.length - left.rows.length)[0];
  if (!table || table.rows.length === 0) throw new UserError(said`${name} holds no table with a header and rows.`);
  return territoryOf(name, readEach(name, table));
}

function readEach(name: string, table: Table): Statistics[] {
  const named = table.columns.findIndex((header) => rolesOf(header)[0] === 'indicator');
  const words = new Set(named < 0 ? [] : table.rows.map(({ cells }) => (cells[named] ?? '').trim()).filter(Boolean));
  if (words.size > 1 && !isNumber([...words][0]!))
    return [...words].map((indicator) => fromTable(name, table, { indicator }));
  const candidates = candidatesOf(table);
  try {
    const main = fromTable(name, table);
    // Where one column tells by itself (a total beside its months), others count only where their words are known.
    const more = candidates.filter((each) => foldWords(each) !== foldWords(main.indicator) && indicatorOf(each));
    return [main, ...more.map((value) => fromTable(name, table, { columns: { value } }))];
  } catch (error) {
    if (!(error instanceof UserError) || candidates.length < 2) throw error;
    return candidates.map((value) => fromTable(name, table, { columns: { value } }));
  }
}

/** What a header of a rate, a share or a measure says: it is no count, though its numbers be whole. */
const RATE = /%|\b(?:por|per|tasa|taxa|rate|index|indice|índice|share|percent|porcentaje)\b/i;

/** The indicator whose rate a count is the count of. */
const rateOf = (header: string): KnownIndicator | undefined =>
  indicatorOf(`tasa de ${header}`) ?? indicatorOf(`${header} rate`);

function withoutPeople({ population: _, ...rest }: Statistics): Statistics {
  return rest;
}

/** Headers of columns of numbers that are neither places, periods nor people; of several years their common stem. */
function candidatesOf({ columns, rows }: Table): string[] {
  const found = columns.flatMap((header, column) => {
    if (header === '' || isCoarse(header) || NO_INDICATOR.has(rolesOf(header)[0] ?? '')) return [];
    const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => !isNothing(cell));
    return filled.length > 0 && filled.every(isNumber) ? [yearOf(header)?.stem || header] : [];
  });
  return [...new Set(found)];
}

function territoryOf(name: string, all: readonly Statistics[]): Territory {
  const keyOf = ({ code, name: own, group }: StatPlace): string =>
    code || `${foldWords(group ?? '')}/${foldWords(own)}`;
  const places = new Map<string, StatPlace>();
  for (const { places: own } of all)
    for (const place of own) if (!places.has(keyOf(place))) places.set(keyOf(place), place);
  const list = [...places.values()];
  const periods = [...new Set(all.flatMap(({ periods: own }) => own))].sort();
  const brought = (statistics: Statistics): Statistics => {
    const at = new Map(statistics.places.map((place, index) => [keyOf(place), index]));
    const column = (values: readonly Float64Array[], period: string): Float64Array => {
      const own = values[statistics.periods.indexOf(period)];
      return Float64Array.from(list, (place) => own?.[at.get(keyOf(place)) ?? -1] ?? Number.NaN);
    };
    const { values, population } = statistics;
    return {
      ...statistics,
      places: list,
      periods,
      values: periods.map((period) => column(values, period)),
      ...(population && { population: periods.map((period) => column(population, period)) }),
    };
  };
  const people = all.map(brought).find(({ population }) => population)?.population;
  const indicators = all.map((each): TerritoryIndicator => {
    const statistics = brought(each);
    const own = indicatorOf(each.indicator);
    const numbers = statistics.values.flatMap((values) => [...values]).filter((value) => !Number.isNaN(value));
    const counts =
      !RATE.test(each.indicator) && !own && numbers.every((value) => Number.isInteger(value) && value >= 0);
    // With the people beside them, "homicides" tell the rate of homicides.
    const known = own ?? (counts && statistics.population ? rateOf(each.indicator) : undefined);
    return {
      code: each.indicator,
      ...(known && { known: known.code }),
      counts,
      // Rates would be worked out of whatever has people beside it.
      statistics: counts ? statistics : withoutPeople(statistics),
    };
  });
  return {
    name,
    places: list,
    periods,
    indicators,
    ...(people && { population: people }),
    notes: [...new Map(all.flatMap(({ notes }) => notes).map((note) => [inEnglish(note), note])).values()],
  };
}
