import type { PairJudgement } from '../case/index.js';
import { Components } from './components.js';
import { holding, isByRule } from './judgements.js';
import { nameToShow } from './name-to-show.js';
import type { Candidate, Contradiction, Edge, Merged, ResolvedEntity } from './types.js';

/**
 * The entities as judgements join them, in order of their first member: `same` is transitive, whatever a person judged
 * `different` stays apart, and what was undone never was. Judgements of persons are applied first, oldest first, then
 * those of rules, best score first; one that would join two that are different is left out and shown as a contradiction.
 * Rules never join places of two gazetteer codes, nor two incidents that one document tells. Nothing is changed: the same judgements always give the same entities,
 * so an undone judgement gives back exactly what was.
 */
export function merge(candidates: readonly Candidate[], judgements: readonly PairJudgement[]): Merged {
  const held = [...holding(judgements).values()];
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const components = new Components([...byId.keys()], (id) => labelsOf(byId.get(id)!));
  for (const { left, right, verdict, who } of held) {
    if (verdict === 'different' && !isByRule({ who })) components.keepApart(left, right);
  }
  const contradictions: Contradiction[] = [];
  const leftApart: Edge[] = [];
  const join = (edges: readonly Edge[], provisional: boolean): void => {
    for (const { left, right } of edges) {
      const [labels, others] = [components.labelsOf(left), components.labelsOf(right)];
      const may = !provisional || mayJoin(byId.get(left)?.schema, labels, others);
      const conflict = may ? components.join(left, right, provisional) : undefined;
      if (conflict) contradictions.push(conflict);
      if (!may || conflict) leftApart.push({ left, right });
    }
  };
  const same = held.filter(({ verdict }) => verdict === 'same');
  join(same.filter((judgement) => !isByRule(judgement)).sort(byTime), false);
  join(same.filter(isByRule).sort(byScore), true);
  const entities = components.groups().map(({ members, provisional }) =>
    toEntity(
      members.map((id) => byId.get(id)!),
      provisional,
    ),
  );
  return { entities, contradictions, leftApart };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTime = (a: PairJudgement, b: PairJudgement): number => compare(a.at, b.at) || compare(a.id, b.id);
const byScore = (a: PairJudgement, b: PairJudgement): number => b.score - a.score || compare(a.id, b.id);

/** What decides whether rules may join: the codes of a place, the document of an incident. */
function labelsOf({ schema, documentId, properties }: Candidate): readonly string[] {
  return schema === 'Incident' ? [documentId] : (properties['code'] ?? []);
}

/**
 * Rules never join two incidents of one document, whatever a third is like, nor what bears two codes: a name without a
 * code may stand for either of two places, and joins the first.
 */
function mayJoin(schema: string | undefined, left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  if (left.size === 0 || right.size === 0) return true;
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  const haveOne = [...few].some((label) => many.has(label));
  return schema === 'Incident' ? !haveOne : haveOne;
}

function toEntity(members: Candidate[], provisional: boolean): ResolvedEntity {
  const name = nameToShow(members);
  const forms = members.flatMap((member) => [member.name, ...member.aliases]);
  return {
    id: [...members].map(({ id }) => id).sort()[0]!,
    schema: mostFrequent(members.map(({ schema }) => schema)),
    name,
    aliases: [...new Set(forms)].filter((form) => form !== name),
    members: members.map(({ id }) => id),
    provisional,
  };
}

/** The first of those that occur most often. */
export function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
