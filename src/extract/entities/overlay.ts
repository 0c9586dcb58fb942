import type { Name } from './types.js';

/**
 * Lays longer names that were composed (bodies of states, compounds, events) over the names they are made of. What lies
 * inside stays, marked as nested, where `keep` says so; what would cut a name in two or lies inside a longer one is not laid. `names` in order of
 * the text; so is the result, a longer name before those inside it.
 */
export function overlay(
  names: readonly Name[],
  composed: readonly Name[],
  keep: (inside: Name, long: Name) => boolean = () => true,
): Name[] {
  const result: Name[] = [];
  let next = 0;
  let end = 0;
  for (const long of [...composed].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (next < names.length && names[next]!.end <= long.start) {
      end = Math.max(end, names[next]!.end);
      result.push(names[next++]!);
    }
    if (end > long.start) continue;
    let last = next;
    while (last < names.length && names[last]!.start < long.end) last++;
    const covered = names.slice(next, last);
    if (covered.some((name) => name.start < long.start || name.end > long.end)) continue;
    // The same words: what was found about them is kept, unless the composition tells what they mean.
    const same = covered.find((name) => name.start === long.start && name.end === long.end);
    result.push(same && !long.meaning ? same : long);
    for (const name of covered) if (name !== same && keep(name, long)) result.push({ ...name, nested: true });
    end = long.end;
    next = last;
  }
  while (next < names.length) result.push(names[next++]!);
  return result;
}
