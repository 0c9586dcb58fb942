import { isIllicit, tiesByActor } from './evidence.js';
import { servicesOf } from './services.js';
import { isBelonging, isCooperative, isServing, otherEnd } from './tie-kinds.js';
import type { Actor, Facilitator, Network, Sector, Tie } from './types.js';

type Steps = Map<string, Tie[]>;

/**
 * Facilitators: persons, firms and others, themselves neither groups nor public bodies, who serve two or more illicit
 * networks that are otherwise apart, straight or by a firm of theirs. A network is a set of illicit actors joined by
 * cooperation once the facilitator is taken out. Whoever belongs to just one of them acts for it and is no facilitator.
 * Those who join different kinds of networks first, then by how many they serve.
 */
export function facilitators(network: Network): Facilitator[] {
  const steps = tiesByActor(network, isCooperative);
  const found = [...network.actors.values()].flatMap((actor) => facilitator(network, actor, steps) ?? []);
  return found.sort((a, b) => b.sectors.length - a.sectors.length || b.networks.length - a.networks.length);
}

function facilitator(network: Network, actor: Actor, steps: Steps): Facilitator | undefined {
  if (!mayServe(actor)) return undefined;
  const sectorOf = (id: string): Sector => network.actors.get(id)!.sector;
  const firms = firmsOf(network, actor, steps);
  const acting = new Set([actor.id, ...firms.map((tie) => otherEnd(tie, actor.id))]);
  const reached = (tie: Tie): string => (acting.has(tie.source) ? tie.target : tie.source);
  const ties = [...acting].flatMap((id) => steps.get(id)!).filter((tie) => isIllicit(sectorOf(reached(tie))));
  const networks = apart(new Set(ties.map(reached)), (id) =>
    neighbours(steps, id).filter((next) => !acting.has(next) && isIllicit(sectorOf(next))),
  );
  if (networks.length < 2 || isLoyalToOne(ties, networks, reached)) return undefined;
  const sectors = [...new Set(networks.flat().map(sectorOf))];
  const proven = new Set(ties.filter((tie) => tie.hedge === 'asserted').map(reached));
  const used = firms.filter((firm) => ties.some((tie) => [tie.source, tie.target].includes(otherEnd(firm, actor.id))));
  const parts = apart(new Set(networks.flat()), (id) => neighbours(steps, id).filter((next) => !acting.has(next)));
  return {
    actor: actor.id,
    networks,
    sectors,
    classes: [...new Set([...actor.classes, ...ties.flatMap((tie) => tie.roles.flatMap(servicesOf))])],
    ties: [...ties, ...used],
    separated: parts.length,
    reason: { key: 'serves-networks', values: { networks: networks.length, kinds: sectors.join(', ') } },
    asserted: networks.filter((one) => one.some((id) => proven.has(id))).length > 1,
  };
}

function mayServe(actor: Actor): boolean {
  if (['place', 'event'].includes(actor.sector) || actor.schema === 'PublicBody') return false;
  return actor.schema === 'Person' || !isIllicit(actor.sector);
}

/** Ties to the firms that a person owns or leads: what they do, the person does. */
function firmsOf(network: Network, actor: Actor, steps: Steps): Tie[] {
  return steps.get(actor.id)!.filter((tie) => {
    const owns = (tie.schema === 'Ownership' || tie.schema === 'Directorship') && tie.source === actor.id;
    return owns && network.actors.get(tie.target)!.sector === 'business';
  });
}

/** The actors of `ids` by the parts they lie in, reached over `next`. */
function apart(ids: Set<string>, next: (id: string) => string[]): string[][] {
  const partOf = new Map<string, number>();
  const parts: string[][] = [];
  for (const start of ids) {
    if (!partOf.has(start)) {
      const part = parts.push([]) - 1;
      partOf.set(start, part);
      const open = [start];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        for (const other of next(id)) {
          if (partOf.has(other)) continue;
          partOf.set(other, part);
          open.push(other);
        }
      }
    }
    parts[partOf.get(start)!]!.push(start);
  }
  return parts;
}

function neighbours(steps: Steps, id: string): string[] {
  return steps.get(id)!.map((tie) => otherEnd(tie, id));
}

/** Belongs to actors of one network alone, or does nothing for any of them. */
function isLoyalToOne(ties: Tie[], networks: string[][], reached: (tie: Tie) => string): boolean {
  const belongs = ties.filter((tie) => isBelonging(tie) && tie.schema !== 'Employment').map(reached);
  return networks.filter((one) => one.some((id) => belongs.includes(id))).length === 1 || !ties.some(isServing);
}
