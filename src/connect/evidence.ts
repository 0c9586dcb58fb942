import type { Network, Tie } from './types.js';

/**
 * How much a tie rests on, 0 to 1: each independent source halves the doubt; what is only alleged counts half, and what
 * somebody disputes half again. The halves are an assumption of ours, for ranking alone.
 */
export function evidenceOf(tie: Tie): number {
  if (tie.hedge === 'denied') return 0;
  const alleged = tie.hedge === 'alleged' ? 0.5 : 1;
  const disputed = tie.disputed ? 0.5 : 1;
  return (1 - 0.5 ** tie.sources) * alleged * disputed;
}

/** The ties of each actor that fulfil `where`, in the order of the network. */
export function tiesByActor(network: Network, where: (tie: Tie) => boolean): Map<string, Tie[]> {
  const result = new Map<string, Tie[]>([...network.actors.keys()].map((id) => [id, []]));
  for (const tie of network.ties) {
    if (!where(tie)) continue;
    result.get(tie.source)!.push(tie);
    result.get(tie.target)!.push(tie);
  }
  return result;
}

/** Independent sources over several ties. */
export function sourcesOf(ties: readonly Tie[]): number {
  return new Set(ties.flatMap((tie) => tie.sourceIds)).size;
}

/** True for crime and armed groups and those who belong to them. */
export function isIllicit(sector: string): boolean {
  return sector === 'crime' || sector === 'armed';
}
