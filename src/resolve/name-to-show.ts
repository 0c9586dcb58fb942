import { nameForm } from './names/form.js';
import { writingOf } from './names/romanize.js';
import type { Candidate } from './types.js';

/**
 * The name to show of entities that are one: in Latin letters before others, the fullest before the shorter (an acronym
 * is short), then the one that most of them have, then the first in the alphabet.
 */
export function nameToShow(members: readonly Candidate[]): string {
  const counts = new Map<string, number>();
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isPerson = members[0]?.schema === 'Person';
  const rank = (name: string): number[] => {
    const words = nameForm(name).words;
    return [
      writingOf(name) === 'latin' ? 0 : 1,
      -(isPerson ? words : Math.min(2, words)),
      -counts.get(name)!,
      -name.length,
    ];
  };
  return [...counts.keys()].sort((a, b) => compareLists(rank(a), rank(b)) || (a < b ? -1 : 1))[0]!;
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < left.length; index++) {
    if (left[index] !== right[index]) return left[index]! - right[index]!;
  }
  return 0;
}
