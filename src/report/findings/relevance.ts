import type { Claim } from '../claims.js';
import { isGeneric } from '../generic.js';
import type { Analysis } from './types.js';

/** True for a criminal or an armed group or person. */
export function isIllicit(analysis: Analysis, id: string | null): boolean {
  const sector = id === null ? undefined : analysis.network.actors.get(id)?.sector;
  return sector === 'crime' || sector === 'armed';
}

/** True for a criminal or an armed body, not for a person said to belong to one. */
export function isIllicitGroup(analysis: Analysis, id: string | null): boolean {
  return isIllicit(analysis, id) && analysis.network.actors.get(id!)?.schema !== 'Person';
}

/** True for an actor that a reader would look for: no place, no event, no body named by its kind alone. */
export function isParticular(analysis: Analysis, id: string | null): id is string {
  const actor = id === null ? undefined : analysis.network.actors.get(id);
  return actor !== undefined && !isGeneric(actor);
}

/** True for an illicit actor and for whoever some source ties to one: what a report on illicit networks is about. */
export function isRelevant(analysis: Analysis, id: string | null): boolean {
  if (id === null) return false;
  if (isIllicit(analysis, id)) return true;
  return analysis.claims
    .of(id)
    .some(
      (claim) => claim.certainty !== 'denied' && [claim.source, claim.target].some((end) => isIllicit(analysis, end)),
    );
}

/** No group is in a continent in any way that helps a reader; that one controls a country takes two sources. */
export function isCredible(analysis: Analysis, claim: Claim): boolean {
  const place = analysis.wording.places.get(claim.target);
  return (
    !place?.isWorldRegion && !(place?.isCountry && claim.phrase.key === 'Presence controls' && claim.sources.length < 2)
  );
}
