import type { When } from './named-times.js';
import type { Where } from './places.js';
import type { Counted } from './types.js';

/** How often what was counted was right, by how it was found. */
const COUNTED: Record<Counted['by'], number> = {
  'vocabulary after': 0.96,
  'vocabulary before': 0.94,
  noun: 0.93,
  clause: 0.6,
};
const PLACE: Record<Where['by'], number> = { sentence: 0.95, context: 0.85, topic: 0.88, guess: 0.4 };
const PERIOD: Record<When['by'], number> = { sentence: 0.97, context: 0.85, document: 0.87 };

/**
 * Probability that indicator, place, period and value are all right: the product of how often each was on texts read by
 * hand. A note is trusted less: its names are not read.
 */
export function confidenceOf(
  counted: Counted['by'],
  place: Where['by'] | undefined,
  period: When['by'] | undefined,
  note: boolean,
): number {
  const product = COUNTED[counted] * (place ? PLACE[place] : 0.7) * (period ? PERIOD[period] : 0.7) * (note ? 0.85 : 1);
  return Number(product.toFixed(2));
}
