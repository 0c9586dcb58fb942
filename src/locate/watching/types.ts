/** A dated incident of a table. */
export interface WatchedIncident {
  /** 2014-03: the month it happened in; undefined where the table gives no date, or dates in different months. */
  month?: string;
  /** Index into the places; -1 where the table names none. */
  place: number;
  longitude?: number;
  latitude?: number;
  /** Who did it and against whom, in the words of the table. */
  sides?: readonly [string, string];
  deaths?: number;
}

/** A place that incidents happened in, with the middle of those that have coordinates (degrees). */
export interface WatchedPlace {
  code: string;
  name: string;
  group: string;
  longitude?: number;
  latitude?: number;
}

/** A table of incidents as read. */
export interface Incidents {
  name: string;
  incidents: WatchedIncident[];
  places: WatchedPlace[];
  /** How it was read, and what could not be. */
  notes: string[];
}

/** Counts by place and month; months in order, without a gap. */
export interface MonthlySeries {
  months: string[];
  /** For each place a count for each month. */
  counts: Uint32Array[];
}
