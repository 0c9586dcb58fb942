import { familyOfSchema } from './family.js';
import { type PreparedName, prepareName, scoreNames } from './names/compare-names.js';
import type { Comparable } from './types.js';

/** Properties of which one value in common makes a pair worth a look whatever its names. */
const TELLING = /code|number|^wikidata|^email|^phone/i;

/**
 * The best score of the names of two of `candidates`, given as indexes, without reasons: a sieve. Names are made ready
 * once. 0 where the two are of different families, 1 where they share an identifier or a code.
 */
export function quickScorer(candidates: readonly Comparable[]): (left: number, right: number) => number {
  const families = candidates.map(({ schema }) => familyOfSchema(schema));
  const names = candidates.map(({ name, aliases }, index): PreparedName[] => {
    const family = families[index] === 'person' ? 'person' : 'body';
    return [name, ...aliases].map((form) => prepareName(family, form));
  });
  const telling = candidates.map(tellingValues);
  return (left, right) => {
    if (families[left] !== families[right]) return 0;
    // An incident has no name of its own: that two share a key is reason enough to compare them.
    if (families[left] === 'incident') return 1;
    // Identical names score 1 without a look at their words.
    if (candidates[left]!.name === candidates[right]!.name) return 1;
    const values = telling[right]!;
    if (telling[left]!.some((value) => values.includes(value))) return 1;
    let best = 0;
    for (const a of names[left]!) {
      for (const b of names[right]!) {
        best = Math.max(best, scoreNames(a, b));
        if (best === 1) return 1;
      }
    }
    // The words that one name has more may be the place of the other: the properties tell.
    return families[left] === 'body' && best < CONTAINED && contains(names[left]![0]!, names[right]![0]!)
      ? CONTAINED
      : best;
  };
}

/** Score of a pair of bodies where one name holds all words of the other. */
const CONTAINED = 0.5;

function contains(left: PreparedName, right: PreparedName): boolean {
  if (left.family !== 'body' || right.family !== 'body') return false;
  const [a, b] = [left.names[0]!.words, right.names[0]!.words];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 1 && short.length < long.length && short.every(({ info }) => long.some((word) => word.info === info))
  );
}

const NONE: readonly string[] = [];

function tellingValues({ properties }: Comparable): readonly string[] {
  const values = Object.entries(properties).filter(([property]) => TELLING.test(property));
  return values.length === 0 ? NONE : values.flatMap(([property, list]) => list.map((value) => `${property} ${value}`));
}
