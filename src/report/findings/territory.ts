import type { Claim } from '../claims.js';
import { draftOf, groupBy, isStated } from './draft.js';
import { isCredible, isIllicitGroup } from './relevance.js';
import type { Analysis, Draft, FindingType } from './types.js';

/** Roles that say a group is there to stay; a visit or a journey does not. */
const SETTLED = new Set(['Presence operates in', 'Presence controls', 'Presence based in', 'Presence patrols']);
const PLACES_NAMED = 4;

/** Where an illicit group controls or operates. */
export const territory: FindingType = {
  kind: 'territory',
  most: 4,
  propose(analysis) {
    const held = analysis.claims.all.filter(
      (claim) =>
        claim.schema === 'Presence' &&
        isStated(claim) &&
        SETTLED.has(claim.phrase.key) &&
        isIllicitGroup(analysis, claim.source) &&
        isCredible(analysis, claim),
    );
    const byGroup = groupBy(held, (claim) => claim.source);
    return [...byGroup].flatMap(([group, claims]) => territoryDraft(analysis, group, claims) ?? []);
  },
};

function territoryDraft(analysis: Analysis, group: string, held: Claim[]): Draft | undefined {
  const { wording } = analysis;
  const isWide = (claim: Claim) => analysis.wording.places.get(claim.target)?.isCountry;
  // A country says little beside the places in it; that a group is in one is worth a finding only if several say so.
  const near = held.filter((claim) => !isWide(claim));
  const claims = near.length > 0 ? near : held.filter((claim) => isControl(claim) || claim.sources.length > 1);
  const controlled = unique(claims.filter(isControl).map((claim) => claim.target));
  const others = unique(claims.map((claim) => claim.target)).filter((place) => !controlled.includes(place));
  const A = wording.name(group);
  const places = (ids: string[]) => wording.names(ids, PLACES_NAMED);
  const { controls, operates, controlsAndOperates } = wording.words;
  let headline: string;
  if (controlled.length === 0) headline = wording.fill(operates, { A, places: places(others) });
  else if (others.length === 0) headline = wording.fill(controls, { A, places: places(controlled) });
  else headline = wording.fill(controlsAndOperates, { A, controlled: places(controlled), places: places(others) });
  const told = [...controlled, ...others].slice(0, PLACES_NAMED + 1);
  const shown = told.flatMap((place) => claims.find((claim) => claim.target === place) ?? []);
  const firmest = shown.filter((claim) => claim.certainty !== 'alleged' && claim.certainty !== 'disputed').length;
  return draftOf('territory', headline, shown, {
    lines: shown.map((claim) => ({ claim, untold: group })),
    importance: controlled.length * 3 + firmest + Math.min(shown.length, 3),
  });
}

const isControl = (claim: Claim): boolean => claim.phrase.key === 'Presence controls';
const unique = (ids: string[]): string[] => [...new Set(ids)];
