import type { Broker } from '../../connect/index.js';
import type { Claim } from '../claims.js';
import { bestClaims, draftOf, isAffirmed } from './draft.js';
import { isIllicitGroup, isParticular } from './relevance.js';
import type { Analysis, Draft, FindingType } from './types.js';

const PER_SIDE = 2;

/** Who joins illicit actors to the state or to business, by ties that the quotes carry on both sides. */
export const broker: FindingType = {
  kind: 'broker',
  most: 3,
  propose: (analysis) => analysis.brokers.flatMap((found) => brokerDraft(analysis, found) ?? []),
};

function brokerDraft(analysis: Analysis, { actor, sectors, between, ties, score }: Broker): Draft | undefined {
  // A group is a party to its own dealings, and a facilitator has a finding that says more.
  if (!isParticular(analysis, actor) || isIllicitGroup(analysis, actor)) return undefined;
  if (analysis.facilitators.some((one) => one.actor === actor)) return undefined;
  const side = (illicit: boolean) =>
    sectors.flatMap((sector, i) => ((sector === 'crime' || sector === 'armed') === illicit ? between[i]! : []));
  const direct = bestClaims(analysis, ties);
  const illicit = reached(analysis, actor, side(true), direct);
  const others = reached(analysis, actor, side(false), direct);
  if (illicit.length === 0 || others.length === 0) return undefined;
  const { wording } = analysis;
  const headline = wording.fill(wording.words.broker, {
    A: wording.name(actor),
    illicit: wording.names(illicit.map(({ id }) => id)),
    others: wording.names(others.map(({ id }) => id)),
  });
  const claims = [...new Set([...illicit, ...others].flatMap((end) => end.claims))];
  return draftOf('broker', headline, claims, { importance: score, composed: true, key: actor });
}

/** The ends of a side that quotes reach, each with its claims: straight, or by the one who stands between. */
function reached(
  analysis: Analysis,
  actor: string,
  side: readonly string[],
  direct: readonly Claim[],
): { id: string; claims: Claim[] }[] {
  const otherEnd = (claim: Claim) => (claim.source === actor ? claim.target : claim.source);
  const ends = side.flatMap((id) => {
    if (!isParticular(analysis, id)) return [];
    const straight = direct.find((claim) => otherEnd(claim) === id);
    if (straight) return [{ id, claims: [straight] }];
    for (const first of direct) {
      const by = otherEnd(first);
      const tie = analysis.network.ties.find(
        (one) => (one.source === by && one.target === id) || (one.source === id && one.target === by),
      );
      const second = by === null || !tie ? undefined : bestClaims(analysis, [tie]).find(isAffirmed);
      if (second) return [{ id, claims: [first, second] }];
    }
    return [];
  });
  // Those next to the broker say most; the rest of the network has its own lines.
  return ends.sort((a, b) => a.claims.length - b.claims.length).slice(0, PER_SIDE);
}
