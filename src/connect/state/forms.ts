import { type Said, said, word } from '../../model/index.js';
import { lexiconRows } from '../lexicon-rows.js';
import { tieTypesOf } from '../tie-types.js';
import type { CaseView } from '../types.js';
import { WordFinder } from '../word-finder.js';
import type { StateTie } from './state-tie.js';

/** What the ties of a body to illicit actors amount to by stated criteria; `link`: no source says that anything passes. */
export type FormKind = 'capture' | 'pact' | 'collusion' | 'sponsorship' | 'link';

export interface Form {
  kind: FormKind;
  /** Which criterion holds, in words. */
  criterion: Said;
}

/** The criteria, from the closest; each with where it comes from. */
export const FORM_CRITERIA: Readonly<Record<FormKind, { means: Said; source: string }>> = {
  capture: {
    means: word(
      'an illicit actor holds or leads an office of the body, or a source says that it controls, infiltrates or appoints in it',
    ),
    source: 'Hellman, Jones, Kaufmann 2003, doi 10.1016/j.jce.2003.09.006; Garay, Salcedo-Albarán 2008',
  },
  pact: {
    means: word(
      'an alliance or agreement is stated, or something passes both ways: one side pays or supplies, the other protects or supplies',
    ),
    source: 'Snyder, Durán-Martínez 2009, doi 10.1007/s10611-009-9195-z',
  },
  collusion: {
    means: word('something passes one way: a bribe, a payment, a supply, protection'),
    source: 'Lupsha 1996, Transnational Organized Crime 2(1)',
  },
  sponsorship: {
    means: word('all its ties are to self-defence groups: it arms, supplies, registers or works with them'),
    source: 'Carey, Mitchell, Lowe 2013, doi 10.1177/0022343312464881',
  },
  link: { means: word('a tie is stated, not what passes over it'), source: 'our own' },
};

let words: WordFinder<FormKind> | undefined;

/** The closest form whose criterion the ties of one body fulfil. */
export function formOf({ network, snapshot }: CaseView, ties: readonly StateTie[]): Form {
  words ??= new WordFinder(
    lexiconRows(new URL('./forms.tsv', import.meta.url)).map(([kind, forms]) => [kind as FormKind, forms!] as const),
  );
  const wordsFor = (kind: FormKind): string | undefined => {
    // Of what is said to corrupt, the quote says how: bribed or penetrated.
    const quotes = new Set(ties.flatMap(({ tie }) => (tie.schema === 'Corruption' ? tie.statements : [])));
    const texts = [
      ...ties.flatMap(({ tie }) => tie.roles),
      ...snapshot.statements.filter(({ id, hedge }) => quotes.has(id) && hedge !== 'denied').map(({ quote }) => quote),
    ];
    const found = texts.flatMap((text) => words!.find(text));
    return found.find(({ label }) => label === kind)?.words;
  };
  const isMilitia = (id: string): boolean => network.actors.get(id)!.classes.includes('self-defence');
  if (ties.every(({ illicit }) => isMilitia(illicit))) {
    return { kind: 'sponsorship', criterion: word('all its ties are to self-defence groups') };
  }
  const office = ties.find(
    ({ tie, illicit }) =>
      tie.source === illicit && ['Occupancy', 'Directorship', 'Membership', 'Employment'].includes(tie.schema),
  );
  const name = (id: string): string => network.actors.get(id)!.name;
  if (office) return { kind: 'capture', criterion: said`${name(office.illicit)} holds an office of it` };
  const captures = wordsFor('capture');
  if (captures) return { kind: 'capture', criterion: said`a source says "${captures}"` };
  const allied = ties.find(({ tie }) => tie.schema === 'Alliance');
  const agreed = wordsFor('pact');
  if (allied || agreed)
    return { kind: 'pact', criterion: agreed ? said`a source says "${agreed}"` : word('an alliance is stated') };
  const passing = ties.filter(({ tie }) =>
    tieTypesOf(tie).some((type) => type === 'transaction' || type === 'protection'),
  );
  const gives = passing.some(({ tie, state }) => tie.source === state);
  const takes = passing.some(({ tie, illicit }) => tie.source === illicit);
  if (gives && takes) return { kind: 'pact', criterion: word('something passes both ways') };
  if (takes) return { kind: 'collusion', criterion: word('the illicit side gives, pays or corrupts') };
  if (gives) return { kind: 'collusion', criterion: word('somebody of the state supplies or protects') };
  return { kind: 'link', criterion: word('no source says what passes') };
}
