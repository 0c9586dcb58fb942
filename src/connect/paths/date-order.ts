import type { Statement } from '../../case/index.js';
import { daysOf } from '../partial-date.js';
import type { Tie } from '../types.js';

/**
 * How dates are read. Loose: a chain that could have happened in time: a partial date may be any of its days, a tie with
 * no end may last, one without a date may be of any time. Strict: one that did, if its dates are right: every tie is
 * dated, and its order with the one before holds for every day the dates may mean.
 */
export type DateReading = 'loose' | 'strict';

/** The time that a chain has reached, in days since 1970. */
export type Reached = number;
export const ANY_TIME: Reached = Number.NEGATIVE_INFINITY;

interface Dates {
  from?: string;
  to?: string;
}

/**
 * Time-respecting order (Kempe, Kleinberg, Kumar 2002, doi 10.1006/jcss.2002.1829; Holme, Saramäki 2012, doi
 * 10.1016/j.physrep.2012.03.001): each step no earlier than the one before. Takes the dates that statements give, never
 * those of documents.
 */
export class DateOrder {
  readonly #dates: Map<string, Dates>;

  constructor(statements: Iterable<Statement>) {
    this.#dates = new Map();
    for (const { id, validFrom, validTo, hedge } of statements) {
      if (hedge !== 'denied') this.#dates.set(id, { from: validFrom ?? validTo, to: validTo });
    }
  }

  /** The earliest time at which the chain can have passed one of the ties, having come to `reached`; absent: it cannot. */
  pass(ties: readonly Tie[], reached: Reached, reading: DateReading): Reached | undefined {
    let best: Reached | undefined;
    for (const tie of ties) {
      for (const dates of this.datesOf(tie)) {
        const at = reading === 'loose' ? loosely(dates, reached) : strictly(dates, reached);
        if (at !== undefined && (best === undefined || at < best)) best = at;
      }
    }
    return best;
  }

  /** The dates of the statements that affirm a tie. */
  datesOf(tie: Tie): Dates[] {
    return tie.statements.flatMap((id) => this.#dates.get(id) ?? []);
  }
}

function loosely({ from, to }: Dates, reached: Reached): Reached | undefined {
  const begin = daysOf(from)?.first ?? ANY_TIME;
  const end = daysOf(to)?.last ?? Number.POSITIVE_INFINITY;
  return reached <= end ? Math.max(reached, begin) : undefined;
}

function strictly({ from, to }: Dates, reached: Reached): Reached | undefined {
  const [begin, end] = [daysOf(from), daysOf(to ?? from)];
  if (!begin || !end) return undefined;
  // What lasts from one date to another surely holds between the last day of the first and the first day of the second.
  if (begin.last < end.first) {
    const at = Math.max(reached, begin.last);
    return at <= end.first ? at : undefined;
  }
  return reached <= begin.first ? end.last : undefined;
}
