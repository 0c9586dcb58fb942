import type { CaseSnapshot, ClaimStatus, Examination, Statement } from '../case/index.js';
import { buildNetwork } from '../connect/index.js';
import { said, UserError } from '../model/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { type Claim, claimsOf, decisionOn, nameKey, sourceGroups } from './claims.js';

/** How the claim that a statement makes stands: as the sources have it, and as a person decided. */
export interface ClaimStanding {
  statement: string;
  /** By the sources alone, as if nobody had examined it. */
  computed: Claim['certainty'];
  /** What holds: the person's decision where there is one. */
  status: ClaimStatus | Claim['certainty'];
  decided?: Examination;
  /** Independent sources that affirm it; reprints of one text count once. */
  sources: number;
  /** All statements that make the same claim, and those that deny it. */
  affirming: string[];
  denying: string[];
}

/**
 * The standing of the claim that one statement makes, from all statements of the case that make or deny the same.
 * @throws UserError where the case holds no such statement
 */
export function claimStanding(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  statementId: string,
): ClaimStanding {
  const found = snapshot.statements.find(({ id }) => id === statementId);
  if (!found)
    throw new UserError(
      said`The case holds no statement ${statementId}. The reports and \`--json\` outputs give the ids.`,
    );
  const actorOf = new Map(resolved.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  for (const { id } of snapshot.entities) if (!actorOf.has(id)) actorOf.set(id, id);
  const same = alike(found, snapshot, actorOf);
  const plain = { ...snapshot, statements: same.map(unexamined) };
  const { affirming, denying, sources, certainty } =
    found.kind === 'relation' ? claimOfRelation(plain, resolved, actorOf, found) : claimOfOther(plain);
  const decided = found.examined ?? decisionOn(same)?.examined;
  return {
    statement: found.id,
    computed: certainty,
    status: decided?.status ?? (found.judgement === 'rejected' ? 'rejected' : certainty),
    ...(decided && { decided }),
    sources,
    affirming,
    denying,
  };
}

type Computed = Pick<ClaimStanding, 'affirming' | 'denying' | 'sources'> & { certainty: Claim['certainty'] };

const idsOf = (statements: readonly Statement[]): string[] => statements.map(({ id }) => id);

function unexamined({ examined: _, judgement, ...statement }: Statement): Statement {
  return judgement === 'accepted' ? { ...statement, judgement } : statement;
}

/**
 * Statements on the same two ends, or with the same property and value of the same thing; the one asked about always. A
 * denial counts against all that bear the same two names, since no two persons are joined on a name alone.
 */
function alike(
  one: Statement,
  { statements, entities }: CaseSnapshot,
  actorOf: ReadonlyMap<string, string>,
): Statement[] {
  const key = sayingAlike(actorOf);
  const names = new Map(entities.map((entity) => [entity.id, nameKey(entity)]));
  const byName = sayingAlike(names);
  const [wanted, named] = [key(one), byName(one)];
  const isDenial = (other: Statement) =>
    one.kind === 'relation' && one.hedge !== 'denied' && other.hedge === 'denied' && byName(other) === named;
  return statements.filter(
    (other) => other.id === one.id || (other.judgement !== 'rejected' && (key(other) === wanted || isDenial(other))),
  );
}

/** What a statement claims, as a key that all statements share which claim the same. */
export function sayingAlike(actorOf: ReadonlyMap<string, string>): (statement: Statement) => string {
  const actor = (id: string | null) => (id === null ? '' : (actorOf.get(id) ?? id));
  return ({ kind, schema, subject, object, property, value, detail }) =>
    kind === 'relation'
      ? [kind, schema, ...[actor(subject), actor(object)].sort()].join('\t')
      : [
          kind,
          schema,
          actor(subject),
          property,
          value,
          detail['period'],
          detail['place'],
          detail['cause'],
          detail['effect'],
        ].join('\t');
}

function claimOfRelation(
  snapshot: CaseSnapshot,
  resolved: readonly ResolvedEntity[],
  actorOf: Map<string, string>,
  { id }: Statement,
): Computed {
  const claims = claimsOf(snapshot, buildNetwork(snapshot, [...resolved]), actorOf).all;
  const holds = ({ affirming, alsoAlleging, denying }: Claim) =>
    [...affirming, ...alsoAlleging, ...denying].some((statement) => statement.id === id);
  // Of each source a claim keeps the best read statement; another of it stands with that one.
  const claim = claims.find(holds) ?? claims[0];
  if (!claim) return claimOfOther(snapshot);
  const { affirming, alsoAlleging, denying, sources, certainty } = claim;
  return {
    affirming: idsOf([...affirming, ...alsoAlleging]),
    denying: idsOf(denying),
    sources: sources.length,
    certainty,
  };
}

/** How a claim stands by the sources alone, from the statements that make or deny it. */
export function claimOfOther({
  statements,
  documents,
}: {
  statements: readonly Statement[];
  documents: CaseSnapshot['documents'];
}): Computed {
  const sourceOf = sourceGroups(documents);
  const denying = statements.filter(({ hedge }) => hedge === 'denied');
  const affirming = statements.filter(({ hedge }) => hedge !== 'denied');
  const asserting = affirming.filter(({ hedge }) => hedge === 'asserted');
  const deciding = asserting.length > 0 ? asserting : affirming;
  const sources = new Set(deciding.map(({ documentId }) => sourceOf.get(documentId) ?? documentId)).size;
  const certainty =
    affirming.length === 0
      ? 'denied'
      : denying.length > 0
        ? 'disputed'
        : asserting.length === 0
          ? 'alleged'
          : sources > 1
            ? 'corroborated'
            : 'asserted';
  return { affirming: idsOf(affirming), denying: idsOf(denying), sources, certainty };
}
