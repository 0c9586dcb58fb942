import type { ThreatRegister, ThreatRow } from '../../../../api/index.js';

/** The threats in an order: `weight`, `parting`, `register`, or gravest first to a side by its id. */
export function inOrder({ threats }: ThreatRegister, by: string): ThreatRow[] {
  if (by === 'register') return threats;
  const value = (threat: ThreatRow): number => {
    if (by === 'weight') return threat.weight;
    if (by === 'parting') return Math.max(0, ...threat.divergence.map(({ score }) => score));
    return threat.views.find(({ perspective }) => perspective === by)?.weight ?? -1;
  };
  return threats.toSorted((a, b) => value(b) - value(a));
}
