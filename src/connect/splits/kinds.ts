import { lexiconRows } from '../lexicon-rows.js';
import { WordFinder } from '../word-finder.js';

/** How one group came of another. */
export type SplitKind = 'split' | 'succession' | 'merger' | 'absorption' | 'faction';

let finder: WordFinder<SplitKind> | undefined;

/** The first kind, from split to faction, that words of the text stand for, by kinds.tsv; with the words. */
export function splitKindIn(text: string): { kind: SplitKind; words: string } | undefined {
  finder ??= new WordFinder(
    lexiconRows(new URL('./kinds.tsv', import.meta.url)).map(([kind, forms]) => [kind as SplitKind, forms!] as const),
  );
  const found = finder.find(text);
  for (const kind of ['split', 'succession', 'merger', 'absorption', 'faction'] as const) {
    const one = found.find(({ label }) => label === kind);
    if (one) return { kind, words: one.words };
  }
  return undefined;
}
