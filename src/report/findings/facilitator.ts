import type { Facilitator } from '../../connect/index.js';
import { bestClaims, draftOf, withoutRepetition } from './draft.js';
import { isParticular } from './relevance.js';
import type { Analysis, Draft, DraftLine, FindingType } from './types.js';

const NAMED_GROUPS = 4;
const BELONGING: ReadonlySet<string> = new Set([
  'Membership',
  'Directorship',
  'Occupancy',
  'Employment',
  'Affiliation',
]);

/** Who serves illicit networks that are otherwise apart; where crime and an armed group share them, how far that goes. */
export const facilitator: FindingType = {
  kind: 'facilitator',
  most: 3,
  propose(analysis) {
    const drafts = analysis.facilitators.flatMap((found) => facilitatorDraft(analysis, found) ?? []);
    return drafts;
  },
};

function facilitatorDraft(analysis: Analysis, found: Facilitator): Draft | undefined {
  // Who leads or belongs to all of them is no middleman between them.
  const serves = found.ties.some(({ schema }) => !BELONGING.has(schema));
  if (!serves || !isParticular(analysis, found.actor)) return undefined;
  const { wording, network } = analysis;
  // What is said flatly rests on what is asserted; and the headline names only whom the sentences under it carry.
  const best = withoutRepetition(bestClaims(analysis, found.ties));
  const claims = best
    .filter(({ certainty }) => !found.asserted || certainty === 'asserted' || certainty === 'corroborated')
    .slice(0, NAMED_GROUPS);
  const served = found.networks
    .flat()
    .filter((id) => claims.some(({ source, target }) => source === id || target === id));
  const of = (sector: string) => served.filter((id) => network.actors.get(id)!.sector === sector);
  const [crime, armed] = [of('crime'), of('armed')];
  const both = crime.length > 0 && armed.length > 0;
  const A = wording.name(found.actor);
  const headline = both
    ? wording.fill(wording.words.convergenceFacilitator, {
        A,
        crime: wording.names(crime, 2),
        armed: wording.names(armed, 2),
      })
    : wording.fill(wording.words.facilitator, { A, networks: wording.names(served, NAMED_GROUPS) });
  const lines: DraftLine[] = claims.map((claim) => ({ claim }));
  if (both) lines.push({ frame: convergenceReading(analysis) });
  return draftOf('facilitator', headline, claims, {
    lines,
    importance: (both ? 10 : 0) + found.networks.length,
    composed: true,
    key: found.actor,
  });
}

/** The strict and the loose reading of crime and armed groups together, in one sentence. */
export function convergenceReading({ wording, convergence }: Analysis): string {
  const { convergenceClass, convergenceReading: reading } = wording.words;
  return wording.sentence(reading, {
    strict: convergenceClass[convergence.strict],
    loose: convergenceClass[convergence.loose],
  });
}
