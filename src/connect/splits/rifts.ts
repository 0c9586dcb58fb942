import { isIllicit } from '../evidence.js';
import { isHostile } from '../tie-kinds.js';
import type { Network, Tie } from '../types.js';

/** Two parts of one group that fight each other: a split under way, whether or not a source calls it one. */
export interface Rift {
  group: string;
  parts: [string, string];
  /** The fight first, then what makes each a part of the group. */
  ties: Tie[];
}

/** What makes somebody a part of a group: of two who fight, an alliance with the same third is no common house. */
const PART: ReadonlySet<string> = new Set(['Affiliation', 'Directorship', 'Membership']);

/** Rifts within illicit groups, each pair of parts once for each group that both are of. */
export function rifts(network: Network): Rift[] {
  const houses = new Map<string, Map<string, Tie>>();
  for (const tie of network.ties) {
    const { sector, schema } = network.actors.get(tie.target)!;
    if (!PART.has(tie.schema) || tie.hedge === 'denied' || !isIllicit(sector) || schema === 'Person') continue;
    const own = houses.get(tie.source) ?? new Map<string, Tie>();
    houses.set(tie.source, own.set(tie.target, tie));
  }
  const found: Rift[] = [];
  for (const fight of network.ties) {
    if (!isHostile(fight)) continue;
    for (const [group, first] of houses.get(fight.source) ?? []) {
      const second = houses.get(fight.target)?.get(group);
      if (!second) continue;
      const parts: [string, string] = [fight.source, fight.target];
      const known = found.find((one) => one.group === group && parts.every((part) => one.parts.includes(part)));
      if (known) known.ties.unshift(fight);
      else found.push({ group, parts, ties: [fight, first, second] });
    }
  }
  return found;
}
