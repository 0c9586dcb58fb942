import { hash, type LayoutTask } from './start.js';

/** How far a new node is put from the middle of those it is tied to, in units of the layout. */
const NEAR = 12;

/**
 * Where those who stood somewhere stay, and each new node comes beside those it is tied to: the ones tied to known nodes
 * first, then the ones tied to these. Who is tied to nobody of them stands in a row below.
 */
export function beside({ ids, sources, targets, before }: LayoutTask): Float32Array {
  const positions = Float32Array.from(before);
  const isPlaced = (v: number): boolean => !Number.isNaN(positions[2 * v]!);
  let open = [...ids.keys()].filter((v) => !isPlaced(v));
  const isOpen = new Set(open);
  const ties = new Map<number, number[]>(open.map((v) => [v, []]));
  for (let e = 0; e < sources.length; e++) {
    if (isOpen.has(sources[e]!)) ties.get(sources[e]!)!.push(targets[e]!);
    if (isOpen.has(targets[e]!)) ties.get(targets[e]!)!.push(sources[e]!);
  }
  const below = rowBelow(positions);
  while (open.length > 0) {
    const ready = open.flatMap((v) => {
      const known = ties.get(v)!.filter(isPlaced);
      return known.length > 0 ? [{ v, known }] : [];
    });
    const [first] = open;
    if (ready.length === 0) positions.set(below(), 2 * first!);
    const spots = ready.map(({ v, known }) => {
      const mean = (axis: number): number => known.reduce((sum, u) => sum + positions[2 * u + axis]!, 0) / known.length;
      const turn = 2 * Math.PI * hash(ids[v]!, 1);
      const far = NEAR * (1 + hash(ids[v]!, 2));
      return [mean(0) + far * Math.cos(turn), mean(1) + far * Math.sin(turn)] as const;
    });
    ready.forEach(({ v }, i) => {
      positions.set(spots[i]!, 2 * v);
    });
    open = open.filter((v) => !isPlaced(v));
  }
  return positions;
}

/** Free places under everything that stands, from left to right. */
function rowBelow(positions: Float32Array): () => readonly [number, number] {
  const known = Array.from({ length: positions.length / 2 }, (_, v) => v).filter(
    (v) => !Number.isNaN(positions[2 * v]!),
  );
  const least = (axis: number): number =>
    known.reduce((low, v) => Math.min(low, positions[2 * v + axis]!), Number.POSITIVE_INFINITY);
  const [left, bottom] = known.length > 0 ? [least(0), least(1)] : [0, 0];
  let taken = 0;
  return () => [left + 4 * NEAR * taken++, bottom - 4 * NEAR];
}
