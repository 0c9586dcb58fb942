import type { Actor, Incident } from '../connect/index.js';
import type { PlaceFacts } from '../locate/index.js';
import type { Citing } from './citing.js';
import { byEvidence, type Claim, nameKey } from './claims.js';
import { type Analysis, isCredible, isIllicitGroup, isParticular, isRelevant } from './findings/index.js';
import { incidentText } from './incidents.js';
import type { CitedSentence, Territory } from './schema.js';

const MOST_TERRITORIES = 14;
const SENTENCES = 4;
const ALSO_NAMED = 12;
const SETTLED = new Set(['Presence operates in', 'Presence controls', 'Presence based in', 'Presence patrols']);

export interface TerritoryReport {
  territories: Territory[];
  /** Names of places that the case knows but has little to say of. */
  alsoNamed: string[];
}

/** All that the case has under one name of a place. */
interface Held {
  ids: string[];
  facts: PlaceFacts;
  present: Claim[];
  other: Claim[];
  incidents: Incident[];
}

/** The places of the case: who is there, what happened there; those with groups first, countries after places in them. */
export function territories(
  analysis: Analysis,
  places: ReadonlyMap<string, PlaceFacts>,
  citing: Citing,
): TerritoryReport {
  const incidents = analysis.incidents.filter((incident) => incident.hedge !== 'denied');
  const named = [...placesByName(analysis, places).values()].map((ids) => heldBy(analysis, ids, places, incidents));
  const told = named
    .filter((held) => rank(held) > 0 && !held.facts.isWorldRegion)
    .sort((a, b) => rank(b) - rank(a) || a.ids[0]!.localeCompare(b.ids[0]!, 'en'))
    .slice(0, MOST_TERRITORIES);
  const rest = named.filter((held) => !told.includes(held) && !held.facts.isWorldRegion && !held.facts.isCountry);
  return {
    territories: told.map((held) => toTerritory(analysis, held, citing)),
    alsoNamed: mostNamed(analysis, rest).slice(0, ALSO_NAMED),
  };
}

/**
 * Ids of places by name: what is named alike is one place to the reader unless its codes differ. What the case also
 * holds as a person or a body is a name misread as a place.
 */
function placesByName({ network }: Analysis, places: ReadonlyMap<string, PlaceFacts>): Map<string, string[]> {
  const actors = [...network.actors.values()];
  const bare = (actor: Actor) => nameKey({ ...actor, schema: 'Place' });
  const others = new Set(actors.filter((actor) => actor.schema !== 'Place').map(bare));
  const groups = new Map<string, string[]>();
  for (const [id, { code }] of places) {
    const name = nameKey(network.actors.get(id));
    if (others.has(name)) continue;
    const fitting = [...groups].find(([key, ids]) => {
      const known = ids.flatMap((other) => places.get(other)!.code ?? []);
      const isOne = !code || known.length === 0 || known.includes(code);
      return key.startsWith(`${name}\t`) && (isOne || ids.some((other) => isNear(places.get(other)!, places.get(id)!)));
    });
    if (fitting) fitting[1].push(id);
    else groups.set(`${name}\t${id}`, [id]);
  }
  return groups;
}

/** Codes of two gazetteers differ for one place: what lies so near, in degrees, is one. */
const NEAR = 0.05;

const isNear = (a: PlaceFacts, b: PlaceFacts): boolean =>
  [a, b].every(({ latitude, longitude }) => latitude !== undefined && longitude !== undefined) &&
  Math.abs(a.latitude! - b.latitude!) < NEAR &&
  Math.abs(a.longitude! - b.longitude!) < NEAR;

function heldBy(
  analysis: Analysis,
  ids: string[],
  places: ReadonlyMap<string, PlaceFacts>,
  incidents: readonly Incident[],
): Held {
  const { wording } = analysis;
  const own = ids.flatMap((id) => analysis.claims.of(id)).filter((claim) => claim.certainty !== 'denied');
  const present = own.filter(
    (claim) =>
      claim.schema === 'Presence' &&
      SETTLED.has(claim.phrase.key) &&
      isIllicitGroup(analysis, claim.source) &&
      isCredible(analysis, claim),
  );
  const other = own.filter(
    (claim) =>
      claim.schema !== 'LocatedIn' &&
      isCredible(analysis, claim) &&
      !present.includes(claim) &&
      [claim.source, claim.target].some(
        (end) => end !== null && !ids.includes(end) && isParticular(analysis, end) && isRelevant(analysis, end),
      ),
  );
  const known = ids.map((id) => places.get(id)!);
  return {
    ids,
    facts: known.find((facts) => facts.latitude !== undefined) ?? known[0]!,
    present: present.sort(byEvidence),
    other: other.sort(byEvidence),
    incidents: incidents.filter(({ place }) => place && ids.includes(wording.actorOf.get(place) ?? '')),
  };
}

/** Groups weigh most; a country as a whole less than the places in it. */
function rank({ facts, present, other, incidents }: Held): number {
  const weight = present.length * 3 + Math.min(other.length, 3) * 0.5 + Math.min(incidents.length, 4);
  return facts.isCountry ? weight / 3 : weight;
}

/** Names of places by how often the documents name them. */
function mostNamed({ snapshot, wording }: Analysis, rest: readonly Held[]): string[] {
  const counts = new Map<string, number>();
  for (const { entityId } of snapshot.mentions) {
    const place = wording.actorOf.get(entityId) ?? entityId;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const named = rest.map(({ ids }) => ({
    name: wording.name(ids[0]!).text,
    count: ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
  }));
  return named.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en')).map(({ name }) => name);
}

function toTerritory(analysis: Analysis, held: Held, citing: Citing): Territory {
  const { wording } = analysis;
  const { facts } = held;
  const id = held.ids[0]!;
  const sentences: CitedSentence[] = [
    ...[...held.present, ...held.other].slice(0, SENTENCES - 1).map((claim) => citing.sentence(claim)),
    ...held.incidents.map((incident) => incidentText(analysis, incident, citing)),
  ].slice(0, SENTENCES);
  const groups = held.present.flatMap((claim) => {
    if (claim.source === null || claim.certainty === 'denied') return [];
    const controls = claim.phrase.key === 'Presence controls';
    return [{ name: wording.name(claim.source).text, controls, certainty: claim.certainty }];
  });
  return {
    id,
    name: wording.name(id).text,
    ...(facts.country && { country: facts.country }),
    ...(facts.code && { code: facts.code }),
    isCountry: facts.isCountry,
    ...(facts.latitude !== undefined && { latitude: facts.latitude, longitude: facts.longitude }),
    sentences,
    groups: groups.filter((group, i) => groups.findIndex((other) => other.name === group.name) === i),
  };
}
