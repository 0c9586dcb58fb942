import { tiesByActor } from './evidence.js';
import { isCooperative, otherEnd } from './tie-kinds.js';
import type { Network } from './types.js';

/** What comes apart when somebody is taken out of the network of cooperation. */
export interface Without {
  /** Actors that reached the one taken out, itself and those taken out with it apart. */
  around: number;
  /** The parts they fall into without it, largest first; one part where others still join them. */
  parts: string[][];
  /** Pairs of them that reached each other and no longer do, and their share of all such pairs, 0 to 1. */
  pairsLost: number;
  reachLost: number;
}

/** Takes actors out of the network of cooperation (no places, no events, nothing denied); linear in its ties. */
export function withoutActors(network: Network, taken: ReadonlySet<string>): Without {
  const acts = (id: string): boolean => !['place', 'event'].includes(network.actors.get(id)!.sector);
  const steps = tiesByActor(network, (tie) => isCooperative(tie) && acts(tie.source) && acts(tie.target));
  const reach = (start: string, closed: ReadonlySet<string>): string[] => {
    const seen = new Set([start]);
    for (const id of seen) {
      for (const tie of steps.get(id)!) {
        const next = otherEnd(tie, id);
        if (!closed.has(next)) seen.add(next);
      }
    }
    return [...seen];
  };
  const around = new Set([...taken].flatMap((id) => reach(id, new Set())).filter((id) => !taken.has(id)));
  const parts: string[][] = [];
  const placed = new Set<string>();
  for (const id of around) {
    if (placed.has(id)) continue;
    const part = reach(id, taken);
    for (const one of part) placed.add(one);
    parts.push(part);
  }
  parts.sort((a, b) => b.length - a.length);
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const before = pairs(around.size);
  const pairsLost = before - parts.reduce((sum, part) => sum + pairs(part.length), 0);
  return { around: around.size, parts, pairsLost, reachLost: before > 0 ? pairsLost / before : 0 };
}
