import { shortNumber } from './offers.js';
import type { FocusChoice, FocusDecision, FocusPlace, FocusRules } from './types.js';

/** Why each place is in or out, in words. */
export function reasonsFor(
  places: readonly FocusPlace[],
  rules: FocusRules,
  choice: FocusChoice,
  neighbours?: readonly (readonly number[])[],
): FocusDecision[] {
  const { chosen, offers, price } = choice;
  const order = [...places.keys()].sort((a, b) => knownNeed(places[b]!) - knownNeed(places[a]!));
  const rank = new Int32Array(places.length);
  order.forEach((index, at) => {
    const before = order[at - 1];
    rank[index] = before !== undefined && places[before]!.need === places[index]!.need ? rank[before]! : at + 1;
  });
  const rate = (index: number): number => offers[index]!.value / Math.max(offers[index]!.cost, Number.MIN_VALUE);
  // Where the budget ends: the least that a place brings which is in by its own merit.
  const last = places.reduce(
    (least, _, i) => (chosen[i] && rate(i) >= price ? Math.min(least, rate(i)) : least),
    Number.POSITIVE_INFINITY,
  );
  const inGroup = new Map<string, number>();
  places.forEach(({ group }, i) => {
    if (chosen[i]) inGroup.set(group, (inGroup.get(group) ?? 0) + 1);
  });
  const touches = (index: number): boolean => neighbours?.[index]?.some((other) => chosen[other]) ?? false;
  const about = (index: number): string =>
    `need ${shortNumber(places[index]!.need)} (${rank[index]} of ${places.length}), takes away ${shortNumber(offers[index]!.gain)} for ${shortNumber(offers[index]!.cost)}`;

  return places.map((place, index) => {
    const { cost, value, barred } = offers[index]!;
    if (chosen[index]) {
      const alone = rules.eachGroup && place.group !== '' && inGroup.get(place.group) === 1;
      const why =
        place.must === 'in'
          ? 'must be in'
          : alone && (rules.by === 'need' ? value === 0 : rate(index) < price)
            ? `the one of ${place.group}, of which one is asked`
            : rules.by === 'need' || rate(index) >= price
              ? ''
              : rules.clusters === undefined
                ? 'fits the money that was left'
                : 'joins others, or fits the money that was left';
      return { chosen: true, reason: `${why}${why && ': '}${about(index)}` };
    }
    const out = (reason: string): FocusDecision => ({ chosen: false, reason: `left out: ${reason}` });
    if (barred !== undefined) return out(barred);
    if (value === 0) return out('no need');
    if (cost > rules.budget) return out(`costs ${shortNumber(cost)}, the whole budget is ${shortNumber(rules.budget)}`);
    if (cost <= choice.left * (1 + 1e-12))
      return out(touches(index) ? 'brings less than what it would displace' : 'touches none of the chosen places');
    const short = `costs ${shortNumber(cost)}, budget left ${shortNumber(choice.left)}`;
    if (rules.by === 'need')
      return out(`${short}; need ${shortNumber(place.need)} (${rank[index]} of ${places.length})`);
    const lacking = Math.round(100 * (1 - rate(index) / (Number.isFinite(last) ? last : price)));
    if (lacking > 0) return out(`${short}; for the money it brings ${lacking} % less than the last places that are in`);
    if (rules.clusters !== undefined && !touches(index)) return out(`${short}; touches none of the chosen places`);
    return out(`${short}; others of its size bring more for the money together`);
  });
}

const knownNeed = ({ need }: FocusPlace): number => (Number.isNaN(need) ? -1 : need);
