import { joined, type Said, said, word } from '../../model/index.js';
import { balanceOf, type SignedPair, sidesOf, signedPairs } from '../signed/index.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, type PageFinding, PageWords } from './page.js';

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
        headline: said`${words.names(one, 8)} against ${words.names(other, 8)}`,
        certainty: certaintyOf(asserted(hostile)),
        reasons: [
          exact
            ? said`${held.length} signed {1|pair|pairs}, ${frustrated.length} {2|pair|pairs} against the division`
            : said`${held.length} signed {1|pair|pairs}, ${frustrated.length} {2|pair|pairs} against the division (the best found; not proved the least)`,
          ...frustrated.map(({ source, target, sign }) =>
            sign > 0
              ? said`${words.name(source)} and ${words.name(target)} cooperate across it`
              : said`${words.name(source)} and ${words.name(target)} fight within one side`,
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
          headline: said`frustrated triad ${kind}: ${words.names(actors)}`,
          certainty: certaintyOf(asserted(held)),
          reasons: [kind === '++-' ? word('two who fight share an ally') : word('three who all fight each other')],
          actors: [...actors],
          ties: held.flatMap(({ ties }) => ties),
        };
      });
    const both = of(0).map(
      (pair): PageFinding => ({
        headline: said`${words.name(pair.source)} and ${words.name(pair.target)} both fight and cooperate`,
        certainty: certaintyOf(asserted([pair])),
        reasons: [
          word('sources say both, of one time or of several; it counts in no triad and on no side (see turns)'),
        ],
        actors: [pair.source, pair.target],
        ties: pair.ties,
      }),
    );
    const share = (value: number): Said =>
      Number.isNaN(value) ? word('not defined') : said`${Math.round(100 * value)} %`;
    return {
      looked: said`${of(1).length} {1|pair|pairs} that cooperate, ${of(-1).length} that fight, ${of(0).length} that do both; ${balance.triads.length} {4|triad|triads} (${joined(
        Object.entries(balance.counts).map(([kind, n]) => said`${kind} ${n}`),
        ', ',
      )}), balanced ${share(balance.balanced)}, weakly ${share(balance.weaklyBalanced)}`,
      findings: [...divided, ...frustratedTriads, ...both],
      notes: [
        word(
          'Alliance, affiliation, belonging and support between bodies count plus; rivalry and attacks on a party minus; payments, arrests and charges nothing.',
        ),
        word(
          'Who is on a side is there by signs alone: enemies of one enemy need not be friends, and an ally need not know of the fight.',
        ),
      ],
      result: { pairs, balance, sides },
    };
  },
};
