import type { PairJudgement } from '../case/index.js';
import { byPeople, holding } from './judgements.js';
import type { PairScore, ResolvedEntity } from './types.js';

/**
 * The doubtful pairs worth asking about, in their order: one for each two entities as they stand, none inside one. An
 * answer on one pair of members answers for all: what a person has judged different, or cannot tell, is not asked again.
 */
export function openQuestions(
  pairs: readonly PairScore[],
  entities: readonly ResolvedEntity[],
  judgements: readonly PairJudgement[] = [],
): PairScore[] {
  const home = new Map<string, number>();
  entities.forEach(({ members }, index) => {
    for (const id of members) home.set(id, index);
  });
  // A pair of entities as one number: a large case has hundreds of thousands of them.
  const keyOf = ({ left, right }: { left: string; right: string }): number => {
    const [one, other] = [home.get(left)!, home.get(right)!];
    return Math.min(one, other) * entities.length + Math.max(one, other);
  };
  const isHome = ({ left, right }: { left: string; right: string }): boolean => home.has(left) && home.has(right);
  const asked = new Set([...holding(byPeople(judgements)).values()].filter(isHome).map(keyOf));
  return pairs.filter((pair) => {
    if (pair.verdict !== 'unsure' || !isHome(pair) || home.get(pair.left) === home.get(pair.right)) return false;
    const key = keyOf(pair);
    if (asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}
