import type { Tie } from '../../connect/index.js';
import { byEvidence, type Claim, leastCertain } from '../claims.js';
import type { Certainty, FindingKind } from '../schema.js';
import type { Analysis, Draft, DraftLine } from './types.js';

/** True where some source affirms the claim. */
export function isAffirmed(claim: Claim): claim is Claim & { certainty: Certainty } {
  return claim.certainty !== 'denied';
}

/** True where a source states it as a fact, even if another denies it: what is only alleged has a part of its own. */
export function isStated(claim: Claim): boolean {
  return claim.affirming[0]?.hedge === 'asserted';
}

/** Builds a draft from the claims it rests on; undefined where there are none. */
export function draftOf(
  kind: FindingKind,
  headline: string,
  claims: readonly Claim[],
  options: { lines?: DraftLine[]; importance?: number; composed?: boolean; key?: string } = {},
): Draft | undefined {
  const affirmed = claims.filter(isAffirmed);
  if (affirmed.length === 0) return undefined;
  const certainty = leastCertain(affirmed.map((claim) => claim.certainty));
  return {
    kind,
    headline,
    lines: options.lines ?? withoutRepetition(affirmed).map((claim) => ({ claim })),
    certainty,
    composed: options.composed ?? affirmed.length > 1,
    actors: [...new Set(affirmed.flatMap((claim) => [claim.source, claim.target].filter((id) => id !== null)))],
    ...(options.key !== undefined && { key: options.key }),
    importance: options.importance ?? affirmed.length + CERTAINTY_BONUS[certainty],
  };
}

/** Of two claims on the same pair that one sentence carries, the first tells enough. */
export function withoutRepetition<T extends Claim>(claims: readonly T[]): T[] {
  const isSamePair = (a: Claim, b: Claim) =>
    (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);
  const sharesQuote = (a: Claim, b: Claim) =>
    a.affirming.some((one) =>
      b.affirming.some((other) => one.documentId === other.documentId && one.start === other.start),
    );
  return claims.filter(
    (claim, i) => !claims.slice(0, i).some((told) => isSamePair(claim, told) && sharesQuote(claim, told)),
  );
}

const CERTAINTY_BONUS: Record<Certainty, number> = { corroborated: 2, asserted: 1, alleged: 0, disputed: 0 };

/** The best evidenced claim of each tie, without repetition, best first. */
export function bestClaims(analysis: Analysis, ties: readonly Tie[]): Claim[] {
  const best = ties.flatMap((tie) => analysis.claims.ofTie(tie).filter(isAffirmed)[0] ?? []);
  return [...new Set(best)].sort(byEvidence);
}

/** Groups items by a key, in order of first appearance; those without a key are left out. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
