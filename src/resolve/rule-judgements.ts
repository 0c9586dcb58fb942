import { isDeepStrictEqual } from 'node:util';
import type { NewPairJudgement, PairJudgement } from '../case/index.js';
import { isByRule, pairKey } from './judgements.js';
import type { PairScore } from './types.js';
import { unsettled } from './unsettled.js';

/** What rules judge of a case. */
export interface RuleJudgements {
  all: NewPairJudgement[];
  /** Those that do not stand yet as they are. */
  fresh: NewPairJudgement[];
  /** Whether anything but `all` stands, or something of it does not. */
  changed: boolean;
}

/**
 * What rules judge of the pairs that no person has judged: those they hold to be one, with a score from `threshold` on.
 * @param judgements those of the case as they stand
 */
export function ruleJudgements(
  scores: readonly PairScore[],
  judgements: readonly PairJudgement[],
  threshold = 0,
): RuleJudgements {
  const all = unsettled(scores, judgements)
    .filter(({ verdict, score }) => verdict === 'same' && score >= threshold)
    .map(
      ({ left, right, verdict, rule, score, reasons }): NewPairJudgement => ({
        left,
        right,
        verdict,
        who: `rule:${rule}`,
        score,
        reasons,
      }),
    );
  const standing = new Map<string, PairJudgement>();
  for (const one of judgements) if (isByRule(one) && !one.undone) standing.set(pairKey(one.left, one.right), one);
  const fresh = all.filter((one) => !isSame(one, standing.get(pairKey(one.left, one.right))));
  return { all, fresh, changed: fresh.length > 0 || standing.size !== all.length };
}

function isSame(one: NewPairJudgement, other: PairJudgement | undefined): boolean {
  return (
    other !== undefined &&
    one.verdict === other.verdict &&
    one.who === other.who &&
    one.score === other.score &&
    isDeepStrictEqual(one.reasons, other.reasons)
  );
}
