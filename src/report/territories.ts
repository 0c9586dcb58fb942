import type { PlaceFacts } from '../locate/index.js';
import type { Citing } from './citing.js';
import { byEvidence, type Claim } from './claims.js';
import { type Analysis, isParticular } from './findings/index.js';
import { type Incident, incidentsOf, incidentText } from './incidents.js';
import type { CitedSentence, Territory } from './schema.js';

const MOST_TERRITORIES = 14;
const SENTENCES = 4;
const ALSO_NAMED = 30;
const SETTLED = new Set(['Presence *', 'Presence controls', 'Presence based in', 'Presence patrols']);

export interface TerritoryReport {
  territories: Territory[];
  /** Names of places that the case knows but has little to say of. */
  alsoNamed: string[];
}

interface Held {
  id: string;
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
  const incidents = incidentsOf(analysis.snapshot).filter((incident) => incident.hedge !== 'denied');
  const held = [...places.keys()].map((id) => heldBy(analysis, id, incidents));
  const told = held
    .filter((one) => one.present.length > 0 || one.other.length + one.incidents.length > 0)
    .sort((a, b) => rank(b, places) - rank(a, places) || a.id.localeCompare(b.id, 'en'))
    .slice(0, MOST_TERRITORIES);
  const toldIds = new Set(told.map((one) => one.id));
  const rest = [...places.keys()].filter((id) => !toldIds.has(id)).map((id) => analysis.wording.name(id).text);
  return {
    territories: told.map((one) => toTerritory(analysis, one, places.get(one.id)!, citing)),
    alsoNamed: [...new Set(rest)].sort((a, b) => a.localeCompare(b, analysis.wording.language)).slice(0, ALSO_NAMED),
  };
}

function heldBy(analysis: Analysis, id: string, incidents: readonly Incident[]): Held {
  const { wording } = analysis;
  const own = analysis.claims.of(id).filter((claim) => claim.certainty !== 'denied');
  const present = own.filter(
    (claim) => claim.schema === 'Presence' && SETTLED.has(claim.phrase.key) && isParticular(analysis, claim.source),
  );
  const other = own.filter(
    (claim) =>
      claim.schema !== 'Presence' &&
      claim.schema !== 'LocatedIn' &&
      [claim.source, claim.target].some((end) => end !== id && isParticular(analysis, end)),
  );
  return {
    id,
    present: present.sort(byEvidence),
    other: other.sort(byEvidence),
    incidents: incidents.filter((incident) => incident.place && wording.actorOf.get(incident.place) === id),
  };
}

/** Illicit groups weigh most; a country as a whole less than the places in it. */
function rank({ id, present, other, incidents }: Held, places: ReadonlyMap<string, PlaceFacts>): number {
  const weight = present.length * 3 + Math.min(other.length, 3) + Math.min(incidents.length, 4);
  return places.get(id)!.isCountry ? weight / 3 : weight;
}

function toTerritory(analysis: Analysis, held: Held, facts: PlaceFacts, citing: Citing): Territory {
  const { wording } = analysis;
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
    id: held.id,
    name: wording.name(held.id).text,
    ...(facts.country && { country: facts.country }),
    ...(facts.code && { code: facts.code }),
    isCountry: facts.isCountry,
    ...(facts.latitude !== undefined && { latitude: facts.latitude, longitude: facts.longitude }),
    sentences,
    groups: groups.filter((group, i) => groups.findIndex((other) => other.name === group.name) === i),
  };
}
