import type { PairJudgement } from '../case/index.js';
import { holding, isByRule } from './judgements.js';

/** The judgements that join the members of an entity with each other now: those of people first, then the best scores. */
export function joinsOf(members: readonly string[], judgements: readonly PairJudgement[]): PairJudgement[] {
  const own = new Set(members);
  const within = judgements.filter(({ left, right }) => own.has(left) && own.has(right));
  return [...holding(within).values()]
    .filter(({ verdict }) => verdict === 'same')
    .sort((a, b) => Number(isByRule(a)) - Number(isByRule(b)) || b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * Of the joins of an entity that rules made, as few as a person has to confirm so that no join of it is provisional any
 * more: a spanning tree over what people joined already, the best scores first (Kruskal 1956, doi
 * 10.1090/S0002-9939-1956-0078686-7).
 */
export function joinsToConfirm(members: readonly string[], judgements: readonly PairJudgement[]): PairJudgement[] {
  const root = new Map(members.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) at = root.get(at)!;
    return at;
  };
  return joinsOf(members, judgements).filter((join) => {
    const [left, right] = [find(join.left), find(join.right)];
    root.set(left, right);
    return left !== right && isByRule(join);
  });
}
