import type { FocusBar, FocusPlace, FocusRules, Offer } from './types.js';

/**
 * What choosing each place would take and bring. A place that can carry out only part of the programme, or may have only part of its
 * cost, has that part of the effect. By effect, value is the gain; by both, the gain times the need over the mean need, so that
 * what is done for the worst off counts more (distributional weights with an exponent of 1); by need, the need itself.
 */
export function offersOf(places: readonly FocusPlace[], { by, cap, reach }: FocusRules): Offer[] {
  const needs = places.flatMap(({ need }) => (need >= 0 ? [need] : []));
  const mean = needs.reduce((sum, need) => sum + need, 0) / needs.length || 1;
  return places.map((place) => {
    const { need, people, effect, distance } = place;
    const able = place.cost * place.capacity;
    const cost = Math.min(able, cap ?? Number.POSITIVE_INFINITY);
    const share = place.cost > 0 ? cost / place.cost : place.capacity;
    const known = need >= 0 ? need : 0;
    const gain = known * people * effect * share;
    const value = by === 'need' ? known : by === 'both' ? gain * (known / mean) : gain;
    const bar: FocusBar | undefined =
      place.must === 'out'
        ? 'mustOut'
        : place.must === 'in'
          ? undefined
          : Number.isNaN(need)
            ? 'needUnknown'
            : Number.isNaN(cost) || Number.isNaN(gain)
              ? 'costUnknown'
              : reach !== undefined && !((distance ?? Number.NaN) <= reach)
                ? distance === undefined
                  ? 'distanceUnknown'
                  : 'outOfReach'
                : share === 0
                  ? 'noCapacity'
                  : undefined;
    return { cost, gain, value, ...(bar && { bar, barred: BARS[bar](place, reach) }) };
  });
}

const BARS: Readonly<Record<FocusBar, (place: FocusPlace, reach?: number) => string>> = {
  mustOut: () => 'must not be in',
  needUnknown: () => 'its need is unknown',
  costUnknown: ({ need }) => `${need === 0 ? 'no need; ' : ''}its cost or its people are unknown`,
  distanceUnknown: () => 'how far it is from the base is unknown',
  outOfReach: ({ distance }, reach) =>
    `out of reach: ${shortNumber(distance!)} from the base, at most ${shortNumber(reach!)}`,
  noCapacity: () => 'it can carry out nothing of the programme',
};

/** Three significant digits, whole from a hundred on, thousands parted. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}
