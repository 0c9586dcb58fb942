/** A disc, by its middle. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** Wider than tall, as screens are. */
const WIDE = 1.8;
/** How much being far from the middle counts against being near to those one is tied to. */
const MIDDLE = 0.5;
/** Pairs of discs whose corners are tried: the nearest to the middle of what a disc is tied to. */
const TRIED = 40;

/** A distance by which what lies beside is nearer than what lies above. */
const wide = (x: number, y: number): number => Math.hypot(x / WIDE, y);

/**
 * Puts discs side by side without overlap, the first in the middle, each next one into the corner between two others where
 * it comes nearest to those it is tied to: `ties[i]` holds the strength of its ties by disc. With `gap` between any two.
 */
export function pack(radii: readonly number[], ties: readonly ReadonlyMap<number, number>[], gap: number): Disc[] {
  const discs: Disc[] = [];
  for (const [i, radius] of radii.entries()) {
    const strengths = [...ties[i]!].filter(([other]) => other < i);
    const total = strengths.reduce((sum, [, strength]) => sum + strength, 0);
    const cost = (x: number, y: number): number => {
      const far = strengths.reduce((sum, [o, w]) => sum + w * wide(x - discs[o]!.x, y - discs[o]!.y), 0);
      return (total > 0 ? far / total : 0) + (total > 0 ? MIDDLE : 1) * wide(x, y);
    };
    let best: Disc = { x: discs.length ? discs[0]!.radius + gap + radius : 0, y: 0, radius };
    let least = discs.length > 1 ? Number.POSITIVE_INFINITY : 0;
    if (discs.length > 1) {
      for (const { x, y } of corners(discs, radius, gap, cost)) {
        const costs = cost(x, y);
        if (costs < least && isFree(discs, x, y, radius, gap)) [least, best] = [costs, { x, y, radius }];
      }
    }
    discs.push(best);
  }
  return discs;
}

/** Where a disc touches two others, of all pairs of those in question. */
function* corners(discs: readonly Disc[], radius: number, gap: number, cost: (x: number, y: number) => number) {
  const near = discs
    .map((disc) => ({ disc, at: cost(disc.x, disc.y) }))
    .sort((a, b) => a.at - b.at)
    .map(({ disc }) => disc);
  // Far out lies always some free corner: the outermost of all are tried too.
  const outer = [...discs].sort((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y)).slice(0, 12);
  const tried = [...new Set([...near.slice(0, TRIED), ...outer])];
  for (const [i, one] of tried.entries()) {
    for (const other of tried.slice(i + 1)) yield* touching(one, other, radius + gap);
  }
}

/** Middles of the discs that touch both, `reach` beyond their rims. */
function touching(one: Disc, other: Disc, reach: number): { x: number; y: number }[] {
  const [a, b] = [one.radius + reach, other.radius + reach];
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const apart = Math.hypot(dx, dy);
  if (apart === 0 || apart > a + b) return [];
  const along = (a * a - b * b + apart * apart) / (2 * apart);
  const off = Math.sqrt(Math.max(0, a * a - along * along));
  const [ux, uy] = [dx / apart, dy / apart];
  return [1, -1].map((side) => ({
    x: one.x + along * ux - side * off * uy,
    y: one.y + along * uy + side * off * ux,
  }));
}

const isFree = (discs: readonly Disc[], x: number, y: number, radius: number, gap: number): boolean =>
  discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) >= disc.radius + radius + gap - 1e-6);
