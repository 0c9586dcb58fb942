import type { VerbGroup } from '../relations/verb-groups.js';
import { cueAt, finiteAt } from './parts.js';
import type { Part, Reading } from './types.js';

/** The first finite verb of a part tells of the past: "when" then tells a story, in the present a rule. */
export function isPast({ reading, from, to }: Part): boolean {
  for (let i = from; i < to; i++) {
    const group = finiteAt(reading, i);
    if (!group) continue;
    const { lower } = reading.units[group.from]!;
    return reading.lexicon.language === 'en'
      ? /(?:ed|was|were|had|did)$/.test(lower) ||
          /^(?:began|took|came|went|led|made|fell|rose|grew|became)$/.test(lower)
      : /(?:ó|aron|ieron|aba|aban|ía|ían|ou|eu|iu|aram|eram|iram|ava|avam|fue|foi|fueron|foram)$/.test(lower);
  }
  return false;
}

/** "must reduce", "needs to be": the verb says what is to be done, not what happens. */
export function recommends(reading: Reading, group: VerbGroup): boolean {
  for (let i = Math.max(0, group.from - 2); i < group.to; i++) {
    const cue = cueAt(reading, i, 'should');
    if (cue && cue.to >= group.from) return true;
  }
  return false;
}

/** A finite verb of the part recommends. */
export function isRecommendation({ reading, from, to }: Part): boolean {
  for (let i = from; i < to; i++) {
    const group = finiteAt(reading, i);
    if (group && recommends(reading, group)) return true;
  }
  return false;
}

/** "It" that stands for nothing: "it is essential to …". */
export const isExpletive = ({ reading, from, to }: Part): boolean =>
  to - from === 1 && /^it$/i.test(reading.units[from]!.text);

/** Negated, and not by "not only"; also by "nor" before it. */
export function isNegated(reading: Reading, group: VerbGroup): boolean {
  const { units } = reading;
  if (!group.negated) {
    const opening = units[group.from - 1]?.lower ?? '';
    return /^(?:nor|neither|ni|nem|tampoco)$/.test(opening) || /^(?:nor|neither|tampoco)$/.test(units[0]!.lower);
  }
  for (let at = group.from; at <= group.to + 1 && at < units.length; at++) if (cueAt(reading, at, 'only')) return false;
  return true;
}
