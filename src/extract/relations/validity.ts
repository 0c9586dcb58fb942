import type { RelationSchema } from '../../model/index.js';
import type { DateMention } from '../dates.js';
import type { Candidate, Reading } from './candidates.js';

/** Relations that happen at a moment; the others last. */
const MOMENTS: ReadonlySet<RelationSchema> = new Set<RelationSchema>([
  'Attack',
  'LegalAction',
  'Payment',
  'IllicitFlow',
]);
const SINCE = /^(?:since|from|desde|after|tras|após)$/;
const UNTIL = /^(?:until|till|to|hasta|até|before)$/;

/**
 * From when to when a relation holds, where a date stands in its clause: a deed on its date; a state from "since", until
 * "until", over a span; else from the date at which it is said to hold. Nothing where the clause has two dates.
 */
export function validityOf(
  candidate: Candidate,
  reading: Reading,
  dates: readonly DateMention[],
): { validFrom?: string; validTo?: string } {
  const { parse, segments } = reading;
  const own = segments[candidate.trigger]!;
  let at = -1;
  for (let index = 0; index < parse.units.length; index++) {
    const unit = parse.units[index]!;
    if (unit.kind !== 'date' || segments[index] !== own) continue;
    if (at >= 0) return {};
    at = index;
  }
  if (at < 0) return {};
  const unit = parse.units[at]!;
  const date = dates.find((other) => other.start >= unit.start && other.start < unit.end);
  if (!date) return {};
  const before = parse.units[at - 1]?.lower ?? '';
  if (SINCE.test(before) && date.from === date.to) return { validFrom: date.from };
  if (UNTIL.test(before) && date.from === date.to) return { validTo: date.to };
  // An arrest or a charge is of one day: a span beside it is of something else, mostly of an office that was held.
  if (candidate.schema === 'LegalAction' && date.from !== date.to) return {};
  if (MOMENTS.has(candidate.schema) || date.from !== date.to) return { validFrom: date.from, validTo: date.to };
  return { validFrom: date.from };
}
