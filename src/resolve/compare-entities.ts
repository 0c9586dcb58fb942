import { comparePair } from './compare-pair.js';
import type { Candidate, PairScore } from './types.js';

/** Members of each side that are compared: an entity of hundreds of documents has few forms. */
const MEMBERS = 30;

/**
 * Two entities after resolution, compared by their two most alike members: the first of each name stands for the others
 * of that name. `undefined` where a side has no member.
 */
export function compareEntities(left: readonly Candidate[], right: readonly Candidate[]): PairScore | undefined {
  const rights = oneOfEachName(right);
  let best: PairScore | undefined;
  for (const one of oneOfEachName(left)) {
    for (const other of rights) {
      if (one.id === other.id) continue;
      const pair = comparePair(one, other);
      if (!best || pair.score > best.score) best = pair;
    }
  }
  return best;
}

/** The richest member of each name: the most neighbours and properties give the most reasons. */
function oneOfEachName(members: readonly Candidate[]): Candidate[] {
  const richness = ({ neighbours, aliases, properties }: Candidate): number =>
    neighbours.length + aliases.length + Object.keys(properties).length;
  const byName = new Map<string, Candidate>();
  for (const member of members) {
    const known = byName.get(member.name);
    if (!known || richness(member) > richness(known)) byName.set(member.name, member);
  }
  return [...byName.values()].slice(0, MEMBERS);
}
