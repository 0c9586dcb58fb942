import type { Claim, Span } from '../types.js';

/**
 * Of claims of one sentence that say the same (ends that overlap), the one of the surest rule; of equals the one whose
 * ends are shorter. In the order of the text.
 */
export function strongest(claims: readonly Claim[]): Claim[] {
  const sorted = [...claims].sort(
    (a, b) => b.confidence - a.confidence || length(a) - length(b) || a.cause.start - b.cause.start,
  );
  const kept: Claim[] = [];
  for (const claim of sorted) {
    const same = kept.some((other) => covers(other.cause, claim.cause) && covers(other.effect, claim.effect));
    if (!same) kept.push(claim);
  }
  return kept.sort((a, b) => a.cause.start - b.cause.start || a.effect.start - b.effect.start);
}

const length = ({ cause, effect }: Claim): number => cause.end - cause.start + effect.end - effect.start;

/** They share more than half of the shorter. */
function covers(left: Span, right: Span): boolean {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return shared > Math.min(left.end - left.start, right.end - right.start) / 2;
}
