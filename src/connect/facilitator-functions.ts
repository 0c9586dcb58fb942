import type { Statement } from '../case/index.js';
import { lexiconRows } from './lexicon-rows.js';
import type { ActorClass, Tie } from './types.js';
import { type Found, WordFinder } from './word-finder.js';

let finder: WordFinder<ActorClass> | undefined;

/** What the quotes of an actor's ties say that it does for those it serves, by functions.tsv; a quote may speak of another. */
export function functionsInQuotes(ties: readonly Tie[], statements: readonly Statement[]): Found<ActorClass>[] {
  finder ??= new WordFinder(
    lexiconRows(new URL('./functions.tsv', import.meta.url)).map(
      ([one, forms]) => [one as ActorClass, forms!] as const,
    ),
  );
  const own = new Set(ties.flatMap((tie) => tie.statements));
  const found = statements
    .filter(({ id, hedge }) => own.has(id) && hedge !== 'denied')
    .flatMap(({ quote }) => finder!.find(quote));
  return found.filter((one, i) => found.findIndex(({ label }) => label === one.label) === i);
}
