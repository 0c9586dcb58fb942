import { lexiconRows } from '../lexicon-rows.js';
import type { Actor, Level } from '../types.js';
import { WordFinder } from '../word-finder.js';

let finder: WordFinder<string> | undefined;

function branchFinder(): WordFinder<string> {
  finder ??= new WordFinder(
    lexiconRows(new URL('./branches.tsv', import.meta.url)).map(([branch, forms]) => [branch!, forms!] as const),
  );
  return finder;
}

/**
 * The level of an executive office of a place by the words of its quotes: local where they speak of a mayor or a town and
 * of no governor, regional the other way round, undefined where they speak of both or neither.
 */
export function placeOfficeLevel(quotes: readonly string[]): Level | undefined {
  const branches = new Set(
    quotes.flatMap((quote) =>
      branchFinder()
        .find(quote)
        .map(({ label }) => label),
    ),
  );
  const [local, regional] = [branches.has('local government'), branches.has('regional government')];
  return local === regional ? undefined : local ? 'local' : 'regional';
}

/** Which branch of the state words name ("juez de primera instancia", "National Police"), by branches.tsv. */
export function branchOf(words: readonly string[]): string | undefined {
  for (const text of words) {
    const found = branchFinder().find(text);
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
