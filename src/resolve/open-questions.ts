import type { PairJudgement } from '../case/index.js';
import { byPeople, holding } from './judgements.js';
import type { Edge, PairScore, ResolvedEntity } from './types.js';

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
  // A pair of entities as one number, if it is one: a large case has hundreds of thousands of them.
  const keyOf = ({ left, right }: Edge): number | undefined => {
    const [one, other] = [home.get(left), home.get(right)];
    if (one === undefined || other === undefined || one === other) return undefined;
    return Math.min(one, other) * entities.length + Math.max(one, other);
  };
  const asked = new Set([...holding(byPeople(judgements)).values()].map(keyOf));
  return pairs.filter((pair) => {
    const key = pair.verdict === 'unsure' ? keyOf(pair) : undefined;
    if (key === undefined || asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}
