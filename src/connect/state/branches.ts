import { lexiconRows } from '../lexicon-rows.js';
import type { Actor, Level } from '../types.js';
import { WordFinder } from '../word-finder.js';

let finder: WordFinder<string> | undefined;

/** Which branch of the state words name ("juez de primera instancia", "National Police"), by branches.tsv. */
export function branchOf(words: readonly string[]): string | undefined {
  finder ??= new WordFinder(
    lexiconRows(new URL('./branches.tsv', import.meta.url)).map(([branch, forms]) => [branch!, forms!] as const),
  );
  for (const text of words) {
    const found = finder.find(text);
    // "Municipal police": what it is stands last in English and first in Spanish; of a whole, police says more than town.
    const best = found.find(({ label }) => label !== 'local government' && label !== 'executive') ?? found[0];
    if (best) return best.label;
  }
  return undefined;
}

const LEVEL_OF: Readonly<Record<string, Level>> = {
  'local government': 'local',
  'regional government': 'regional',
  legislative: 'national',
};

/** The level of a body or office: its own where words or statements give one, else that of its branch. */
export function stateLevelOf(actor: Actor, branch: string | undefined): Level {
  return actor.level !== 'unknown' ? actor.level : (branch !== undefined && LEVEL_OF[branch]) || 'unknown';
}
