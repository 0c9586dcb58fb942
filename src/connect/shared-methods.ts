import { lexiconRows } from './lexicon-rows.js';
import type { Network, Tie } from './types.js';
import { WordFinder } from './word-finder.js';

/** An actor of one side that uses a method of the other; no contact between the sides is needed, nor shown by it. */
export interface SharedMethod {
  actor: string;
  /** Whose method it is. */
  of: 'crime' | 'terror';
  words: string;
  tie: Tie;
}

let finder: WordFinder<'crime' | 'terror'> | undefined;

/**
 * Activity appropriation (Makarenko 2004, doi 10.1080/1744057042000297025): armed groups that live by crime, crime groups that use terror. By the roles of ties whose
 * doer the actor is, methods.tsv says which; groups of self-defence are left to `turns`.
 */
export function sharedMethods(network: Network): SharedMethod[] {
  finder ??= new WordFinder(
    lexiconRows(new URL('./methods.tsv', import.meta.url)).map(
      ([side, forms]) => [side as 'crime' | 'terror', forms!] as const,
    ),
  );
  const held = finder;
  return network.ties.flatMap((tie) => {
    const { sector, classes } = network.actors.get(tie.source)!;
    if (tie.hedge === 'denied' || tie.schema === 'LegalAction' || tie.schema === 'Rivalry') return [];
    if ((sector !== 'crime' && sector !== 'armed') || classes.includes('self-defence')) return [];
    const wanted = sector === 'armed' ? 'crime' : 'terror';
    const found = tie.roles.flatMap((role) => held.find(role)).find(({ label }) => label === wanted);
    return found ? [{ actor: tie.source, of: wanted, words: found.words, tie }] : [];
  });
}
