/** What a layout is asked: the outline of a network, and where its nodes stood before. */
export interface LayoutTask {
  ids: readonly string[];
  sources: readonly number[];
  targets: readonly number[];
  communities: readonly number[];
  /** Two numbers a node; NaN where it never stood anywhere. */
  before: Float32Array;
  /** Room around each node's middle on the screen where the whole is seen, in pixels. */
  sizes: Float32Array;
  /** Room of each name right of its mark, in the same pixels; 0 where names are not all written. */
  names: Float32Array;
}

/** A number from 0 to 1 that depends on the text alone (FNV-1a, finished as in MurmurHash3). */
export function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

/** Room that a node takes at the start, in units of the layout. */
const ROOM = 12;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where nodes start: those that stood somewhere, there; the others beside those they are tied to; and where nobody stood
 * anywhere, each community on a spot of its own, the largest in the middle. Depends on ids and ties alone.
 */
export function startPositions({ ids, sources, targets, communities, before }: LayoutTask): Float32Array {
  const positions = Float32Array.from(before);
  const placed = (v: number): boolean => !Number.isNaN(before[2 * v]!);
  const known = ids.reduce((count, _, v) => count + (placed(v) ? 1 : 0), 0);
  const sums = new Float64Array(3 * ids.length);
  for (let e = 0; e < sources.length; e++) {
    for (const [v, u] of [
      [sources[e]!, targets[e]!],
      [targets[e]!, sources[e]!],
    ] as const) {
      if (!placed(u)) continue;
      sums[3 * v]! += before[2 * u]!;
      sums[3 * v + 1]! += before[2 * u + 1]!;
      sums[3 * v + 2]! += 1;
    }
  }
  const spots = communitySpots(communities);
  for (let v = 0; v < ids.length; v++) {
    if (placed(v)) continue;
    const turn = 2 * Math.PI * hash(ids[v]!, 1);
    const ties = sums[3 * v + 2]!;
    const near = known > 0 && ties > 0;
    const spot = spots[communities[v]!]!;
    const [x, y] = near ? [sums[3 * v]! / ties, sums[3 * v + 1]! / ties] : [spot.x, spot.y];
    const far = near ? ROOM * (1 + hash(ids[v]!, 2)) : spot.radius * Math.sqrt(hash(ids[v]!, 2));
    positions[2 * v] = x + far * Math.cos(turn);
    positions[2 * v + 1] = y + far * Math.sin(turn);
  }
  return positions;
}

/** A disc for each community, on a spiral from the middle, with room for all its nodes. */
function communitySpots(communities: readonly number[]): { x: number; y: number; radius: number }[] {
  const sizes: number[] = [];
  for (const community of communities) sizes[community] = (sizes[community] ?? 0) + 1;
  let before = 0;
  return Array.from(sizes, (size = 0, at) => {
    const far = at === 0 ? 0 : ROOM * Math.sqrt(2 * (before + size));
    before += size;
    return { x: far * Math.cos(at * GOLDEN), y: far * Math.sin(at * GOLDEN), radius: ROOM * Math.sqrt(size / 2) };
  });
}
