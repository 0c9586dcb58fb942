import { UserError } from '../../model/index.js';
import { type Rise, risesBefore } from './before-event.js';
import { type Burst, burstsOf, DAY } from './bursts.js';
import type { Contacts } from './contacts.js';
import { type ContactPair, contactPairs } from './pairs.js';
import { seriesOf } from './series.js';
import { type SharedPlacesFound, sharedPlaces } from './shared-places.js';
import { secondsOf, written } from './times.js';

export interface ContactOptions {
  /** ISO 8601 day or time; absent: no event is looked at. */
  event?: string;
  /** Days before the event that are looked at; absent: 7. */
  before?: number;
  /** Seconds within which two at one place are together; absent: an hour, or a day without times of day. */
  window?: number;
  /** Fewest records of a person or a pair for bursts and rises; absent: 10. */
  least?: number;
}

/** What a table of contacts shows. */
export interface ContactFindings {
  records: number;
  first: number;
  last: number;
  pairs: ContactPair[];
  bursts: { persons: Burst[]; pairs: Burst[]; tested: { persons: number; pairs: number } };
  /** Present where an event was given. */
  event?: {
    at: number;
    from: number;
    persons: Rise[];
    pairs: Rise[];
    /** Pairs whose first contact of all lies before the event within the window, and those whose last does. */
    begun: ContactPair[];
    ended: ContactPair[];
  };
  shared: SharedPlacesFound;
  /** Money by who pays whom: present where the table has amounts. */
  money?: { total: number; payments: number };
}

/**
 * First and last contacts, bursts on the whole and before an event, shared places and money of a table of contacts.
 * @throws UserError where the event is no date or outside the records
 */
export function contactFindings(contacts: Contacts, options: ContactOptions = {}): ContactFindings {
  const { least = 10 } = options;
  const { when, amount, who } = contacts;
  let [first, last] = [when[0]!, when[0]!];
  let [total, payments] = [0, 0];
  for (let i = 0; i < when.length; i++) {
    if (when[i]! < first) first = when[i]!;
    if (when[i]! > last) last = when[i]!;
    if (Number.isNaN(amount[i]!)) continue;
    total += amount[i]!;
    payments++;
  }
  const pairs = contactPairs(contacts);
  const series = { persons: seriesOf(contacts, 'persons', least), pairs: seriesOf(contacts, 'pairs', least) };
  const findings: ContactFindings = {
    records: who.length,
    first,
    last,
    pairs,
    bursts: {
      persons: burstsOf(series.persons, first, last),
      pairs: burstsOf(series.pairs, first, last),
      tested: { persons: series.persons.length, pairs: series.pairs.length },
    },
    shared: sharedPlaces(contacts, { window: options.window }),
    ...(payments > 0 && { money: { total, payments } }),
  };
  if (options.event === undefined) return findings;
  const at = eventTime(options.event, first, last);
  const from = at - (options.before ?? 7) * DAY;
  const end = last + 1;
  return {
    ...findings,
    event: {
      at,
      from,
      persons: risesBefore(series.persons, at, at - from, first, end),
      pairs: risesBefore(series.pairs, at, at - from, first, end),
      begun: pairs.filter((pair) => pair.first >= from && pair.first < at),
      ended: pairs.filter((pair) => pair.last >= from && pair.last < at),
    },
  };
}

function eventTime(event: string, first: number, last: number): number {
  const at = /^\d{4}-\d{2}-\d{2}/.test(event) ? secondsOf(event, 'day') : Number.NaN;
  if (Number.isNaN(at)) {
    throw new UserError(`--event takes a day or time as 2014-07-04 or "2014-07-04 09:30"; it was given "${event}".`, {
      exit: 2,
    });
  }
  if (at > first && at <= last + DAY) return at;
  throw new UserError(
    `The event ${event} lies outside the records, which run from ${written(first, false)} to ${written(last, false)}.`,
  );
}
