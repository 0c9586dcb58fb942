import type { Path } from './best-path.js';
import { evidenceOf, sourcesOf } from './evidence.js';
import { isBelonging } from './tie-kinds.js';
import type { Chain, Network, Tie } from './types.js';

/**
 * Two who belong to one body are not tied by that, so no chain runs through a body by belonging on both sides; a gang
 * or a firm is different: its people act for it.
 */
export function mayPassBody(network: Network, arrived: Tie, actor: string, leaving: Tie): boolean {
  const { sector, schema } = network.actors.get(actor)!;
  const acts = schema === 'Person' || sector === 'crime' || sector === 'armed' || sector === 'business';
  return acts || !isBelonging(arrived) || !isBelonging(leaving);
}

/** A path as a chain: with its weakest tie, certainty, sources and the places where its first actor operates. */
export function toChain(network: Network, { actors, ties }: Path): Chain {
  const evidence = ties.map(evidenceOf);
  return {
    actors,
    ties,
    weakest: evidence.indexOf(Math.min(...evidence)),
    certainty: ties.every((tie) => tie.hedge === 'asserted') ? 'asserted' : 'alleged',
    sources: sourcesOf(ties),
    score: evidence.reduce((product, one) => product * one, 1),
    territories: territoriesOf(network, actors[0]!),
  };
}

function territoriesOf(network: Network, actor: string): string[] {
  const present = network.ties.filter(
    (tie) => tie.schema === 'Presence' && tie.source === actor && tie.hedge !== 'denied',
  );
  return present.map((tie) => tie.target);
}
