import { isIllicit, tiesByActor } from '../evidence.js';
import { isAgainst, isCooperative, otherEnd } from '../tie-kinds.js';
import { tieTypesOf } from '../tie-types.js';
import type { Network, Tie } from '../types.js';

/** An official and an illicit actor who both deal with a third: an inference, stated by nobody. */
export interface SharedInterest {
  illicit: string;
  official: string;
  third: string;
  /** The tie of the third with each; these are stated. */
  ties: [Tie, Tie];
  /** A source that denies a tie between the two. */
  denied: boolean;
}

/**
 * Shared interest without a deal ("lucrative permissiveness", Briscoe and Kalkman 2016): somebody of the state and an
 * illicit actor both give to or get from one third, and no source states a tie between them. It is inferred and proves
 * nothing; no chain and no other finding uses it.
 */
export function sharedInterests(network: Network): SharedInterest[] {
  const dealing = tiesByActor(
    network,
    (tie) => isCooperative(tie) && tieTypesOf(tie).some((type) => type === 'transaction' || type === 'protection'),
  );
  const stated = new Set<string>();
  const denials = new Set<string>();
  for (const tie of network.ties) {
    const keys = [`${tie.source} ${tie.target}`, `${tie.target} ${tie.source}`];
    if (isCooperative(tie) || isAgainst(tie)) for (const key of keys) stated.add(key);
    else if (tie.hedge === 'denied') for (const key of keys) denials.add(key);
  }
  const found: SharedInterest[] = [];
  const seen = new Set<string>();
  for (const [third, ties] of dealing) {
    // With a third that is illicit itself, the official's tie to it is the finding.
    if (isIllicit(network.actors.get(third)!.sector)) continue;
    for (const left of ties) {
      const illicit = otherEnd(left, third);
      if (!isIllicit(network.actors.get(illicit)!.sector)) continue;
      for (const right of ties) {
        const official = otherEnd(right, third);
        const { sector, schema } = network.actors.get(official)!;
        if (sector !== 'state' || schema !== 'Person' || stated.has(`${illicit} ${official}`)) continue;
        const key = `${illicit} ${official} ${third}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.push({ illicit, official, third, ties: [left, right], denied: denials.has(`${illicit} ${official}`) });
      }
    }
  }
  return found;
}
