import { shortNumber } from './offers.js';
import type { FocusChoice, FocusDecision, FocusPlace, FocusRules, FocusWhy } from './types.js';

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
    const { cost, value, barred, bar } = offers[index]!;
    const decided = (why: FocusWhy, reason: string, more: { lacking?: number } = {}): FocusDecision => ({
      chosen: chosen[index]!,
      reason,
      why,
      rank: rank[index]!,
      ...more,
    });
    if (chosen[index]) {
      const alone = rules.eachGroup && place.group !== '' && inGroup.get(place.group) === 1;
      const because = (why: FocusWhy, words: string) => decided(why, `${words}${words && ': '}${about(index)}`);
      if (place.must === 'in') return because('mustIn', 'must be in');
      if (alone && (rules.by === 'need' ? value === 0 : rate(index) < price))
        return because('oneOfGroup', `the one of ${place.group}, of which one is asked`);
      if (rules.by === 'need' || rate(index) >= price) return because('merit', '');
      if (rules.clusters === undefined) return because('moneyLeft', 'fits the money that was left');
      return because('joinsOthers', 'joins others, or fits the money that was left');
    }
    const out = (why: FocusWhy, reason: string, more = {}) => decided(why, `left out: ${reason}`, more);
    if (bar !== undefined) return out(bar, barred!);
    if (value === 0) return out('noNeed', 'no need');
    if (cost > rules.budget)
      return out('beyondBudget', `costs ${shortNumber(cost)}, the whole budget is ${shortNumber(rules.budget)}`);
    if (cost <= choice.left * (1 + 1e-12))
      return touches(index)
        ? out('displaces', 'brings less than what it would displace')
        : out('touchesNone', 'touches none of the chosen places');
    const short = `costs ${shortNumber(cost)}, budget left ${shortNumber(choice.left)}`;
    if (rules.by === 'need')
      return out('lessNeed', `${short}; need ${shortNumber(place.need)} (${rank[index]} of ${places.length})`);
    const lacking = Math.round(100 * (1 - rate(index) / (Number.isFinite(last) ? last : price)));
    if (lacking > 0)
      return out(
        'lessForMoney',
        `${short}; for the money it brings ${lacking} % less than the last places that are in`,
        {
          lacking,
        },
      );
    if (rules.clusters !== undefined && !touches(index))
      return out('touchesNone', `${short}; touches none of the chosen places`);
    return out('othersTogether', `${short}; others of its size bring more for the money together`);
  });
}

const knownNeed = ({ need }: FocusPlace): number => (Number.isNaN(need) ? -1 : need);
