import type { Name } from './types.js';
import { keyOf } from './words.js';

/**
 * Lays longer names that were composed (bodies of states, compounds, events) over the names they are made of. What lies
 * inside goes, unless the text names it nowhere else; what would cut a name in two or lies inside a longer one is not laid.
 * `names` in order of the text; so is the result.
 */
export function overlay(names: readonly Name[], composed: readonly Name[]): Name[] {
  const result: Name[] = [];
  const inside: Name[] = [];
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
    if (!same) inside.push(...covered);
    next = last;
  }
  while (next < names.length) result.push(names[next++]!);
  const kept = namedNowhereElse(inside, result);
  return kept.length === 0 ? result : [...result, ...kept].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first of each name that `names` do not hold; a person counts as named where the surname is. */
function namedNowhereElse(inside: readonly Name[], names: readonly Name[]): Name[] {
  const known = new Set(names.map((name) => keyOf(name.text)));
  for (const name of names) if (name.schema === 'Person') known.add(surname(name));
  const kept: Name[] = [];
  for (const name of inside) {
    const key = name.schema === 'Person' ? surname(name) : keyOf(name.text);
    if (known.has(key) || known.has(keyOf(name.text))) continue;
    known.add(key);
    kept.push(name);
  }
  return kept;
}

const surname = (name: Name): string => `person ${keyOf(name.text).split(' ').at(-1)}`;
