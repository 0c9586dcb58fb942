import { UserError } from '../../model/index.js';
import { foldWords, isNumber, readNumbers } from '../statistics/index.js';

/** Several indicators of the same places over the same periods, without a gap between periods. */
export interface Panel {
  places: string[];
  /** In order. */
  periods: string[];
  indicators: string[];
  /** By indicator: place times periods plus period; NaN where nothing is known. */
  values: Float64Array[];
}

const PLACE = ['code', 'ucode', 'place', 'name', 'uname', 'municipio', 'municipality', 'departamento', 'codigo'];
const PERIOD = ['year', 'period', 'ano', 'anio', 'time', 'quarter', 'trimestre', 'month', 'mes'];

/**
 * A panel from a long table: a row for each place and period, a column for each indicator. Place and period are found by their
 * headers, or given; every other column that holds numbers alone is an indicator.
 * @throws UserError where no column is of places or of periods, or a place has two rows of one period
 */
export function panelOf(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  name: string,
  given: { place?: string | undefined; period?: string | undefined } = {},
): Panel {
  const folded = columns.map(foldWords);
  const find = (role: string, words: readonly string[], own: string | undefined): number => {
    const wanted = own === undefined ? words : [foldWords(own)];
    const at = wanted.map((word) => folded.indexOf(word)).find((column) => column >= 0);
    if (at !== undefined) return at;
    throw new UserError(
      `${name} has no column of ${role}s${own === undefined ? ' that is known by its header' : ` "${own}"`}. It has ${columns.join(', ')}; say which: --column ${role}=HEADER.`,
      { exit: 2 },
    );
  };
  const [place, period] = [find('place', PLACE, given.place), find('period', PERIOD, given.period)];
  const cell = (row: readonly string[], column: number): string => (row[column] ?? '').trim();
  const indicators = columns.flatMap((header, column) => {
    const filled = rows.map((row) => cell(row, column)).filter((text) => text !== '' && !/^(?:na|nan)$/i.test(text));
    return column !== place && column !== period && header && filled.length > 0 && filled.every(isNumber)
      ? [column]
      : [];
  });
  const places = [...new Set(rows.map((row) => cell(row, place)))];
  const periods = [...new Set(rows.map((row) => cell(row, period)))].sort();
  const [placeAt, periodAt] = [
    new Map(places.map((each, index) => [each, index])),
    new Map(periods.map((each, index) => [each, index])),
  ];
  const taken = new Set<number>();
  const at = rows.map((row) => {
    const index = placeAt.get(cell(row, place))! * periods.length + periodAt.get(cell(row, period))!;
    if (taken.has(index))
      throw new UserError(`${name} has two rows for ${cell(row, place)} in ${cell(row, period)}; a panel has one.`);
    taken.add(index);
    return index;
  });
  const values = indicators.map((column) => {
    const numbers = readNumbers(
      rows.map((row) => cell(row, column)),
      `${name}, column "${columns[column]}"`,
    );
    const all = new Float64Array(places.length * periods.length).fill(Number.NaN);
    for (const [row, index] of at.entries()) all[index] = numbers[row]!;
    return all;
  });
  return { places, periods, indicators: indicators.map((column) => columns[column]!), values };
}
