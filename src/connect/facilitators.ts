import { isIllicit, tiesByActor } from './evidence.js';
import { readWords } from './sectors.js';
import { isBelonging, isCooperative, isServing, otherEnd } from './tie-kinds.js';
import type { Actor, ActorClass, Facilitator, Network, Sector, Tie } from './types.js';

/**
 * Facilitators: persons, firms and others, not themselves groups, who serve two or more illicit networks that are
 * otherwise apart. A network is a set of illicit actors joined by cooperation once the facilitator is taken out. Whoever
 * belongs to just one of them acts for it and is no facilitator. Those who join different kinds of networks first, then
 * by how many they serve.
 */
export function facilitators(network: Network): Facilitator[] {
  const steps = tiesByActor(network, isCooperative);
  const found: Facilitator[] = [];
  for (const actor of network.actors.values()) {
    if (!mayServe(actor)) continue;
    const ties = steps.get(actor.id)!.filter((tie) => isIllicit(sectorOf(network, otherEnd(tie, actor.id))));
    const served = networksServed(network, actor, ties, steps);
    if (served.length < 2 || isLoyalToOne(actor, ties, served)) continue;
    const sectors = [...new Set(served.flat().map((id) => sectorOf(network, id)))];
    const proven = ties.filter((tie) => tie.hedge === 'asserted').map((tie) => otherEnd(tie, actor.id));
    found.push({
      actor: actor.id,
      networks: served,
      sectors,
      classes: [...new Set([...actor.classes, ...ties.flatMap((tie) => tie.roles.flatMap(classesOfRole))])],
      ties,
      separated: served.flat().length,
      reason: { key: 'serves-networks', values: { networks: served.length, kinds: sectors.join(', ') } },
      asserted: served.filter((one) => one.some((id) => proven.includes(id))).length > 1,
    });
  }
  return found.sort((a, b) => b.sectors.length - a.sectors.length || b.networks.length - a.networks.length);
}

function mayServe(actor: Actor): boolean {
  if (actor.sector === 'place' || actor.sector === 'event') return false;
  return actor.schema === 'Person' || !isIllicit(actor.sector);
}

const sectorOf = (network: Network, id: string): Sector => network.actors.get(id)!.sector;

/** The illicit actors it is tied to, by network: those that still reach each other without it stand together. */
function networksServed(network: Network, actor: Actor, ties: Tie[], steps: Map<string, Tie[]>): string[][] {
  const partOf = new Map<string, number>();
  const served = new Map<number, string[]>();
  for (const id of new Set(ties.map((tie) => otherEnd(tie, actor.id)))) {
    if (!partOf.has(id)) flood(network, id, actor.id, steps, partOf, partOf.size);
    const part = partOf.get(id)!;
    served.set(part, [...(served.get(part) ?? []), id]);
  }
  return [...served.values()];
}

function flood(
  network: Network,
  start: string,
  without: string,
  steps: Map<string, Tie[]>,
  partOf: Map<string, number>,
  part: number,
): void {
  const open = [start];
  partOf.set(start, part);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const tie of steps.get(id)!) {
      const next = otherEnd(tie, id);
      if (next === without || partOf.has(next) || !isIllicit(sectorOf(network, next))) continue;
      partOf.set(next, part);
      open.push(next);
    }
  }
}

/** Belongs to actors of one network alone, and serves none of the others by more than that. */
function isLoyalToOne(actor: Actor, ties: Tie[], served: string[][]): boolean {
  const of = (where: (tie: Tie) => boolean): string[][] =>
    served.filter((one) => ties.some((tie) => where(tie) && one.includes(otherEnd(tie, actor.id))));
  const belongs = of((tie) => isBelonging(tie) && tie.schema !== 'Employment');
  return belongs.length === 1 || of(isServing).length + belongs.length === 0;
}

/** What a role of a tie says of the service: `launders` is money, `defends` legal. */
const ROLE_CLASSES: readonly (readonly [RegExp, ActorClass])[] = [
  [/launder|financ|pays|lava|fund|bank/i, 'money'],
  [/arm|weapon/i, 'arms'],
  [/transport|ship|smuggl|moves|carr/i, 'transport'],
  [/defend|represent|legal|counsel/i, 'legal'],
  [/document|passport|forge|falsif/i, 'documents'],
  [/protect|cover/i, 'politics'],
];

function classesOfRole(role: string): ActorClass[] {
  const byWord = readWords(role).classes;
  return [...byWord, ...ROLE_CLASSES.filter(([pattern]) => pattern.test(role)).map(([, actorClass]) => actorClass)];
}
