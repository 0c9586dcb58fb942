import { blockPairs } from './block.js';
import { comparePair } from './compare-pair.js';
import { quickScorer } from './quick-score.js';
import type { Comparable, PairScore } from './types.js';

/** An entity and an entry of the list that may be one. */
export interface Hit {
  entity: Comparable;
  entry: Comparable;
  pair: PairScore;
}

/**
 * Screens entities against a list by the same comparison that resolves a case: hits at and above `threshold`, in the order
 * of the entities, the best first. A hit is a question for a person, never an answer.
 */
export function screen(entities: readonly Comparable[], list: readonly Comparable[], threshold: number): Hit[] {
  const all = [...entities, ...list];
  const quick = quickScorer(all);
  const hits = new Map<number, Hit[]>();
  for (const { left, rights } of blockPairs(all)) {
    if (left >= entities.length) break;
    for (const right of rights) {
      // Context can take from a score but adds little: names far below the threshold stay below it.
      if (right < entities.length || quick(left, right) < threshold - 0.2) continue;
      const [entity, entry] = [all[left]!, all[right]!];
      const pair = comparePair(entity, entry);
      if (pair.score < threshold || pair.verdict === 'different') continue;
      hits.set(left, [...(hits.get(left) ?? []), { entity, entry, pair }]);
    }
  }
  return [...hits.keys()]
    .sort((a, b) => a - b)
    .flatMap((key) => hits.get(key)!.sort((a, b) => b.pair.score - a.pair.score || (a.entry.id < b.entry.id ? -1 : 1)));
}
