import type { SignedPair } from './signs.js';

/** Two sides of a set of actors that plus and minus ties join. */
export interface Sides {
  sides: [string[], string[]];
  /** Pairs that the division goes against: friends on two sides, enemies on one. */
  frustrated: SignedPair[];
  /** True where no division goes against fewer pairs; else it is the best found. */
  exact: boolean;
}

/** Up to this many actors every division is weighed. */
const EXACT = 18;

/**
 * Who stands on which side: for every set of actors joined by signed ties, one of them minus at least, the division into
 * two that goes against the fewest pairs. Their number is the frustration index (Aref, Wilson 2019, doi
 * 10.1093/comnet/cny015), exact in sets of up to 18 actors; in larger ones by moving one actor at a time from the
 * division that signs from the best tied actor give, which need not be the best. Largest set first.
 */
export function sidesOf(pairs: readonly SignedPair[]): Sides[] {
  const signed = pairs.filter(({ sign }) => sign !== 0);
  return sets(signed)
    .filter((set) => set.some(({ sign }) => sign < 0))
    .map(divide)
    .sort((a, b) => b.sides.flat().length - a.sides.flat().length);
}

/** The pairs of each connected set. */
function sets(pairs: SignedPair[]): SignedPair[][] {
  const next = new Map<string, SignedPair[]>();
  for (const pair of pairs) {
    for (const id of [pair.source, pair.target]) next.set(id, [...(next.get(id) ?? []), pair]);
  }
  const seen = new Set<string>();
  const result: SignedPair[][] = [];
  for (const start of next.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const open = [start];
    const set = new Set<SignedPair>();
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const pair of next.get(id)!) {
        set.add(pair);
        for (const other of [pair.source, pair.target]) {
          if (!seen.has(other)) open.push(other);
          seen.add(other);
        }
      }
    }
    result.push([...set]);
  }
  return result;
}

function divide(pairs: SignedPair[]): Sides {
  const ids = [...new Set(pairs.flatMap(({ source, target }) => [source, target]))];
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = pairs.map(({ source, target, sign }) => [index.get(source)!, index.get(target)!, sign] as const);
  const cost = (side: Uint8Array): number =>
    edges.reduce((sum, [u, v, sign]) => sum + (side[u] === side[v] ? (sign < 0 ? 1 : 0) : sign > 0 ? 1 : 0), 0);
  const exact = ids.length <= EXACT;
  const side = exact ? best(ids.length, cost) : climb(ids.length, edges);
  const of = (which: number): string[] => ids.filter((_, v) => side[v] === which);
  return {
    sides: [of(side[0]!), of(1 - side[0]!)],
    frustrated: pairs.filter((pair, e) => (side[edges[e]![0]] === side[edges[e]![1]]) === pair.sign < 0),
    exact,
  };
}

/** Every division with the first actor on side 0. */
function best(nodes: number, cost: (side: Uint8Array) => number): Uint8Array {
  let found = new Uint8Array(nodes);
  let least = cost(found);
  for (let code = 1; code < 2 ** (nodes - 1) && least > 0; code++) {
    const side = Uint8Array.from({ length: nodes }, (_, v) => (v === 0 ? 0 : (code >> (v - 1)) & 1));
    const own = cost(side);
    if (own < least) [least, found] = [own, side];
  }
  return found;
}

function climb(nodes: number, edges: readonly (readonly [number, number, number])[]): Uint8Array {
  const next = Array.from({ length: nodes }, (): [number, number][] => []);
  for (const [u, v, sign] of edges) {
    next[u]!.push([v, sign]);
    next[v]!.push([u, sign]);
  }
  const side = new Uint8Array(nodes);
  const seen = new Uint8Array(nodes);
  const start = next.reduce((most, own, v) => (own.length > next[most]!.length ? v : most), 0);
  const queue = [start];
  seen[start] = 1;
  for (let i = 0; i < queue.length; i++) {
    for (const [v, sign] of next[queue[i]!]!) {
      if (seen[v]) continue;
      seen[v] = 1;
      side[v] = sign > 0 ? side[queue[i]!]! : 1 - side[queue[i]!]!;
      queue.push(v);
    }
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (let v = 0; v < nodes; v++) {
      const pull = next[v]!.reduce((sum, [u, sign]) => sum + (side[u] === side[v] ? sign : -sign), 0);
      if (pull >= 0) continue;
      side[v] = 1 - side[v]!;
      moved = true;
    }
  }
  return side;
}
