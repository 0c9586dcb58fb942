import { isIllicit } from '../evidence.js';
import { isBelonging, isCooperative, isHostile } from '../tie-kinds.js';
import type { Actor, Network, Tie } from '../types.js';

/** Two actors with a sign: 1 where they work together, -1 where they fight, 0 where sources say both. */
export interface SignedPair {
  source: string;
  target: string;
  sign: 1 | -1 | 0;
  ties: Tie[];
}

/** Ties that put both ends on one side; who is paid, bribed, related or acquainted takes no side by that. */
const SIDING: ReadonlySet<string> = new Set(['Alliance', 'Affiliation', 'Membership', 'Directorship']);

/**
 * The signed pairs of a case. Plus: alliance, affiliation, belonging to an illicit group, and support between bodies.
 * Minus: rivalry, and attacks on whoever can be a party: illicit actors and those of the state; a firm or a citizen
 * attacked is a victim. An arrest or a charge counts nothing: the law moves against whom it must.
 */
export function signedPairs(network: Network): SignedPair[] {
  const pairs = new Map<string, SignedPair & { plus: boolean; minus: boolean }>();
  for (const tie of network.ties) {
    const [plus, minus] = [isPlus(network, tie), isMinus(network, tie)];
    if (!plus && !minus) continue;
    const [source, target] = tie.source < tie.target ? [tie.source, tie.target] : [tie.target, tie.source];
    const key = `${source} ${target}`;
    const pair = pairs.get(key) ?? { source, target, sign: 0, ties: [], plus: false, minus: false };
    pair.ties.push(tie);
    pair.plus ||= plus;
    pair.minus ||= minus;
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ plus, minus, ...pair }) => ({ ...pair, sign: plus && minus ? 0 : plus ? 1 : -1 }));
}

function isPlus(network: Network, tie: Tie): boolean {
  const [source, target] = [network.actors.get(tie.source)!, network.actors.get(tie.target)!];
  if (!isCooperative(tie) || isScene(source) || isScene(target)) return false;
  if (tie.schema === 'Support') return source.schema !== 'Person' && target.schema !== 'Person';
  return SIDING.has(tie.schema) && (!isBelonging(tie) || isIllicit(target.sector));
}

function isMinus(network: Network, tie: Tie): boolean {
  const ends = [tie.source, tie.target].map((id) => network.actors.get(id)!);
  if (!isHostile(tie) || ends.some(isScene)) return false;
  return tie.schema === 'Rivalry' || isIllicit(ends[1]!.sector) || ends[1]!.sector === 'state';
}

const isScene = ({ sector }: Actor): boolean => sector === 'place' || sector === 'event';
