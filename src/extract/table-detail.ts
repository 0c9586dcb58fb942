import type { MappedIncident, MappedRelation } from './table-mapping.js';
import { parseAmount, parseDuration, parseTime, type Row } from './table-values.js';

/** The parts of a mapping that become typed fields of a relation or incident. */
type Measured = Pick<MappedRelation, 'amount' | 'currency' | 'time' | 'duration'> | MappedIncident;

/**
 * The measures of one row: `amount` as a number with its `currency`, `time` of day as HH:MM, `duration` in seconds. What
 * a cell does not hold, or holds in another form, is left out: it stands in the quote all the same.
 */
export function detailOf(row: Row, mapped: Measured): { detail?: Record<string, string | number> } {
  const words = (part: 'amount' | 'currency' | 'time' | 'duration') =>
    part in mapped ? row.value((mapped as MappedRelation)[part])?.value : undefined;
  const { amount, currency } = parseAmount(words('amount') ?? '');
  const duration = 'duration' in mapped ? mapped.duration : undefined;
  const unit = typeof duration === 'object' && 'column' in duration ? duration.unit : undefined;
  const found = {
    amount,
    currency: amount === undefined ? undefined : (words('currency') ?? currency),
    time: parseTime(words('time') ?? ''),
    duration: parseDuration(words('duration') ?? '', unit),
  };
  const detail = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return Object.keys(detail).length > 0 ? { detail: detail as Record<string, string | number> } : {};
}
