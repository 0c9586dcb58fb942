import type { Said } from '../../model/index.js';
import type { Statistics, StatPlace } from '../statistics/index.js';

/** One indicator of a territory. */
export interface TerritoryIndicator {
  /** Header of its column, or its name in a column of indicators. */
  code: string;
  /** Code of the known indicator that its words tell; absent where none does. */
  known?: string;
  /** It counts persons or events: rates can be worked out where people are known. */
  counts: boolean;
  /** By place and period of the territory; places a file leaves out have no row. */
  statistics: Statistics;
}

/** A table of several indicators by place and year, as offices publish it. */
export interface Territory {
  /** Name of the file. */
  name: string;
  places: StatPlace[];
  /** Ascending, of all indicators; one empty period where the table has none. */
  periods: string[];
  indicators: TerritoryIndicator[];
  /** Persons of each place by period, where the table says. */
  population?: Float64Array[];
  /** How it was read. */
  notes: Said[];
}
