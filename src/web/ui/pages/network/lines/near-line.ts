import type { LineLooks } from './looks.js';
import type { View } from './view.js';

/** Farther from a line than so many pixels one does not mean it. */
const REACH = 5;

/**
 * The line that is meant by a place on the screen, by its place in the drawing: of those that are seen there a lit one
 * before others, of these the nearest. Undefined where there is none.
 */
export function nearLine(
  ends: { source: readonly number[]; target: readonly number[] },
  positions: Float32Array,
  looks: Pick<LineLooks, 'hidden' | 'lit'>,
  { place: [a, b, c, d, e, f] }: Pick<View, 'place'>,
  x: number,
  y: number,
): number | undefined {
  const seen = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    seen[i] = a * positions[i]! + c * positions[i + 1]! + e - x;
    seen[i + 1] = b * positions[i]! + d * positions[i + 1]! + f - y;
  }
  let found: number | undefined;
  let [least, isLit] = [REACH, 0];
  for (let at = 0; at < ends.source.length; at++) {
    if (looks.hidden[at] || looks.lit[at]! < isLit) continue;
    const [one, other] = [2 * ends.source[at]!, 2 * ends.target[at]!];
    const far = fromOrigin(seen[one]!, seen[one + 1]!, seen[other]!, seen[other + 1]!);
    if (far > REACH || (far >= least && looks.lit[at] === isLit)) continue;
    [found, least, isLit] = [at, far, looks.lit[at]!];
  }
  return found;
}

/** How far a stretch passes from 0. */
function fromOrigin(x: number, y: number, toX: number, toY: number): number {
  const [dx, dy] = [toX - x, toY - y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / length));
  return Math.hypot(x + along * dx, y + along * dy);
}
