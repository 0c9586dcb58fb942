import type { PairJudgement } from '../case/index.js';
import { merge } from './merge.js';
import type { Candidate, Edge, Merged, ResolvedEntity } from './types.js';

/**
 * What `merge` gives, where few judgements differ from those of before: only entities that a changed judgement can reach
 * are joined anew, all others are the same objects. Contradictions come in another order.
 * @param earlier what was merged of the same candidates by the judgements `before`, of which those that are the same
 *   objects count as unchanged
 */
export function mergeAgain(
  candidates: readonly Candidate[],
  judgements: readonly PairJudgement[],
  earlier: Merged,
  before: readonly PairJudgement[],
): Merged {
  const ends = endsOf(changes(before, judgements));
  const touched = reached(ends, earlier);
  const isOut = ({ left, right }: Edge): boolean => !touched.has(left) && !touched.has(right);
  const anew = merge(
    candidates.filter(({ id }) => touched.has(id)),
    judgements.filter(({ left, right }) => touched.has(left) && touched.has(right)),
  );
  const rest = earlier.entities.filter(({ members }) => !touched.has(members[0]!));
  return {
    entities: inOrder(candidates, rest, anew.entities),
    contradictions: [...earlier.contradictions.filter(isOut), ...anew.contradictions],
    leftApart: [...earlier.leftApart.filter(isOut), ...anew.leftApart],
  };
}

/** Judgements that are in one list alone. */
function changes(one: readonly PairJudgement[], other: readonly PairJudgement[]): PairJudgement[] {
  if (one === other) return [];
  const [known, now] = [new Set(one), new Set(other)];
  return [...other.filter((judgement) => !known.has(judgement)), ...one.filter((judgement) => !now.has(judgement))];
}

function endsOf(edges: readonly Edge[]): Set<string> {
  return new Set(edges.flatMap(({ left, right }) => [left, right]));
}

/**
 * The members of all entities that hold one of `ends`, and of those that a judgement would have joined with them: what
 * kept them apart may have been taken back.
 */
function reached(ends: ReadonlySet<string>, { entities, leftApart }: Merged): Set<string> {
  const apart = endsOf(leftApart);
  const homes = new Map<string, ResolvedEntity>();
  for (const entity of entities)
    for (const id of entity.members) if (ends.has(id) || apart.has(id)) homes.set(id, entity);
  const near = new Map<ResolvedEntity, ResolvedEntity[]>();
  const link = (one: ResolvedEntity, other: ResolvedEntity): void => {
    const known = near.get(one);
    if (known) known.push(other);
    else near.set(one, [other]);
  };
  for (const { left, right } of leftApart) {
    link(homes.get(left)!, homes.get(right)!);
    link(homes.get(right)!, homes.get(left)!);
  }
  const found = new Set([...ends].flatMap((id) => homes.get(id) ?? []));
  for (const entity of found) for (const next of near.get(entity) ?? []) found.add(next);
  return new Set([...found].flatMap(({ members }) => members));
}

/** Two lists of entities as one, in the order of their first members. */
function inOrder(
  candidates: readonly Candidate[],
  one: readonly ResolvedEntity[],
  other: readonly ResolvedEntity[],
): ResolvedEntity[] {
  const all: ResolvedEntity[] = [];
  let [next, nextOther] = [0, 0];
  for (const { id } of candidates) {
    if (one[next]?.members[0] === id) all.push(one[next++]!);
    else if (other[nextOther]?.members[0] === id) all.push(other[nextOther++]!);
  }
  return all;
}
