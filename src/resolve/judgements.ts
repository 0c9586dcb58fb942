import type { PairJudgement } from '../case/index.js';

/** True where a rule judged, provisionally; otherwise a person did. */
export function isByRule(judgement: Pick<PairJudgement, 'who'>): boolean {
  return judgement.who.startsWith('rule:');
}

/** Key of a pair in either order. */
export function pairKey(left: string, right: string): string {
  return left < right ? `${left}\n${right}` : `${right}\n${left}`;
}

/**
 * The judgement that holds on each pair: a person's before a rule's, and of either the newest that is not undone. Given in
 * the order they were stored, which settles what was stored at one time.
 */
export function holding(judgements: readonly PairJudgement[]): Map<string, PairJudgement> {
  const result = new Map<string, PairJudgement>();
  for (const judgement of judgements) {
    if (judgement.undone) continue;
    const key = pairKey(judgement.left, judgement.right);
    const known = result.get(key);
    if (!known || overrules(judgement, known)) result.set(key, judgement);
  }
  return result;
}

/** Without those of rules, of which a large case has a million. */
export function byPeople(judgements: readonly PairJudgement[]): PairJudgement[] {
  return judgements.filter((judgement) => !isByRule(judgement));
}

function overrules(later: PairJudgement, earlier: PairJudgement): boolean {
  if (isByRule(later) !== isByRule(earlier)) return isByRule(earlier);
  return later.at >= earlier.at;
}

/**
 * Tells of a pair, in either order, whether a person has judged it or has undone what a rule judged of it: nobody is asked
 * again.
 */
export function settledPairs(judgements: readonly PairJudgement[]): (left: string, right: string) => boolean {
  // By one end first: few are settled of a million, and a key of both takes long to make.
  const others = new Map<string, Set<string>>();
  const settle = ({ left, right }: PairJudgement): void => {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      others.set(one, (others.get(one) ?? new Set()).add(other));
  };
  for (const judgement of holding(byPeople(judgements)).values()) settle(judgement);
  // A rule's judgement that was undone was undone by a person, who has thereby looked at the pair.
  for (const judgement of judgements) if (judgement.undone && isByRule(judgement)) settle(judgement);
  return (left, right) => others.get(left)?.has(right) ?? false;
}
