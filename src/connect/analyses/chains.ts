import { joined, type Said, said, word } from '../../model/index.js';
import { chains } from '../chains.js';
import { sharedInterests } from '../state/index.js';
import { tieTypesOf } from '../tie-types.js';
import type { Analysis } from './analysis.js';
import { type PageFinding, PageWords, terms } from './page.js';

export const CHAINS: Analysis = {
  id: 'chains',
  title: 'Transmission chains',
  answers:
    'By whom does an armed or criminal actor of a territory reach national bodies, and which tie is the weakest?',
  source: 'Briscoe, Kalkman 2016, The New Criminal Powers (Clingendael)',
  run(view) {
    const words = new PageWords(view);
    const { network } = view;
    const found = chains(network);
    const inferred = sharedInterests(network);
    const typed = found.map((chain) => ({ ...chain, types: chain.ties.map(tieTypesOf) }));
    const actors = [...network.actors.values()];
    const national = actors.filter(({ sector, level }) => sector === 'state' && level === 'national').length;
    const illicit = actors.filter(({ sector }) => sector === 'crime' || sector === 'armed').length;
    const stated = typed.map(
      ({ actors: ids, ties, types, weakest, certainty, sources, score, territories }): PageFinding => {
        const middle = ids.slice(1, -1);
        return {
          headline: said`${words.name(ids[0]!)} to ${words.name(ids.at(-1)!)} by ${words.names(middle)}`,
          certainty,
          reasons: [
            said`${sources} independent {1|source|sources}, evidence ${Number(score.toFixed(3))}`,
            said`weakest link: ${words.tie(ties[weakest]!)} (${word(ties[weakest]!.hedge)}, ${ties[weakest]!.sources} {3|source|sources})`,
            said`ties: ${joined(types.map(terms), ' > ')}`,
            ...(territories.length > 0 ? [said`${words.name(ids[0]!)} operates in ${words.names(territories)}`] : []),
            ...middle.flatMap((id): Said[] => {
              const { sector, level, classes } = network.actors.get(id)!;
              if (sector !== 'state')
                return classes.length > 0 ? [said`${words.name(id)} stands between (${terms(classes)})`] : [];
              return level === 'unknown'
                ? [said`${words.name(id)}, an office-holder, stands between: brokerage`]
                : [said`${words.name(id)}, of ${word(level)} office, stands between: brokerage`];
            }),
          ],
          actors: ids,
          ties,
        };
      },
    );
    const shared = inferred.map(
      ({ illicit: a, official, third, ties, denied }): PageFinding => ({
        headline: said`${words.name(a)} and ${words.name(official)} both deal with ${words.name(third)}`,
        certainty: 'inferred',
        reasons: [
          word('shared interest without a deal: no source states a tie between the two; it proves none'),
          ...(denied ? [word('a source denies that there is one')] : []),
        ],
        actors: [a, official, third],
        ties: [...ties],
      }),
    );
    return {
      looked: said`${illicit} illicit {1|actor|actors}, ${national} {2|national body or office|national bodies and offices}`,
      findings: [...stated, ...shared],
      notes: [
        word(
          'Ranked by evidence: each independent source halves the doubt of a tie, what is alleged counts half, what is disputed half again (an assumption, for ranking alone).',
        ),
        word('What is inferred stands after what is stated and is part of no chain.'),
      ],
      result: { chains: typed, inferred },
    };
  },
};
