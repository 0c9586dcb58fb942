/** Actors that are laid out together, on a disc of their own. */
export interface Group {
  members: number[];
  /** Whether it is part of the band beside the rest: few who are tied to each other alone. */
  aside: boolean;
}

/** Components up to this many, or this share of all, stand aside. */
const FEW = 6;
const FEW_SHARE = 0.01;

/**
 * What is laid out together: a community where it is part of a large component, and each small component whole. The
 * largest come first; depends on the order of nodes and lines alone.
 */
export function groupsOf(
  count: number,
  sources: readonly number[],
  targets: readonly number[],
  communities: readonly number[],
): Group[] {
  const part = componentsOf(count, sources, targets);
  const sizes = new Map<number, number>();
  for (const one of part) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const largest = Math.max(...sizes.values());
  const few = Math.max(FEW, FEW_SHARE * count);
  const groups = new Map<string, Group>();
  for (let v = 0; v < count; v++) {
    const size = sizes.get(part[v]!)!;
    const aside = size <= few && size < largest;
    const key = aside ? `part ${part[v]}` : `${part[v]} ${communities[v]}`;
    const group = groups.get(key);
    if (group) group.members.push(v);
    else groups.set(key, { members: [v], aside });
  }
  return [...groups.values()].sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
}

/** For each node the least node of its component. */
function componentsOf(count: number, sources: readonly number[], targets: readonly number[]): Uint32Array {
  const above = Uint32Array.from({ length: count }, (_, v) => v);
  const root = (v: number): number => {
    let top = v;
    while (above[top] !== top) {
      above[top] = above[above[top]!]!;
      top = above[top]!;
    }
    return top;
  };
  for (let e = 0; e < sources.length; e++) {
    const [one, other] = [root(sources[e]!), root(targets[e]!)];
    above[Math.max(one, other)] = Math.min(one, other);
  }
  return Uint32Array.from({ length: count }, (_, v) => root(v));
}
