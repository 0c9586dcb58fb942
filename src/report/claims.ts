import type { CaseDocument, CaseSnapshot, Examination, Statement } from '../case/index.js';
import type { Actor, Network, Tie } from '../connect/index.js';
import { fold, type RelationSchema, relationType } from '../model/index.js';
import { type RolePhrase, rolePhrase } from './roles.js';
import type { Certainty } from './schema.js';

/** What the case says of two actors in one way of saying it, by all its documents together. */
export interface Claim {
  /** Null: an actor the text does not name. */
  source: string | null;
  target: string;
  schema: RelationSchema;
  phrase: RolePhrase;
  /** Statements that assert it, or where none does allege it, best first. */
  affirming: Statement[];
  /** Allegations beside assertions. */
  alsoAlleging: Statement[];
  denying: Statement[];
  /** Independent sources of `affirming`: documents, a group of reprints as one. */
  sources: string[];
  /** Denied: nobody affirms it. */
  certainty: Certainty | 'denied';
  /** A person's decision on how it stands, which the certainty then is. */
  decided?: Examination;
  /** How sure the program is that it read the best statement right; 1 where a person accepted it. */
  confidence: number;
}

/** All claims of the case, and where to find them. */
export interface Claims {
  all: Claim[];
  of(actor: string): Claim[];
  /** The claims of a tie, the best evidenced first. */
  ofTie(tie: Tie): Claim[];
  /** Everything said of two actors, in either direction, and of two who bear the same names. */
  between(left: string, right: string): Claim[];
}

const ORDER: Record<Claim['certainty'], number> = { denied: 0, disputed: 1, alleged: 2, asserted: 3, corroborated: 4 };

/** Order of certainty: negative where `a` is less certain than `b`. */
export function compareCertainty(a: Claim['certainty'], b: Claim['certainty']): number {
  return ORDER[a] - ORDER[b];
}

/** The less certain of several: no conclusion is surer than its weakest part. */
export function leastCertain(list: readonly Certainty[]): Certainty {
  return list.reduce((least, next) => (compareCertainty(next, least) < 0 ? next : least));
}

/** Better evidenced first: certainty, then independent sources, then confidence. */
export function byEvidence(a: Claim, b: Claim): number {
  return (
    compareCertainty(b.certainty, a.certainty) || b.sources.length - a.sources.length || b.confidence - a.confidence
  );
}

/** Joins the statements of a case into claims: those of the network's ties, and those whose source no text names. */
export function claimsOf(snapshot: CaseSnapshot, network: Network, actorOf: Map<string, string>): Claims {
  const statements = new Map(snapshot.statements.map((statement) => [statement.id, statement]));
  const sourceOf = sourceGroups(snapshot.documents);
  const typeOf = incidentTypes(snapshot);
  const byTie = new Map<Tie, Claim[]>();
  for (const tie of network.ties) {
    const own = tie.statements.flatMap((id) => statements.get(id) ?? []);
    byTie.set(
      tie,
      groupByRole(tie, own, typeOf, sourceOf, network.actors.get(tie.target)?.schema)
        .map((claim) => oriented(claim, actorOf))
        .sort(byEvidence),
    );
  }
  const all = [...[...byTie.values()].flat(), ...unnamedClaims(snapshot, actorOf, sourceOf, network)];
  const nameOf = (id: string) => nameKey(network.actors.get(id));
  withDenialsByName(all, nameOf);
  const byActor = groupBy(all, ({ source, target }) => (source === null ? [target] : [source, target]));
  const byNames = groupBy(all, ({ source, target }) =>
    source === null ? [] : [pairKey(nameOf(source), nameOf(target))],
  );
  return {
    all,
    of: (actor) => byActor.get(actor) ?? [],
    ofTie: (tie) => byTie.get(tie) ?? [],
    between: (left, right) => byNames.get(pairKey(nameOf(left), nameOf(right))) ?? [],
  };
}

/** Kind and name, accents and case aside: what two entities share that a reader cannot tell apart. */
export function nameKey(actor: Pick<Actor, 'schema' | 'name'> | undefined): string {
  const name = fold(actor?.name ?? '');
  return `${actor?.schema} ${name.replace(/\s+/g, ' ').trim()}`;
}

const pairKey = (left: string, right: string): string => [left, right].sort().join('\t');

/**
 * Resolution does not join two persons on a name alone. A denial must not be lost by that: it counts against every claim
 * of the same kind on the same two names, whoever they turn out to be.
 */
function withDenialsByName(all: Claim[], nameOf: (id: string) => string): void {
  const key = ({ schema, source, target }: Claim) =>
    source === null ? [] : [`${schema} ${pairKey(nameOf(source), nameOf(target))}`];
  const denied = groupBy(
    all.filter((claim) => claim.denying.length > 0),
    key,
  );
  for (const claim of all) {
    if (claim.affirming.length === 0) continue;
    const others = key(claim).flatMap((one) => denied.get(one) ?? []);
    const more = others.flatMap((other) => other.denying).filter((statement) => !claim.denying.includes(statement));
    if (more.length === 0) continue;
    claim.denying = [...claim.denying, ...new Set(more)];
    if (!claim.decided) claim.certainty = 'disputed';
  }
}

function groupBy<T>(items: readonly T[], keys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Document id to independent source: reprints of one text share one. */
export function sourceGroups(documents: readonly CaseDocument[]): Map<string, string> {
  return new Map(documents.map((document) => [document.id, document.reprintOf ?? document.id]));
}

/** How the perpetrator of each incident treated its victim, by the incident's type. */
function incidentTypes(snapshot: CaseSnapshot): Map<string, string> {
  const types = snapshot.statements.filter(({ schema, property }) => schema === 'Incident' && property === 'type');
  return new Map(types.flatMap(({ subject, value }) => (subject && value ? [[subject, value] as const] : [])));
}

/** Where direction carries nothing the network orders the ends as it likes; a sentence keeps the order of its quote. */
function oriented(claim: Claim, actorOf: Map<string, string>): Claim {
  const best = claim.affirming[0] ?? claim.denying[0];
  if (!relationType(claim.schema)?.symmetric || !best?.subject || claim.source === null) return claim;
  const isSwapped = actorOf.get(best.subject) === claim.target;
  return isSwapped ? { ...claim, source: claim.target, target: claim.source } : claim;
}

function groupByRole(
  tie: Tie,
  own: Statement[],
  typeOf: Map<string, string>,
  sourceOf: Map<string, string>,
  target: string | undefined,
): Claim[] {
  const groups = new Map<string, { phrase: RolePhrase; statements: Statement[] }>();
  const denying = own.filter((statement) => statement.hedge === 'denied');
  const affirmed = own.filter((statement) => statement.hedge !== 'denied');
  for (const statement of affirmed.length > 0 ? affirmed : denying) {
    const role = statement.kind === 'relation' ? statement.property : (typeOf.get(statement.subject ?? '') ?? '*');
    const phrase = rolePhrase(tie.schema, role, target);
    const group = groups.get(phrase.key);
    if (group) group.statements.push(statement);
    else groups.set(phrase.key, { phrase, statements: [statement] });
  }
  return [...groups.values()].map(({ phrase, statements }) =>
    toClaim({ source: tie.source, target: tie.target, schema: tie.schema, phrase }, statements, denying, sourceOf),
  );
}

function unnamedClaims(
  snapshot: CaseSnapshot,
  actorOf: Map<string, string>,
  sourceOf: Map<string, string>,
  network: Network,
): Iterable<Claim> {
  const groups = new Map<string, { head: ClaimHead; statements: Statement[] }>();
  for (const statement of snapshot.statements) {
    if (statement.kind !== 'relation' || statement.subject !== null || statement.object === null) continue;
    const target = actorOf.get(statement.object);
    const type = relationType(statement.schema);
    if (target === undefined || !type) continue;
    const schema = type.schema as RelationSchema;
    const phrase = rolePhrase(schema, statement.property, network.actors.get(target)?.schema);
    // Without a way to say it, "somebody leads X" tells the reader nothing.
    if (!phrase.unnamed) continue;
    const key = `${phrase.key} ${target}`;
    const group = groups.get(key);
    if (group) group.statements.push(statement);
    else groups.set(key, { head: { source: null, target, schema, phrase }, statements: [statement] });
  }
  return [...groups.values()].map(({ head, statements }) => {
    const denying = statements.filter((statement) => statement.hedge === 'denied');
    const affirmed = statements.filter((statement) => statement.hedge !== 'denied');
    return toClaim(head, affirmed.length > 0 ? affirmed : denying, denying, sourceOf);
  });
}

type ClaimHead = Pick<Claim, 'source' | 'target' | 'schema' | 'phrase'>;

function toClaim(head: ClaimHead, statements: Statement[], denying: Statement[], sourceOf: Map<string, string>): Claim {
  const asserted = statements.filter((statement) => statement.hedge === 'asserted');
  const alleged = statements.filter((statement) => statement.hedge === 'alleged');
  const affirming = onePerSource(asserted.length > 0 ? asserted : alleged, sourceOf);
  const sources = affirming.map((statement) => sourceOf.get(statement.documentId) ?? statement.documentId);
  const deciding = affirming.length > 0 ? affirming : denying;
  const decided = affirming.length > 0 ? decisionOn([...statements, ...denying]) : undefined;
  return {
    ...head,
    affirming,
    alsoAlleging: asserted.length > 0 ? onePerSource(alleged, sourceOf) : [],
    denying: onePerSource(denying, sourceOf),
    sources: [...new Set(sources)],
    certainty: decided?.certainty ?? certaintyOf(asserted.length > 0, affirming.length, denying.length),
    ...(decided && { decided: decided.examined }),
    confidence: Math.max(0, ...deciding.map(readingOf)),
  };
}

/** The newest examination of a claim's statements that says how it stands; what is out of use is not among them. */
export function decisionOn(
  statements: readonly Statement[],
): { certainty: Certainty; examined: Examination } | undefined {
  let last: { certainty: Certainty; examined: Examination } | undefined;
  for (const { examined } of statements) {
    if (!examined || examined.status === 'rejected' || examined.status === 'inadmissible') continue;
    if (!last || last.examined.at <= examined.at) last = { certainty: examined.status, examined };
  }
  return last;
}

function certaintyOf(isAsserted: boolean, sources: number, denials: number): Claim['certainty'] {
  if (sources === 0) return 'denied';
  if (denials > 0) return 'disputed';
  if (!isAsserted) return 'alleged';
  return sources > 1 ? 'corroborated' : 'asserted';
}

const readingOf = (statement: Statement): number => (statement.judgement === 'accepted' ? 1 : statement.confidence);

/** The best statement of each independent source, best first; a person's acceptance outweighs any reading. */
function onePerSource(statements: readonly Statement[], sourceOf: Map<string, string>): Statement[] {
  const best = new Map<string, Statement>();
  for (const statement of statements) {
    const source = sourceOf.get(statement.documentId) ?? statement.documentId;
    const held = best.get(source);
    if (!held || readingOf(statement) > readingOf(held)) best.set(source, statement);
  }
  return [...best.values()].sort((a, b) => readingOf(b) - readingOf(a));
}
