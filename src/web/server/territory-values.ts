import {
  type MapClass,
  type PlaceRow,
  placeRows,
  quantileClasses,
  type TerritoryIndicator,
} from '../../locate/index.js';
import { said, UserError } from '../../model/index.js';
import type { TerritoryAnswer, TerritoryValues, TerritoryYears, ValuesQuery } from '../api/index.js';
import { type Held, once } from './territories.js';
import { finite } from './territory-view.js';

/** Rates are for so many persons. */
export const PER = 100_000;
const CLASSES = 5;

/** @throws UserError where the table has no such indicator */
export function indicatorOf({ territory }: Held, code: string): TerritoryIndicator {
  const found = territory.indicators.find((each) => each.code === code);
  if (found) return found;
  throw new UserError(
    said`The table has no indicator "${code.slice(0, 80)}". It has ${territory.indicators.map((each) => each.code).join(', ')}.`,
  );
}

/** The period asked for, or the last. @throws UserError where the table lacks it */
export function periodOf({ territory }: Held, year: string | undefined): string {
  if (year === undefined) return territory.periods.at(-1)!;
  if (territory.periods.includes(year)) return year;
  throw new UserError(said`The table has no year ${year.slice(0, 20)}. It has ${territory.periods.join(', ')}.`);
}

type Gaps = Pick<ValuesQuery, 'indicator' | 'year' | 'leftOut' | 'blank'>;

/** What the gaps of an indicator mean: as asked for, or as somebody said and the case keeps it. */
export function answerOf({ kept }: Held, { indicator, leftOut, blank }: Gaps): TerritoryAnswer {
  const own = kept.answers[indicator];
  return { leftOut: leftOut ?? own?.leftOut, blank: blank ?? own?.blank };
}

/** What is known of each place: rates with their limits too. What nobody has said stays unknown. */
export function rowsOf(held: Held, query: Gaps): PlaceRow[] {
  const { indicator, year } = query;
  const { leftOut, blank } = answerOf(held, query);
  return once(held, JSON.stringify(['rows', indicator, year, leftOut, blank]), () => {
    const { statistics } = indicatorOf(held, indicator);
    const { shapes, join } = held;
    const input = { statistics, period: periodOf(held, year), ...(shapes && join && { shapes, join }) };
    const asked = { leftOut: leftOut ?? ('unknown' as const), blank: blank ?? ('unknown' as const) };
    return placeRows(input, { ...asked, per: PER, confidence: 0.95, towards: 'all' }).rows;
  });
}

/** What is shown of a row: without its people, a rate of zero is not drawn to any mean. */
const shownOf = (row: PlaceRow, show: ValuesQuery['show']): number =>
  show === 'smoothed' && Number.isNaN(row.smoothed) ? row.rate : row[show];

/** An indicator by place, with the classes it is drawn in, and what has to be asked of its gaps. */
export function valuesOf(held: Held, query: ValuesQuery): TerritoryValues {
  const rows = rowsOf(held, query);
  const rates = rows.some(({ rate }) => !Number.isNaN(rate));
  const shown = rates ? query.show : 'value';
  const values = rows.map((row) => shownOf(row, shown));
  const inTable = held.territory.places.length;
  const gaps = (list: readonly PlaceRow[]): number => list.filter(({ value }) => Number.isNaN(value)).length;
  const limits = shown === 'rate';
  const answer = answerOf(held, query);
  return {
    values: values.map(finite),
    low: limits ? rows.map(({ low }) => finite(low)) : [],
    high: limits ? rows.map(({ high }) => finite(high)) : [],
    classes: classesOf(values),
    asked: {
      leftOut: answer.leftOut === undefined ? gaps(rows.slice(inTable)) : 0,
      blank: answer.blank === undefined ? gaps(rows.slice(0, inTable)) : 0,
    },
    answer,
    per: PER,
    rates,
  };
}

/** An indicator in every year, in classes that all years share. */
export function yearsOf(held: Held, query: Omit<ValuesQuery, 'year'>): TerritoryYears {
  const years = held.territory.periods.filter(Boolean).map((year) => {
    const rows = rowsOf(held, { ...query, year });
    const rated = rows.some(({ rate }) => !Number.isNaN(rate));
    return { year, values: rows.map((row) => shownOf(row, rated ? query.show : 'value')) };
  });
  const classes = classesOf(years.flatMap(({ values }) => values));
  return { years: years.map(({ year, values }) => ({ year, values: values.map(finite) })), classes };
}

/** Classes of equal numbers of places; with `worse` dark for low values. */
export function classesOf(values: readonly number[], lowIsDark = false): MapClass[] {
  const classes = quantileClasses(values, CLASSES);
  if (!lowIsDark) return classes;
  const colours = classes.map(({ colour }) => colour).reverse();
  return classes.map((each, index) => ({ ...each, colour: colours[index]! }));
}
