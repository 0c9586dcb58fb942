import type { Tie } from '../connect/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import type { Citing } from './citing.js';
import { byEvidence, type Claim, nameKey } from './claims.js';
import { type Analysis, bestClaims, isCredible, isIllicitGroup, isParticular } from './findings/index.js';
import type { CitedSentence, KeyActor } from './schema.js';

const MOST_ACTORS = 12;
const TIES_TOLD = 3;
const CITED_TIES = 4;
/** Where somebody is matters less to who they are than with whom they deal. */
const TELLING: Record<string, number> = {
  Presence: -1,
  LocatedIn: -2,
  Rivalry: 0,
  LegalAction: 0,
  Occupancy: 2,
  Directorship: 2,
};

/** Who matters and why: brokers, facilitators and the best evidenced of the others, as sentences. */
export function keyActors(analysis: Analysis, resolved: readonly ResolvedEntity[], citing: Citing): KeyActor[] {
  const entities = new Map(resolved.map((entity) => [entity.id, entity]));
  return chooseActors(analysis).map((id) => {
    const actor = analysis.network.actors.get(id)!;
    const reason = why(analysis, id, citing);
    const claims = told(analysis, id, reason.claims);
    const entity = entities.get(id);
    const { wording } = analysis;
    const sector = actor.schema === 'Person' ? 'person' : actor.sector;
    return {
      id,
      name: wording.name(id).text,
      schema: actor.schema,
      sector,
      kind: wording.words.kinds[sector],
      aliases: otherNames(entity),
      why: { text: reason.text, cites: reason.cites },
      sentences: [...position(analysis, id, citing), ...claims.map((claim) => citing.sentence(claim, undefined, id))],
      sources: new Set(analysis.claims.of(id).flatMap((claim) => claim.sources)).size,
      provisional: entity?.provisional ?? false,
      namesakes: namesakes(analysis, id),
    };
  });
}

/** Brokers and facilitators by their rank, then whoever is tied to most others by most independent sources. */
export function chooseActors(analysis: Analysis): string[] {
  const score = new Map<string, number>();
  const add = (id: string, value: number) => score.set(id, (score.get(id) ?? 0) + value);
  for (const [rank, { actor }] of analysis.brokers.slice(0, 8).entries()) add(actor, 12 - rank);
  for (const [rank, { actor }] of analysis.facilitators.slice(0, 6).entries()) add(actor, 12 - rank);
  for (const { actor } of analysis.turns) add(actor, 6);
  for (const claim of analysis.claims.all) {
    if (claim.certainty === 'denied' || claim.schema === 'LocatedIn') continue;
    // Whoever is attacked, and the authority that arrests, are in the network's story but not its actors.
    if (claim.source && claim.schema !== 'LegalAction') add(claim.source, weight(analysis, claim));
    if (claim.schema !== 'Attack') add(claim.target, weight(analysis, claim));
  }
  return [...score]
    .filter(([id]) => isParticular(analysis, id) && isTied(analysis, id))
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'))
    .map(([id]) => id)
    .filter((id, i, all) => all.findIndex((other) => namesOf(analysis, other) === namesOf(analysis, id)) === i)
    .slice(0, MOST_ACTORS);
}

const namesOf = (analysis: Analysis, id: string): string => nameKey(analysis.network.actors.get(id));

/** Others who bear the same name and whom nobody has joined or told apart. */
function namesakes(analysis: Analysis, id: string): number {
  const key = namesOf(analysis, id);
  return [...analysis.network.actors.values()].filter((other) => other.id !== id && nameKey(other) === key).length;
}

/**
 * A name that one sentence gives in passing is no key actor: it leads a group, or deals with two others at least; a group
 * counts by the places where it is, too.
 */
function isTied(analysis: Analysis, id: string): boolean {
  const counts = (claim: Claim) =>
    claim.schema !== 'LocatedIn' && (claim.schema !== 'Presence' || isIllicitGroup(analysis, id));
  const own = analysis.claims.of(id).filter((claim) => claim.certainty !== 'denied' && counts(claim));
  const leads = own.some(
    (claim) => claim.schema === 'Directorship' && claim.source === id && isIllicitGroup(analysis, claim.target),
  );
  return leads || new Set(own.map((claim) => (claim.source === id ? claim.target : claim.source))).size > 1;
}

/** A tie with an illicit actor is what the report is about; one between two scholars is not. */
function weight(analysis: Analysis, { source, target, certainty, sources }: Claim): number {
  const sectors = [source, target].map((id) => (id === null ? undefined : analysis.network.actors.get(id)?.sector));
  const illicit = sectors.some((sector) => sector === 'crime' || sector === 'armed');
  const firm = certainty === 'corroborated' || certainty === 'asserted' ? 1 : 0.5;
  return (illicit ? 1 : 0.15) * firm * Math.min(sources.length, 3);
}

function told(analysis: Analysis, id: string, already: readonly Claim[]): Claim[] {
  // What an event did to an actor stands in the timeline.
  const isEvent = (one: string | null) => one !== null && analysis.network.actors.get(one)?.schema === 'Event';
  const chosen: Claim[] = [];
  const counterparts = new Set(already.flatMap((claim) => [claim.source, claim.target]));
  counterparts.delete(id);
  const ranked = analysis.claims
    .of(id)
    .filter((claim) => claim.certainty !== 'denied' && isCredible(analysis, claim) && !isEvent(claim.source))
    .sort((a, b) => (TELLING[b.schema] ?? 1) - (TELLING[a.schema] ?? 1) || byEvidence(a, b));
  for (const claim of ranked) {
    const other = claim.source === id ? claim.target : claim.source;
    if (counterparts.has(other)) continue;
    counterparts.add(other);
    chosen.push(claim);
    if (chosen.length === TIES_TOLD) break;
  }
  return chosen;
}

/** What the source calls a person: the office or trade in its own words. */
function position(analysis: Analysis, id: string, citing: Citing): CitedSentence[] {
  const { wording, snapshot } = analysis;
  const statement = snapshot.statements.find(
    (one) =>
      one.kind === 'property' &&
      one.property === 'position' &&
      one.hedge === 'asserted' &&
      one.value !== null &&
      wording.actorOf.get(one.subject ?? '') === id,
  );
  if (!statement) return [];
  const text = wording.sentence(wording.words.described, {
    text: wording.fill(wording.words.quoted, { text: statement.value! }),
  });
  return [{ text, cites: citing.citeStatements([statement], text) }];
}

/**
 * Why the actor is here, and the claims that saying so has already told. It is said flatly, so it rests on nothing that
 * is only alleged: an allegation is told with who makes it, among the sentences.
 */
function why(analysis: Analysis, id: string, citing: Citing): CitedSentence & { claims: Claim[] } {
  const { wording, claims, network } = analysis;
  const words = wording.words.why;
  const illicit = (one: string) => ['crime', 'armed'].includes(network.actors.get(one)!.sector);
  const facilitator = analysis.facilitators.find((one) => one.asserted && one.actor === id && one.ties.some(isService));
  if (facilitator) {
    const networks = wording.names(
      facilitator.networks.map(
        (served) => served.find((one) => facilitator.ties.some((tie) => isAssertedWith(tie, one))) ?? served[0]!,
      ),
      4,
    );
    return {
      text: wording.sentence(words.facilitator, { networks }),
      cites: citeTies(analysis, facilitator.ties, citing),
      claims: [],
    };
  }
  // A group is a party to its own dealings and joins nobody.
  const broker = isIllicitGroup(analysis, id)
    ? undefined
    : analysis.brokers.find((one) => one.asserted && one.actor === id);
  const ends = broker ? [...new Set(broker.ties.map((tie) => (tie.source === id ? tie.target : tie.source)))] : [];
  const named = ends.filter((one) => isParticular(analysis, one));
  const [bad, others] = [named.filter(illicit), named.filter((one) => !illicit(one))];
  if (broker && bad.length > 0 && others.length > 0) {
    const slots = { illicit: wording.names(bad, 2), others: wording.names(others, 2) };
    return { text: wording.sentence(words.broker, slots), cites: citeTies(analysis, broker.ties, citing), claims: [] };
  }
  const leads = claims
    .of(id)
    .filter((claim) => claim.schema === 'Directorship' && claim.source === id && isFirm(claim));
  if (leads.length > 0) {
    const groups = wording.names([...new Set(leads.map((claim) => claim.target))], 3);
    return {
      text: wording.sentence(words.leader, { groups }),
      cites: leads.slice(0, 3).flatMap((claim) => citing.cite(claim)),
      claims: leads,
    };
  }
  const own = claims.of(id).filter((claim) => claim.certainty !== 'denied' && claim.schema !== 'Presence');
  const counterparts = own.sort(byEvidence).map((claim) => (claim.source === id ? claim.target : claim.source));
  const together = [...new Set(counterparts)].filter((one) => one !== null && isParticular(analysis, one)) as string[];
  const text = together.length > 0 ? wording.sentence(words.tied, { others: wording.names(together, 3) }) : '';
  return { text, cites: [], claims: [] };
}

const isFirm = ({ certainty }: Claim): boolean => certainty === 'asserted' || certainty === 'corroborated';

const isAssertedWith = ({ hedge, source, target }: Tie, id: string): boolean =>
  hedge === 'asserted' && (source === id || target === id);

const isService = ({ schema }: Tie): boolean => !['Membership', 'Directorship', 'Occupancy'].includes(schema);

function citeTies(analysis: Analysis, ties: readonly Tie[], citing: Citing): number[] {
  const numbers = bestClaims(analysis, ties)
    .slice(0, CITED_TIES)
    .flatMap((claim) => citing.cite(claim));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Other names that differ from the shown one by more than case. */
function otherNames(entity: ResolvedEntity | undefined): string[] {
  if (!entity) return [];
  const seen = new Set([entity.name.toLowerCase()]);
  return entity.aliases
    .filter((alias) => !seen.has(alias.toLowerCase()) && seen.add(alias.toLowerCase()))
    .map((alias) => alias.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .slice(0, 5);
}
