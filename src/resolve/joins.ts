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
  const { areOne, join } = together(members);
  return joinsOf(members, judgements).filter((one) => {
    const isNew = !areOne(one.left, one.right);
    join(one);
    return isNew && isByRule(one);
  });
}

/**
 * The join by which a person made one entity of two members: the one without which the two would be apart. Undefined where
 * rules alone joined them, or where several people's joins hold them together.
 */
export function joinBetween(
  left: string,
  right: string,
  members: readonly string[],
  judgements: readonly PairJudgement[],
): PairJudgement | undefined {
  const joins = joinsOf(members, judgements);
  return joins.find((one) => {
    if (isByRule(one)) return false;
    const { areOne, join } = together(members);
    for (const other of joins) if (other !== one) join(other);
    return !areOne(left, right);
  });
}

/** Members, none joined with another yet. */
function together(members: readonly string[]) {
  const root = new Map(members.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) at = root.get(at)!;
    return at;
  };
  return {
    areOne: (left: string, right: string): boolean => find(left) === find(right),
    join: ({ left, right }: Pick<PairJudgement, 'left' | 'right'>): void => void root.set(find(left), find(right)),
  };
}
