import type { Name } from './types.js';

/**
 * Lays longer names that were composed (bodies of states, compounds, events) over the names they are made of: what lies
 * inside goes, what would cut a name in two or lies inside a longer one is not laid. Both lists in order of the text; so is
 * the result.
 */
export function overlay(names: readonly Name[], composed: readonly Name[]): Name[] {
  const result: Name[] = [];
  let next = 0;
  for (const long of [...composed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (next < names.length && names[next]!.end <= long.start) result.push(names[next++]!);
    const before = result.at(-1);
    if (before && before.end > long.start) continue;
    let last = next;
    while (last < names.length && names[last]!.start < long.end) last++;
    const covered = names.slice(next, last);
    // A name that begins before or ends after it, or is the whole of it and more, stays as it is.
    if (covered.some((name) => name.start < long.start || name.end > long.end)) continue;
    // Exactly the same words: what was found about them is kept, the meaning added.
    const same = covered.find((name) => name.start === long.start && name.end === long.end);
    result.push(same && !long.meaning ? same : long);
    next = last;
  }
  while (next < names.length) result.push(names[next++]!);
  return result;
}
