import type { CaseSnapshot, ClaimStatus, Examination, Statement } from '../case/index.js';
import { buildNetwork } from '../connect/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { claimOfOther, sayingAlike } from './claim-standing.js';
import { type Claim, claimsOf, decisionOn } from './claims.js';

/** What the case claims once, by all statements that say it: how it stands, and who decided that. */
export interface Standing {
  /** The statement that says it best; of what is only denied, the denial. */
  statement: Statement;
  status: ClaimStatus | Claim['certainty'];
  decided?: Examination;
  /** Independent sources that affirm it; reprints of one text count once. */
  sources: number;
  /** Sources that deny it. */
  denials: number;
}

/** Properties that only name a thing, and so claim nothing that could be disputed. */
const NAMES: ReadonlySet<string> = new Set(['name', 'alias', 'code']);
/** What an incident is known by: told once, with its kind, unless somebody looked at it. */
const MARKS_OF_INCIDENT: ReadonlySet<string> = new Set(['date', 'place']);

const ORDER: Record<Standing['status'], number> = {
  disputed: 0,
  denied: 1,
  alleged: 2,
  rejected: 3,
  inadmissible: 4,
  corroborated: 5,
  asserted: 6,
};

/**
 * How everything that the case claims stands: ties, facts of incidents and persons, figures, claims on policy. What most
 * needs a person comes first: what is disputed or denied, then what is only alleged, then what was set aside; last what stands.
 * A statement that was set aside stands for itself, since it no longer counts for what it said.
 */
export function standingsOf(snapshot: CaseSnapshot, resolved: readonly ResolvedEntity[]): Standing[] {
  const actorOf = new Map(resolved.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  for (const { id } of snapshot.entities) if (!actorOf.has(id)) actorOf.set(id, id);
  const claiming = snapshot.statements.filter(claims);
  const standing = claiming.filter(({ judgement }) => judgement !== 'rejected');
  const aside = claiming.filter(({ judgement }) => judgement === 'rejected');
  const ties = claimsOf(snapshot, buildNetwork(snapshot, [...resolved]), actorOf).all.flatMap(ofTie);
  const shown = new Set(ties.map(({ statement }) => statement.id));
  const others = [
    ...groups(
      standing.filter(({ kind }) => kind !== 'relation'),
      sayingAlike(actorOf),
    ).values(),
  ];
  return [
    ...ties,
    // Facts of incidents make ties too, and are told as those.
    ...others.filter((group) => !group.some(({ id }) => shown.has(id))).map((group) => ofOthers(group, snapshot)),
    ...aside.map(setAside),
  ].sort(
    (a, b) =>
      ORDER[a.status] - ORDER[b.status] ||
      b.sources - a.sources ||
      b.statement.confidence - a.statement.confidence ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
}

function claims({ kind, schema, property, hedge, judgement }: Statement): boolean {
  if (kind !== 'property') return true;
  const isMark = schema === 'Incident' && MARKS_OF_INCIDENT.has(property);
  return !NAMES.has(property) && (!isMark || hedge !== 'asserted' || judgement !== undefined);
}

function ofTie({ affirming, denying, certainty, decided, sources }: Claim): Standing[] {
  const [statement] = [...affirming, ...denying];
  if (!statement) return [];
  const status = decided?.status ?? certainty;
  return [{ statement, status, ...(decided && { decided }), sources: sources.length, denials: denying.length }];
}

function ofOthers(group: readonly Statement[], { documents }: CaseSnapshot): Standing {
  const { sources, certainty, denying } = claimOfOther({ statements: group, documents });
  const decided = decisionOn(group)?.examined;
  const affirming = group.filter(({ hedge }) => hedge !== 'denied');
  const best = (affirming.length > 0 ? affirming : group).reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const status = decided?.status ?? certainty;
  return { statement: best, status, ...(decided && { decided }), sources, denials: denying.length };
}

function setAside(statement: Statement): Standing {
  const { examined } = statement;
  const status = examined?.status ?? 'rejected';
  return { statement, status, ...(examined && { decided: examined }), sources: 1, denials: 0 };
}

function groups(statements: readonly Statement[], key: (statement: Statement) => string): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const at = key(statement);
    const group = found.get(at);
    if (group) group.push(statement);
    else found.set(at, [statement]);
  }
  return found;
}
