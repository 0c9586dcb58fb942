import { said, UserError } from '../../model/index.js';
import type { Standing } from './standing.js';
import type { Fallen, Recovery } from './types.js';

const CHANCE = {
  name: 'chance',
  title: 'probability that a tie which was lost is made up for',
  unit: '1',
  default: 1,
  range: [0, 1],
} as const;

/**
 * How networks mend themselves. That removal is followed by replacement, and that this may undo it, is what Duijn,
 * Kashirin and Sloot found (2014, doi 10.1038/srep04238) and Diviak for closure (2023, doi 10.1007/s11292-023-09563-z);
 * the rules as they stand here, and the chance of 1 that every loss is made up for, are assumptions.
 */
export const RECOVERIES: readonly Recovery[] = [
  {
    id: 'none',
    title: 'Nobody steps in',
    class: 'assumption',
    parameters: [],
    mend: () => ({ ties: 0 }),
  },
  {
    id: 'triadic',
    title: 'Who lost a contact ties up with somebody it has a contact in common with',
    class: 'assumption',
    parameters: [CHANCE],
    source: 'Granovetter 1973, doi 10.1086/225469; Duijn, Kashirin, Sloot 2014, doi 10.1038/srep04238',
    mend: (network, fallen, { random, parameters }) => {
      let ties = 0;
      for (const [orphan, strength] of fallen.ties) {
        if (!network.stands(orphan) || random() >= Number(parameters['chance'])) continue;
        const partner = drawn(strangersInCommon(network, fallen, orphan), random);
        if (partner === undefined) continue;
        network.join(orphan, partner, strength);
        ties++;
      }
      return { ties };
    },
  },
  {
    id: 'role',
    title: 'Somebody of the same kind in an equal position takes over the ties',
    class: 'assumption',
    parameters: [
      CHANCE,
      {
        name: 'equivalence',
        title: 'equal by sharing contacts (structural), or by having as many, as well tied (regular)',
        default: 'structural',
        range: ['structural', 'regular'],
      },
    ],
    source:
      'Lorrain, White 1971, doi 10.1080/0022250X.1971.9989788; Everett, Borgatti 1994, doi 10.1080/0022250X.1994.9990134; ' +
      'Duijn, Kashirin, Sloot 2014, doi 10.1038/srep04238',
    mend: (network, fallen, { random, parameters, kinds }) => {
      const alike = parameters['equivalence'] === 'regular' ? samePosition : sharedContacts;
      const scores = new Map<number, number>();
      for (const v of network.nodes) {
        if (kinds && kinds[v] !== kinds[fallen.node]) continue;
        const score = alike(network, fallen, v);
        if (score > 0) scores.set(v, score);
      }
      const heir = drawn(scores, random);
      if (heir === undefined) return { ties: 0 };
      let ties = 0;
      for (const [contact, strength] of fallen.ties) {
        const isNew = contact !== heir && network.stands(contact) && !network.ties[heir]!.has(contact);
        if (!isNew || random() >= Number(parameters['chance'])) continue;
        network.join(heir, contact, strength);
        ties++;
      }
      return { by: network.ids[heir]!, ties };
    },
  },
];

/** The recovery of this id. @throws UserError listing all where there is none */
export function recoveryOf(id: string): Recovery {
  const found = RECOVERIES.find((recovery) => recovery.id === id);
  if (found) return found;
  const ids = RECOVERIES.map((recovery) => recovery.id).join(', ');
  throw new UserError(said`There is no recovery "${id}". Recoveries: ${ids}.`, { exit: 2 });
}

/** Whom the orphan could come to know: contacts of the fallen and of its own contacts, by how many they share. */
function strangersInCommon(network: Standing, fallen: Fallen, orphan: number): Map<number, number> {
  const own = network.ties[orphan]!;
  const shared = new Map<number, number>();
  for (const contacts of [fallen.ties, ...[...own.keys()].map((contact) => network.ties[contact]!)]) {
    for (const other of contacts.keys()) {
      if (other === orphan || own.has(other) || !network.stands(other)) continue;
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return shared;
}

/** Contacts in common over all contacts of the two, each other apart (Jaccard). */
function sharedContacts(network: Standing, fallen: Fallen, v: number): number {
  const own = network.ties[v]!;
  const theirs = fallen.ties.size - (fallen.ties.has(v) ? 1 : 0);
  let common = 0;
  for (const contact of fallen.ties.keys()) if (own.has(contact)) common++;
  return common === 0 ? 0 : common / (own.size + theirs - common);
}

/** How near two come in number of ties and in how well their contacts are tied: the product of both ratios, 0 to 1. */
function samePosition(network: Standing, fallen: Fallen, v: number): number {
  const standing = (ties: ReadonlyMap<number, number>): number =>
    [...ties.keys()].reduce((sum, contact) => sum + network.ties[contact]!.size, 0) / Math.max(1, ties.size);
  const ratio = (a: number, b: number): number => (a === b ? 1 : Math.min(a, b) / Math.max(a, b));
  const own = network.ties[v]!;
  return ratio(own.size, fallen.ties.size) * ratio(standing(own), standing(fallen.ties));
}

/** One of the keys, drawn in proportion to its value; undefined of none. */
function drawn(odds: ReadonlyMap<number, number>, random: () => number): number | undefined {
  let left = random() * [...odds.values()].reduce((sum, value) => sum + value, 0);
  let last: number | undefined;
  for (const [key, value] of odds) {
    last = key;
    left -= value;
    if (left < 0) break;
  }
  return last;
}
