import type { PairJudgement } from '../case/index.js';
import { pairKey, settledPairs } from './judgements.js';
import type { PairScore } from './types.js';

/**
 * Of pairs that were proposed before, those that no person has judged since, in their order: what `propose` would give
 * now. It compares every pair of a case; a judgement changes none of the scores.
 */
export function unsettled(pairs: readonly PairScore[], judgements: readonly PairJudgement[]): PairScore[] {
  const settled = settledPairs(judgements);
  if (settled.size === 0) return [...pairs];
  return pairs.filter(({ left, right }) => !settled.has(pairKey(left, right)));
}
