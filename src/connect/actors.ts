import type { CaseSnapshot } from '../case/index.js';
import type { ResolvedEntity } from '../resolve/index.js';
import { type Description, descriptionsOf, guiltyActors } from './descriptions.js';
import { isIllicit } from './evidence.js';
import { readOffice } from './offices.js';
import { readWords } from './sectors.js';
import { placeOfficeLevel } from './state/branches.js';
import { isBelonging } from './tie-kinds.js';
import type { Actor, ActorClass, Level, Sector, Tie } from './types.js';

/** One reason to say of an actor what kind it is or how far it reaches. */
interface Evidence {
  sector?: Sector;
  level?: Level;
  classes: ActorClass[];
  reason: string;
}

/** What is known of an actor besides its evidence. */
type Named = Pick<Actor, 'id' | 'schema' | 'name'>;

/**
 * Sector, level and classes of every entity. Its own words come first (position, what the texts call it, name), then the
 * bodies it belongs to or is part of and what it is said to do, then positions of the past, then a conviction. The first that says something gives
 * the sector; the others are kept beside it.
 */
export function actorsOf(
  snapshot: CaseSnapshot,
  entities: ResolvedEntity[],
  actorOf: Map<string, string>,
  ties: Tie[],
): Map<string, Actor> {
  const descriptions = descriptionsOf(snapshot, actorOf);
  const evidence = new Map<string, Evidence[]>();
  const actors = new Map<string, Actor>();
  const learn = (actor: Named, found: Evidence[], decisive = false): void => {
    const known = evidence.get(actor.id) ?? [];
    const all = decisive ? [...found, ...known] : [...known, ...found];
    evidence.set(actor.id, all);
    actors.set(actor.id, toActor(actor, all));
  };
  for (const entity of entities) learn(entity, ownEvidence(entity, descriptions.get(entity.id) ?? []));
  const byOwnWords = new Map(actors);
  const quotes = new Map(snapshot.statements.map(({ id, quote }) => [id, quote]));
  const affirmed = ties.filter((tie) => tie.hedge !== 'denied');
  // Bodies before persons: a member of a faction takes the sector that the faction takes from its cartel.
  const inOrder = [
    ...affirmed.filter((tie) => tie.schema === 'Affiliation'),
    ...affirmed.filter((tie) => tie.schema === 'IllicitFlow'),
    ...affirmed.filter(isBelonging),
  ];
  for (const tie of inOrder) {
    const source = actors.get(tie.source)!;
    const target = actors.get(tie.target)!;
    if (isBelonging(tie)) learn(target, byLeader(tie, byOwnWords.get(tie.source)!, target));
    learn(source, byTie(tie, source, actors.get(tie.target)!, quotes), isFaction(tie, target));
  }
  for (const actor of [...actors.values()]) {
    const described = descriptions.get(actor.id);
    if (actor.schema === 'Person' && described) learn(actor, formerOffices(described));
  }
  for (const [id, reason] of guiltyActors(snapshot, actorOf)) {
    const actor = actors.get(id);
    if (actor?.schema === 'Person') learn(actor, [{ sector: 'crime', classes: [], reason }]);
  }
  return actors;
}

function ownEvidence(entity: Named & { aliases: string[] }, descriptions: Description[]): Evidence[] {
  if (entity.schema === 'Place') return [{ sector: 'place', classes: [], reason: 'Place' }];
  if (entity.schema === 'Event') return [{ sector: 'event', classes: [], reason: 'Event' }];
  // A person's name says nothing: Banda is a surname. An office comes before any other role the person has.
  if (entity.schema === 'Person') {
    const offices = descriptions.map(({ text, how }) => ({ ...readOffice(text), reason: `${how} "${text}"` }));
    return offices.filter(({ former }) => !former).sort((a, b) => officeFirst(a.sector) - officeFirst(b.sector));
  }
  const described = descriptions.map(({ text, how }) => ({ ...readWords(text), reason: `${how} "${text}"` }));
  const named = [entity.name, ...entity.aliases].map((name) => {
    const reading = readWords(name);
    return { ...reading, reason: `name holds "${reading.words ?? name}"` };
  });
  const selfDefence = named.find((reading) => reading.classes.includes('self-defence'));
  if (selfDefence) return [selfDefence, ...described];
  if (entity.schema === 'Company')
    return [{ sector: 'business', classes: [], reason: 'Company' }, ...named, ...described];
  if (entity.schema !== 'PublicBody') return [...named, ...described];
  const state: Evidence = { sector: 'state', classes: [], reason: 'PublicBody' };
  // "Comando" and "Guardia" name bodies of the state and others: what the texts call it then decides.
  const isStateByName = named.some(({ sector }) => sector === 'state');
  const illicit = described.find(({ sector }) => sector !== undefined);
  return isStateByName || !illicit || !isIllicit(illicit.sector!) ? [state, ...named, ...described] : described;
}

/** Positions that a person no longer holds. */
function formerOffices(descriptions: Description[]): Evidence[] {
  const offices = descriptions.map(({ text, how }) => ({ ...readOffice(text), reason: `${how} "${text}"` }));
  return offices.filter(({ former }) => former);
}

const officeFirst = (sector: Sector | undefined): number => (sector === 'state' ? 0 : 1);

/** What a tie says of its source: part of a cartel is crime; leading a national body is national. */
function byTie(tie: Tie, source: Actor, target: Actor, quotes: Map<string, string>): Evidence[] {
  const reason = `${tie.schema}: ${target.name}`;
  if (tie.schema === 'IllicitFlow') {
    return source.schema === 'Organization' ? [{ sector: 'crime', classes: [], reason }] : [];
  }
  if (tie.schema === 'Occupancy') {
    const { level, classes } = readWords(tie.roles.join(', '));
    const sector = target.sector === 'place' || isUnknown(target) ? 'state' : target.sector;
    // Extraction calls governors and mayors by one role: the quotes say which it is.
    const said =
      level === 'regional' ? placeOfficeLevel(tie.statements.flatMap((id) => quotes.get(id) ?? [])) : undefined;
    return [{ sector, level: said ?? level ?? target.level, classes, reason }];
  }
  if (['place', 'event', 'person'].includes(target.sector) || isUnknown(target)) return [];
  const leads = tie.schema === 'Directorship' || tie.schema === 'Affiliation';
  return [{ sector: target.sector, ...(leads && { level: target.level }), classes: [], reason }];
}

const MERGING = /merg|fus|absor|unif/i;

/** A faction of an illicit group is what the group is, whatever its own name ("clan", "front") may sound like. */
function isFaction(tie: Tie, target: Actor): boolean {
  return tie.schema === 'Affiliation' && isIllicit(target.sector) && !tie.roles.some((role) => MERGING.test(role));
}

/** A body of which nothing else is known takes the sector of one whom words call illicit: "the capo of Los X". */
function byLeader(tie: Tie, person: Actor, body: Actor): Evidence[] {
  const illicit = person.sector === 'crime' || person.sector === 'armed';
  if (!illicit || body.schema !== 'Organization' || !isUnknown(body)) return [];
  return [{ sector: person.sector, classes: [], reason: `${tie.schema} of ${person.name}: ${person.sectorReason}` }];
}

const UNKNOWN = 'nothing says what kind';
const isUnknown = (actor: Actor): boolean => actor.sectorReason === UNKNOWN;

function toActor({ id, schema, name }: Named, evidence: Evidence[]): Actor {
  const decisive = evidence.find((one) => one.sector);
  const sectors = [...new Set(evidence.flatMap((one) => one.sector ?? []))];
  const fallback: Sector = schema === 'Person' ? 'person' : 'civil';
  const sector = decisive?.sector ?? fallback;
  // How far it reaches is told by what tells its sector: a militia is not national for a minister's support.
  const reach = evidence.find((one) => one.level && one.level !== 'unknown' && (one.sector ?? sector) === sector);
  return {
    id,
    schema,
    name,
    sector,
    sectorReason: decisive?.reason ?? UNKNOWN,
    sectors: sectors.length > 0 ? sectors : [fallback],
    level: reach?.level ?? 'unknown',
    classes: [...new Set(evidence.flatMap((one) => one.classes))],
  };
}
