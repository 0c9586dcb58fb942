import { byEvidence, type Claim } from '../claims.js';
import { draftOf, groupBy, isAffirmed, isStated } from './draft.js';
import { isIllicit, isParticular } from './relevance.js';
import type { FindingType } from './types.js';

const STEPS_TOLD = 4;

/** What the law has done about an actor of the network: arrests, charges, convictions, sanctions, releases. */
export const legalAction: FindingType = {
  kind: 'legal-action',
  most: 3,
  propose(analysis) {
    const { wording } = analysis;
    const steps = analysis.claims.all.filter(
      (claim) => claim.schema === 'LegalAction' && isStated(claim) && isParticular(analysis, claim.target),
    );
    return [...groupBy(steps, (claim) => claim.target)].flatMap(([target, claims]) => {
      const steps = withoutRepetition(claims).sort(byEvidence);
      const told = steps.slice(0, STEPS_TOLD);
      const one = told.length === 1 ? wording.claim(told[0]!) : undefined;
      const headline = one ?? wording.fill(wording.words.legal, { n: steps.length, B: wording.name(target) });
      // Whoever matters to the network first: an arrest of a passer-by is no finding of this report.
      const inNetwork = analysis.brokers.some(({ actor }) => actor === target) || isIllicit(analysis, target);
      const isTied = analysis.claims.of(target).some((claim) => claim.schema !== 'LegalAction' && isAffirmed(claim));
      if (!inNetwork && !isTied) return [];
      const importance = told.length + (inNetwork ? 5 : 0) + (told[0]!.certainty === 'corroborated' ? 2 : 0);
      return draftOf('legal-action', headline, told, { importance }) ?? [];
    });
  },
};

/** A step told without who took it is no second step where the same document tells the same kind of step with who did. */
function withoutRepetition(claims: readonly Claim[]): Claim[] {
  const documents = ({ affirming }: Claim): string[] => affirming.map(({ documentId }) => documentId);
  return claims.filter(
    (claim) =>
      claim.source !== null ||
      !claims.some(
        (other) =>
          other.source !== null &&
          other.phrase.key === claim.phrase.key &&
          documents(claim).every((id) => documents(other).includes(id)),
      ),
  );
}
