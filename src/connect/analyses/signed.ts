import { balanceOf, type SignedPair, sidesOf, signedPairs } from '../signed/index.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, type PageFinding, PageWords } from './page.js';

export const SIGNED: Analysis = {
  id: 'signed',
  title: 'Alliance and rivalry',
  answers: 'Who stands on which side, which triads are frustrated, and who both works with and fights the same other?',
  source: 'Cartwright, Harary 1956, doi 10.1037/h0046049; Aref, Wilson 2019, doi 10.1093/comnet/cny015',
  run(view) {
    const words = new PageWords(view);
    const pairs = signedPairs(view.network);
    const balance = balanceOf(pairs);
    const sides = sidesOf(pairs);
    const of = (sign: SignedPair['sign']): SignedPair[] => pairs.filter((pair) => pair.sign === sign);
    const asserted = (held: SignedPair[]): boolean =>
      held.every(({ ties }) => ties.some(({ hedge }) => hedge === 'asserted'));
    const pairOf = (a: string, b: string): SignedPair[] =>
      pairs.filter((pair) => (pair.source === a && pair.target === b) || (pair.source === b && pair.target === a));
    const divided = sides.map(({ sides: [one, other], frustrated, exact }): PageFinding => {
      const held = pairs.filter(({ source, sign }) => sign !== 0 && [...one, ...other].includes(source));
      const hostile = held.filter(({ sign }) => sign < 0);
      return {
        headline: `${words.names(one, 8)} against ${words.names(other, 8)}`,
        certainty: certaintyOf(asserted(hostile)),
        reasons: [
          `${counted(held.length, 'signed pair')}, ${counted(frustrated.length, 'pair')} against the division${exact ? '' : ' (the best found; not proved the least)'}`,
          ...frustrated.map(
            ({ source, target, sign }) =>
              `${words.name(source)} and ${words.name(target)} ${sign > 0 ? 'cooperate across it' : 'fight within one side'}`,
          ),
        ],
        actors: [...one, ...other],
        ties: hostile.flatMap(({ ties }) => ties),
      };
    });
    const frustratedTriads = balance.triads
      .filter(({ balanced }) => !balanced)
      .map(({ actors, kind }): PageFinding => {
        const held = [0, 1, 2].flatMap((i) => pairOf(actors[i]!, actors[(i + 1) % 3]!));
        return {
          headline: `frustrated triad ${kind}: ${words.names(actors)}`,
          certainty: certaintyOf(asserted(held)),
          reasons: [kind === '++-' ? 'two who fight share an ally' : 'three who all fight each other'],
          actors: [...actors],
          ties: held.flatMap(({ ties }) => ties),
        };
      });
    const both = of(0).map(
      (pair): PageFinding => ({
        headline: `${words.name(pair.source)} and ${words.name(pair.target)} both fight and cooperate`,
        certainty: certaintyOf(asserted([pair])),
        reasons: ['sources say both, of one time or of several; it counts in no triad and on no side (see turns)'],
        actors: [pair.source, pair.target],
        ties: pair.ties,
      }),
    );
    const share = (value: number): string => (Number.isNaN(value) ? 'not defined' : `${(100 * value).toFixed(0)} %`);
    return {
      looked:
        `${counted(of(1).length, 'pair')} that cooperate, ${of(-1).length} that fight, ${of(0).length} that do both; ` +
        `${counted(balance.triads.length, 'triad')} (${Object.entries(balance.counts)
          .map(([kind, n]) => `${kind} ${n}`)
          .join(', ')}), ` +
        `balanced ${share(balance.balanced)}, weakly ${share(balance.weaklyBalanced)}`,
      findings: [...divided, ...frustratedTriads, ...both],
      notes: [
        'Alliance, affiliation, belonging and support between bodies count plus; rivalry and attacks on a party minus; payments, arrests and charges nothing.',
        'Who is on a side is there by signs alone: enemies of one enemy need not be friends, and an ally need not know of the fight.',
      ],
      result: { pairs, balance, sides },
    };
  },
};
