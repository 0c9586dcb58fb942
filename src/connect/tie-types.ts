import { lexiconRows } from './lexicon-rows.js';
import type { Tie } from './types.js';
import { WordFinder } from './word-finder.js';

/** What passes over a tie; `link` where no source says. */
export type TieType = 'transaction' | 'protection' | 'brokerage' | 'belonging' | 'kinship' | 'link';

interface Line {
  type: TieType;
  schemata: string[];
  words: WordFinder<true> | undefined;
}

let lines: Line[] | undefined;

/**
 * The types of a tie by its schema and roles, by the lexicon tie-types.tsv, after the ties that Briscoe and Kalkman tell
 * apart between crime and state (2016, The New Criminal Powers, Clingendael): transaction, protection, brokerage. The
 * fourth of them, a shared interest without a deal, no source states: `sharedInterests` infers it, apart.
 */
export function tieTypesOf(tie: Pick<Tie, 'schema' | 'roles'>): TieType[] {
  lines ??= lexiconRows(new URL('./tie-types.tsv', import.meta.url)).map(([type, schemata, words]) => ({
    type: type as TieType,
    schemata: schemata!.split(','),
    words: words === '-' ? undefined : new WordFinder([[true, words!]]),
  }));
  const held = lines;
  const types = tie.roles.map((role) => {
    const line = held.find(
      ({ schemata, words }) =>
        (schemata.includes('*') || schemata.includes(tie.schema)) && (!words || words.find(role).length > 0),
    );
    return line?.type ?? 'link';
  });
  return [...new Set(types)];
}
