import { isIllicit } from '../evidence.js';
import type { Network, Tie } from '../types.js';

/** Who led a group, in order of time as far as dates tell; with two or more. */
export interface Leadership {
  group: string;
  leaders: {
    actor: string;
    tie: Tie;
    from?: string;
    to?: string /** Arrests, charges and attacks on the leader. */;
    against: Tie[];
  }[];
  /** Kinship and other ties between leaders. */
  between: Tie[];
}

/** Illicit groups that two or more persons are said to have led. Whether one followed the other only dates can tell. */
export function leaderships(network: Network): Leadership[] {
  const byGroup = new Map<string, Tie[]>();
  for (const tie of network.ties) {
    if (tie.schema !== 'Directorship' || tie.hedge === 'denied') continue;
    if (!isIllicit(network.actors.get(tie.target)!.sector) || network.actors.get(tie.target)!.schema === 'Person')
      continue;
    byGroup.set(tie.target, [...(byGroup.get(tie.target) ?? []), tie]);
  }
  return [...byGroup].flatMap(([group, ties]) => {
    if (ties.length < 2) return [];
    const ids = new Set(ties.map(({ source }) => source));
    const leaders = ties.map((tie) => ({
      actor: tie.source,
      tie,
      ...(tie.from && { from: tie.from }),
      ...(tie.to && { to: tie.to }),
      against: network.ties.filter(
        (one) => one.target === tie.source && one.hedge !== 'denied' && ['LegalAction', 'Attack'].includes(one.schema),
      ),
    }));
    leaders.sort((a, b) => (a.from ?? '9999').localeCompare(b.from ?? '9999'));
    const between = network.ties.filter((tie) => ids.has(tie.source) && ids.has(tie.target) && tie.hedge !== 'denied');
    return [{ group, leaders, between }];
  });
}
