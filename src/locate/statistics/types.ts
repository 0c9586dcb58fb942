import type { Said } from '../../model/index.js';

/** A place as a table of statistics has it. */
export interface StatPlace {
  /** As in the table, without blanks; zeros in front are put back where other codes of the table show their length. */
  code: string;
  name: string;
  /** Department, state or region, where the table names it. */
  group?: string;
  /** Degrees, where the table gives them. */
  longitude?: number;
  latitude?: number;
}

/** A row that is no place: a total, a level above (state over its municipalities), or deaths of which no place is known. */
export interface RowAside {
  code: string;
  name: string;
  kind: 'total' | 'level above' | 'unspecified';
  /** One for each period; NaN where the row gives none. */
  values: number[];
}

/** The sums of one period, which should agree where the table gives them more than once. */
export interface Sums {
  period: string;
  /** Places and what is of no known place together. */
  places: number;
  unspecified: number;
  /** Of the rows of the level above, where there are any. */
  above?: number;
  /** Of the row that says it is the total. */
  total?: number;
}

/** A table of statistics: one indicator, places and periods. */
export interface Statistics {
  /** Name of the file. */
  name: string;
  /** Header of the column, or name of the indicator. */
  indicator: string;
  places: StatPlace[];
  /** In ascending order; one empty period where the table has none. */
  periods: string[];
  /** By period, a value for each place; NaN where the table gives none. */
  values: Float64Array[];
  /** The same form as `values`, where the table has a column of population. */
  population?: Float64Array[];
  aside: RowAside[];
  sums: Sums[];
  /** How it was read: which columns, what was mended. */
  notes: Said[];
}

/** What the user says of a table; all else is found. */
export interface StatisticsOptions {
  /** Headers by role, as `code=CVE_MUN`. */
  columns?: Readonly<Record<string, string>>;
  /** Which indicator, where a column names several. */
  indicator?: string;
  decimal?: 'comma' | 'point';
  /** Digits of the codes of the level wanted; finer places are summed where the table lacks it. */
  level?: number;
}
