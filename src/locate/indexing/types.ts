/** What an index is made of: an indicator, or a node of the tree that gathers others. */
export interface IndexNode {
  code: string;
  name: string;
  /** 1 for indicators; parents lie one above their children. */
  level: number;
  /** 1: more is better; -1: less is better. */
  direction: 1 | -1;
  /** Among those with the same parent. */
  weight: number;
  unit: string;
  /** Code of the node that it counts into; absent: the top. */
  parent?: string;
  /** Code of the column that it is divided by. */
  denominator?: string;
  /** Value to be reached, for the normalisation that needs one. */
  target?: number;
}

/** A place that is compared. */
export interface Unit {
  code: string;
  name: string;
  /** Groups it belongs to, by column: income group, region. */
  groups: Readonly<Record<string, string>>;
}

/** Values by indicator code, one for each unit in order; NaN where there is none. */
export type Columns = ReadonlyMap<string, Float64Array>;

/** A table of indicators with the tree that makes an index of them. */
export interface IndicatorTable {
  units: readonly Unit[];
  indicators: readonly IndexNode[];
  /** The nodes above the indicators, lowest level first; the last is the index. */
  aggregates: readonly IndexNode[];
  values: Columns;
  /** Columns that indicators are divided by, and those that tables carry besides. */
  denominators: Columns;
}
