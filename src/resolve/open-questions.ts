import type { PairScore, ResolvedEntity } from './types.js';

/**
 * The doubtful pairs worth asking about, in their order: one for each two entities as they stand, none inside one. An
 * answer on one pair of members answers for all.
 */
export function openQuestions(pairs: readonly PairScore[], entities: readonly ResolvedEntity[]): PairScore[] {
  const home = new Map(entities.flatMap(({ members }, index) => members.map((id) => [id, index] as const)));
  const asked = new Set<string>();
  return pairs.filter(({ verdict, left, right }) => {
    const ends = [home.get(left) ?? left, home.get(right) ?? right];
    const key = ends.sort().join(' ');
    if (verdict !== 'unsure' || ends[0] === ends[1] || asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}
