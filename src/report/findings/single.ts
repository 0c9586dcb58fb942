import type { RelationSchema } from '../../model/index.js';
import { byEvidence, type Claim } from '../claims.js';
import { draftOf, isStated } from './draft.js';
import { isIllicit, isIllicitGroup, isParticular } from './relevance.js';
import type { Analysis, FindingType } from './types.js';

/** A kind of finding in which each claim stands for itself. */
function single(
  kind: FindingType['kind'],
  most: number,
  schemata: readonly RelationSchema[],
  matters: (analysis: Analysis, claim: Claim) => boolean,
): FindingType {
  return {
    kind,
    most,
    propose: (analysis) =>
      analysis.claims.all
        .filter((claim) => schemata.includes(claim.schema) && isStated(claim) && matters(analysis, claim))
        .sort(byEvidence)
        .flatMap((claim) => draftOf(kind, analysis.wording.claim(claim), [claim]) ?? []),
  };
}

/** A person or body that a text names by its own name, not by its kind. */
const particular = (analysis: Analysis, id: string | null): boolean => id === null || isParticular(analysis, id);

/** Who bribes or corrupts whom, or pays an official from the proceeds of a group. */
export const corruption = single('corruption', 4, ['Corruption', 'Payment'], (analysis, claim) => {
  if (!particular(analysis, claim.source) || !particular(analysis, claim.target)) return false;
  if (claim.schema === 'Corruption') return true;
  return isIllicit(analysis, claim.source) && analysis.network.actors.get(claim.target)!.sector === 'state';
});

/** Who finances, arms, shelters or protects an illicit group. */
export const support = single('support', 3, ['Support'], (analysis, claim) => {
  if (claim.source === null) return false;
  const illicit = isIllicitGroup(analysis, claim.target) || isIllicitGroup(analysis, claim.source);
  return illicit && isParticular(analysis, claim.source) && isParticular(analysis, claim.target);
});
