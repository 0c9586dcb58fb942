import type { Claim } from './claims.js';
import { type Analysis, type Draft, FINDING_TYPES } from './findings/index.js';

/** More findings than a person can defend at one sitting are no help. */
const MOST_FINDINGS = 16;

/**
 * The findings that a report carries: of each kind the most certain and telling, none that another already tells. The
 * best of each kind come first, so that the first lines of a report hold its breadth; what is only alleged or disputed
 * comes one round later.
 */
export function selectFindings(analysis: Analysis): Draft[] {
  const selected: { draft: Draft; round: number }[] = [];
  for (const type of FINDING_TYPES) {
    const ranked = type.propose(analysis).sort((a, b) => b.importance - a.importance);
    let rank = 0;
    for (const draft of ranked) {
      if (rank === type.most) break;
      if (
        isTold(
          draft,
          selected.map((one) => one.draft),
        )
      )
        continue;
      const isFirm = draft.certainty === 'corroborated' || draft.certainty === 'asserted';
      selected.push({ draft, round: rank + (isFirm ? 0 : 1) });
      rank++;
    }
  }
  // Stable: within a round the kinds keep their order.
  const inOrder = selected.sort((a, b) => a.round - b.round);
  return inOrder.slice(0, MOST_FINDINGS).map(({ draft }) => draft);
}

const claimsOf = (draft: Draft): Claim[] => draft.lines.flatMap((line) => line.claim ?? []);

/** True where an earlier finding holds every claim of this one; corruption is named even where a chain runs over it. */
function isTold(draft: Draft, selected: readonly Draft[]): boolean {
  if (draft.kind === 'corruption') return false;
  const own = claimsOf(draft);
  return selected.some((other) => {
    const held = new Set(claimsOf(other));
    return own.every((claim) => held.has(claim));
  });
}
