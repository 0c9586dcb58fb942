import { prepareName, scoreNames } from './names/compare-names.js';
import type { Candidate } from './types.js';

/**
 * The best score of the names of two entities, without reasons: a sieve. 1 where they share an identifier or a code, so
 * that such a pair is looked at whatever its names.
 */
export function quickScore(left: Candidate, right: Candidate): number {
  for (const property in left.properties) {
    if (!/code|Number|^lei|^wikidata|^email|^phone/i.test(property)) continue;
    const values = right.properties[property];
    if (values && left.properties[property]!.some((value) => values.includes(value))) return 1;
  }
  const family = left.schema === 'Person' ? 'person' : 'body';
  let best = 0;
  for (const a of [left.name, ...left.aliases]) {
    const name = prepareName(family, a);
    for (const b of [right.name, ...right.aliases]) {
      best = Math.max(best, scoreNames(name, prepareName(family, b)));
      if (best === 1) return 1;
    }
  }
  return best;
}
