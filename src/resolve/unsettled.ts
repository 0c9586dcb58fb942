import type { PairJudgement } from '../case/index.js';
import { settledPairs } from './judgements.js';
import type { PairScore } from './types.js';

/**
 * Of pairs that were proposed before, those that no person has judged since, in their order: what `propose` would give
 * now. It compares every pair of a case; a judgement changes none of the scores.
 */
export function unsettled(pairs: readonly PairScore[], judgements: readonly PairJudgement[]): PairScore[] {
  const isSettled = settledPairs(judgements);
  return pairs.filter(({ left, right }) => !isSettled(left, right));
}
