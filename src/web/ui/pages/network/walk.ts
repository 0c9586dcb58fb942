import type { Layout } from './layout/use-layout.js';

const WAYS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * Where an arrow key leads from an actor: to the one it is tied to that lies most nearly that way. From nobody, to the best
 * tied. Undefined where nobody lies that way.
 */
export function nextActor({ of: { actors, lines }, positions }: Layout, from: string | undefined, key: string) {
  const here = from === undefined ? -1 : actors.id.indexOf(from);
  if (here < 0) return actors.degree.reduce((best, degree, at) => (degree > actors.degree[best]! ? at : best), 0);
  const [wx, wy] = WAYS[key] ?? [0, 0];
  let best: number | undefined;
  // Straight on is 1; what lies more than 80 degrees off is another way.
  let straight = 0.17;
  lines.source.forEach((source, at) => {
    const target = lines.target[at]!;
    if (source !== here && target !== here) return;
    const other = source === here ? target : source;
    const dx = positions[2 * other]! - positions[2 * here]!;
    const dy = positions[2 * other + 1]! - positions[2 * here + 1]!;
    const along = (dx * wx + dy * wy) / (Math.hypot(dx, dy) || 1);
    if (along > straight) [straight, best] = [along, other];
  });
  return best;
}
