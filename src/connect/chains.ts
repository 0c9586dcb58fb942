import { bestPaths } from './best-path.js';
import { mayPassBody, toChain } from './chain.js';
import { evidenceOf, isIllicit, tiesByActor } from './evidence.js';
import { isBelonging, isCooperative, otherEnd } from './tie-kinds.js';
import type { Actor, Chain, Network, Tie } from './types.js';

export interface ChainOptions {
  /** Most ties of a chain; absent: 6. */
  longest?: number;
  /** Place where the first actor must operate; absent: any. */
  territory?: string;
}

/**
 * Transmission chains: from an armed or criminal group by those between to a body or office of national level, over
 * ties of cooperation that no source only denies. Of several ways between the same two ends the best evidenced stands;
 * a chain that another carries on is left out. Best evidence first.
 *
 * A chain does not run through a second illicit group, a place or a national body, nor between two who merely belong to
 * the same body. A direct tie is no chain: it has nobody between.
 */
export function chains(network: Network, options: ChainOptions = {}): Chain[] {
  const steps = tiesByActor(network, (tie) => isCooperative(tie) && !touchesPlace(network, tie));
  const sector = (id: string): Actor => network.actors.get(id)!;
  const starts = [...network.actors.values()].filter((actor) => isStart(network, actor, steps.get(actor.id)!));
  const groups = new Set(starts.map((actor) => actor.id));
  const found: Chain[] = [];
  for (const start of starts) {
    const paths = bestPaths(start.id, steps, {
      cost: (tie) => -Math.log(evidenceOf(tie)),
      longest: options.longest ?? 6,
      mayPass: (arrived, id, leaving) =>
        !groups.has(id) && !isNationalBody(sector(id)) && mayPassBody(network, arrived, id, leaving),
    });
    for (const [end, path] of paths) {
      if (isNational(sector(end)) && path.ties.length > 1) found.push(toChain(network, path));
    }
  }
  const local = options.territory ? found.filter((chain) => chain.territories.includes(options.territory!)) : found;
  const whole = local.filter((chain) => !local.some((other) => carriesOn(other, chain)));
  return whole.sort((a, b) => b.score - a.score || a.actors.length - b.actors.length);
}

/** An illicit group; an illicit person only where no group that the person belongs to is known. */
function isStart(network: Network, actor: Actor, ties: Tie[]): boolean {
  if (!isIllicit(actor.sector)) return false;
  if (actor.schema !== 'Person') return true;
  return !ties.some((tie) => isBelonging(tie) && isIllicit(network.actors.get(otherEnd(tie, actor.id))!.sector));
}

const isNational = (actor: Actor): boolean => actor.sector === 'state' && actor.level === 'national';
const isNationalBody = (actor: Actor): boolean => isNational(actor) && actor.schema !== 'Person';

function touchesPlace(network: Network, tie: Tie): boolean {
  return [tie.source, tie.target].some((id) => ['place', 'event'].includes(network.actors.get(id)!.sector));
}

function carriesOn(longer: Chain, shorter: Chain): boolean {
  return longer.actors.length > shorter.actors.length && shorter.actors.every((id, i) => id === longer.actors[i]);
}
