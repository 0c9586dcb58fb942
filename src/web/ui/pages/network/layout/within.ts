import { type Outline, run } from './forces.js';

/** How much of the radius is by rank alone, which fills the disc evenly, and not by the forces, which heap the middle up. */
const EVEN = 0.4;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Places of one group, two numbers a node, before any forces: a spiral from the middle, the best tied first. */
export function spiral(degrees: readonly number[]): Float32Array {
  const positions = new Float32Array(2 * degrees.length);
  const order = [...degrees.keys()].sort((a, b) => degrees[b]! - degrees[a]! || a - b);
  for (const [rank, v] of order.entries()) {
    const radius = degrees.length === 1 ? 0 : Math.sqrt((rank + 0.5) / degrees.length);
    positions[2 * v] = radius * Math.cos(rank * GOLDEN);
    positions[2 * v + 1] = radius * Math.sin(rank * GOLDEN);
  }
  return positions;
}

/**
 * Places of one group within a disc of radius 1 around 0: by forces for so many steps, then drawn out to fill it. From some
 * hundred steps on what is near to what changes little.
 */
export function within(outline: Outline, steps: number): Float32Array {
  const { count } = outline;
  const degrees = new Array<number>(count).fill(0);
  for (let e = 0; e < outline.sources.length; e++) {
    degrees[outline.sources[e]!]! += 1;
    degrees[outline.targets[e]!]! += 1;
  }
  const positions = spiral(degrees);
  if (count < 3) return positions;
  const scale = 10 * Math.sqrt(count);
  const placed = run(
    outline,
    positions.map((value) => value * scale),
    steps,
  );
  return filled(placed);
}

/** Moves the middle to 0 and draws nodes in and out along their ray until they fill the disc of radius 1. */
function filled(positions: Float32Array): Float32Array {
  const count = positions.length / 2;
  let [mx, my] = [0, 0];
  for (let v = 0; v < count; v++) {
    mx += positions[2 * v]! / count;
    my += positions[2 * v + 1]! / count;
  }
  const radii = Float64Array.from({ length: count }, (_, v) =>
    Math.hypot(positions[2 * v]! - mx, positions[2 * v + 1]! - my),
  );
  const order = [...radii.keys()].sort((a, b) => radii[a]! - radii[b]! || a - b);
  const most = radii[order[Math.floor(0.95 * (count - 1))]!]! || 1;
  const made = new Float32Array(2 * count);
  for (const [rank, v] of order.entries()) {
    const radius = (1 - EVEN) * Math.min(1, radii[v]! / most) + EVEN * Math.sqrt((rank + 0.5) / count);
    const scale = radius / (radii[v]! || 1);
    made[2 * v] = (positions[2 * v]! - mx) * scale;
    made[2 * v + 1] = (positions[2 * v + 1]! - my) * scale;
  }
  return made;
}
