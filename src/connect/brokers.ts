import { betweenKinds, KINDS } from './between-kinds.js';
import { isIllicit, tiesByActor } from './evidence.js';
import { isAgainst, isCooperative, otherEnd } from './tie-kinds.js';
import type { Actor, Broker, Network, Sector, Tie } from './types.js';

type Steps = Map<string, Tie[]>;
type Sides = Map<Sector, Set<string>>;

/**
 * Actors that join illicit actors to those of another kind: they stand on a shortest way from an illicit actor, at most
 * two ties off, to one of another kind next to them. The score is their betweenness between kinds. An illicit actor is a
 * party to its own side's dealings and no broker of them, and so is a public body to the state's; an illicit group is
 * none at all. Best first.
 */
export function brokers(network: Network): Broker[] {
  const all = tiesByActor(network, isCooperative);
  const proven = tiesByActor(network, (tie) => isCooperative(tie) && tie.hedge === 'asserted');
  const against = tiesByActor(network, isAgainst);
  const shares = betweenKinds(network);
  const result: Broker[] = [];
  for (const actor of network.actors.values()) {
    const score = shares.get(actor.id)!;
    if (score === 0 || actor.sector === 'place' || actor.sector === 'event') continue;
    // A gang that deals with an official and a firm deals for itself: it is what others are joined to.
    if (isIllicit(actor.sector) && actor.schema !== 'Person') continue;
    const { sides, through } = joined(network, actor, all, against);
    if (sides.size === 0) continue;
    const counts = Object.fromEntries([...sides].map(([kind, side]) => [kind, side.size]));
    result.push({
      actor: actor.id,
      sectors: [...sides.keys()],
      between: [...sides.values()].map((side) => [...side]),
      score,
      ties: all.get(actor.id)!.filter((tie) => through.has(otherEnd(tie, actor.id))),
      reason: { key: 'joins-kinds', values: { ...counts, share: score } },
      asserted: joined(network, actor, proven, against).sides.size > 0,
    });
  }
  return result.sort((a, b) => b.score - a.score || b.ties.length - a.ties.length);
}

/** Whom the actor joins, by kind, and those next to it through whom it does; two who oppose each other are not joined. */
function joined(network: Network, actor: Actor, steps: Steps, against: Steps): { sides: Sides; through: Set<string> } {
  const own = isIllicit(actor.sector) || actor.schema === 'PublicBody' ? actor.sector : undefined;
  const kindOf = (id: string): Sector => network.actors.get(id)!.sector;
  const next = neighbours(steps, actor.id);
  const sides: Sides = new Map();
  const through = new Set<string>();
  for (const { illicit, by } of reachedIllicit(kindOf, next, actor.id, steps)) {
    for (const other of next) {
      const [from, to] = [kindOf(illicit), kindOf(other)];
      if (from === own || to === own || from === to || !KINDS.includes(to) || other === by) continue;
      if (isNearer(illicit, other, illicit === by ? 1 : 2, steps) || neighbours(against, illicit).has(other)) continue;
      for (const [kind, id] of [
        [from, illicit],
        [to, other],
      ] as const) {
        sides.set(kind, (sides.get(kind) ?? new Set()).add(id));
      }
      through.add(by).add(other);
    }
  }
  const inOrder = KINDS.filter((kind) => sides.has(kind)).map((kind) => [kind, sides.get(kind)!] as const);
  return { sides: new Map(inOrder), through };
}

/** Illicit actors next to the actor, and those behind somebody licit next to it; `by` is who stands next to it. */
function* reachedIllicit(
  kindOf: (id: string) => Sector,
  next: Set<string>,
  actor: string,
  steps: Steps,
): Generator<{ illicit: string; by: string }> {
  for (const by of next) {
    if (isIllicit(kindOf(by))) yield { illicit: by, by };
    else if (kindOf(by) !== 'place' && kindOf(by) !== 'event') {
      for (const illicit of neighbours(steps, by)) {
        if (isIllicit(kindOf(illicit)) && illicit !== actor && !next.has(illicit)) yield { illicit, by };
      }
    }
  }
}

/** True where `a` and `b` reach each other in fewer than `ties` + 1 ties: then nobody is needed between. */
function isNearer(a: string, b: string, ties: 1 | 2, steps: Steps): boolean {
  const around = neighbours(steps, a);
  return around.has(b) || (ties === 2 && [...neighbours(steps, b)].some((id) => around.has(id)));
}

function neighbours(steps: Steps, id: string): Set<string> {
  return new Set(steps.get(id)!.map((tie) => otherEnd(tie, id)));
}
