import { UserError } from '../../model/index.js';
import { type KnownIndicator, knownIndicators, type Matched, matchIndicators, type Row } from '../indexing/index.js';
import { foldWords, readNumbers, yearOf } from '../statistics/index.js';
import type { PlaceSeries, PlaceSigns } from './types.js';

const CODE = ['ucode', 'code', 'codigo', 'divipola', 'cvegeo', 'place code'];
const NAME = ['uname', 'name', 'nombre', 'nome', 'municipio', 'municipality', 'place', 'departamento'];
const PERIOD = ['year', 'period', 'ano', 'anio'];

/**
 * The signs of each place in a table of indicators: a row for each place, or for each place and year; a year may also stand in the header of
 * a column. Columns are matched to known indicators by their headers, or as `given`.
 * @throws UserError where no column names places, or no column is a known indicator
 */
export function signsOfTable(
  rows: readonly Row[],
  name: string,
  given: Readonly<Record<string, string>> = {},
): { places: PlaceSigns[]; matched: Matched } {
  const headers = Object.keys(rows[0] ?? {});
  const find = (words: readonly string[]): string | undefined =>
    words.map((word) => headers.find((header) => foldWords(header) === word)).find(Boolean);
  const [code, called, period] = [find(CODE), find(NAME), find(PERIOD)];
  const key = code ?? called;
  if (key === undefined)
    throw new UserError(
      `${name} has no column that names places; call it code or name. It has ${headers.join(', ')}.`,
      {
        exit: 2,
      },
    );
  const matched = matchIndicators(
    headers.filter((header) => ![code, called, period].includes(header)),
    rows,
    given,
  );
  if (matched.columns.length === 0)
    throw new UserError(
      `${name} has no column that is a known indicator. Say which: --indicator-is HEADER=CODE (${knownIndicators()
        .slice(0, 4)
        .map((each) => each.code)
        .join(', ')}, …). It has ${headers.join(', ')}.`,
      { exit: 2 },
    );
  const columns = new Map<KnownIndicator, string[]>(
    matched.columns.map(({ column, indicator }) => [indicator, [column]]),
  );
  // Years in headers are one series; `matchIndicators` keeps the last of them.
  for (const column of matched.earlier) {
    const stem = foldWords(yearOf(column)?.stem ?? column);
    const own = matched.columns.find((each) => foldWords(yearOf(each.column)?.stem ?? each.column) === stem);
    if (own) columns.get(own.indicator)!.unshift(column);
  }
  const byPlace = new Map<string, Row[]>();
  for (const row of rows) {
    const own = byPlace.get(row[key]!) ?? [];
    if (own.length === 0) byPlace.set(row[key]!, own);
    own.push(row);
  }
  const places = [...byPlace].map(([id, own]): PlaceSigns => {
    const series = [...columns].map(([indicator, list]): PlaceSeries => {
      const cells = own.flatMap((row) =>
        list.map((column) => ({
          period: (period ? row[period] : yearOf(column)?.year) ?? '',
          text: row[column] ?? '',
        })),
      );
      cells.sort((a, b) => (a.period < b.period ? -1 : 1));
      return {
        indicator: indicator.code,
        periods: cells.map((cell) => cell.period),
        values: [
          ...readNumbers(
            cells.map(({ text }) => text),
            `${name}, column "${list.at(-1)}"`,
          ),
        ],
        source: `${name}, "${list.at(-1)}"`,
      };
    });
    return { code: id, name: (called && own[0]![called]) || id, series, said: [] };
  });
  return { places, matched };
}
