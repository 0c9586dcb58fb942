import { chains } from '../chains.js';
import { sharedInterests } from '../state/index.js';
import { tieTypesOf } from '../tie-types.js';
import type { Analysis } from './analysis.js';
import { counted, type PageFinding, PageWords } from './page.js';

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
          headline: `${words.name(ids[0]!)} to ${words.name(ids.at(-1)!)} by ${words.names(middle)}`,
          certainty,
          reasons: [
            `${counted(sources, 'independent source')}, evidence ${score.toFixed(3)}`,
            `weakest link: ${words.tie(ties[weakest]!)} (${ties[weakest]!.hedge}, ${counted(ties[weakest]!.sources, 'source')})`,
            `ties: ${types.map((kinds) => kinds.join(' and ')).join(' > ')}`,
            ...(territories.length > 0 ? [`${words.name(ids[0]!)} operates in ${words.names(territories)}`] : []),
            ...middle.flatMap((id) => {
              const { sector, level, classes } = network.actors.get(id)!;
              if (sector === 'state')
                return [
                  `${words.name(id)}, ${level === 'unknown' ? 'an office-holder' : `of ${level} office`}, stands between: brokerage`,
                ];
              return classes.length > 0 ? [`${words.name(id)} stands between as ${classes.join(', ')}`] : [];
            }),
          ],
          actors: ids,
          ties,
        };
      },
    );
    const shared = inferred.map(
      ({ illicit: a, official, third, ties, denied }): PageFinding => ({
        headline: `${words.name(a)} and ${words.name(official)} both deal with ${words.name(third)}`,
        certainty: 'inferred',
        reasons: [
          'shared interest without a deal: no source states a tie between the two; it proves none',
          ...(denied ? ['a source denies that there is one'] : []),
        ],
        actors: [a, official, third],
        ties: [...ties],
      }),
    );
    return {
      looked: `${counted(illicit, 'illicit actor')}, ${counted(national, 'national body or office', 'national bodies and offices')}`,
      findings: [...stated, ...shared],
      notes: [
        'Ranked by evidence: each independent source halves the doubt of a tie, what is alleged counts half, what is disputed half again (an assumption, for ranking alone).',
        'What is inferred stands after what is stated and is part of no chain.',
      ],
      result: { chains: typed, inferred },
    };
  },
};
