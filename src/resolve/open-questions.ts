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
  const home = new Map(entities.flatMap(({ members }, index) => members.map((id) => [id, index] as const)));
  const keyOf = ({ left, right }: { left: string; right: string }): string =>
    [home.get(left) ?? left, home.get(right) ?? right].sort().join(' ');
  const asked = new Set([...holding(byPeople(judgements)).values()].map(keyOf));
  return pairs.filter((pair) => {
    const key = keyOf(pair);
    const [one, other] = key.split(' ');
    if (pair.verdict !== 'unsure' || one === other || asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}
