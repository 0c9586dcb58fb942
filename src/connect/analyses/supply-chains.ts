import { joined, type Said, said, word } from '../../model/index.js';
import { supplyChains } from '../supply/index.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, PageWords, terms } from './page.js';

export const SUPPLY_CHAINS: Analysis = {
  id: 'supply-chains',
  title: 'Supply chains',
  answers:
    'Who works each stage of a trade from source to laundering, where can they be replaced, and which stage does the evidence lack?',
  source: 'stages as in UNODC 2010, The Globalization of Crime',
  run(view) {
    const words = new PageWords(view);
    const found = supplyChains(view);
    return {
      looked: said`${found.looked} {1|statement|statements} on ties and figures`,
      findings: found.chains.map(({ good, stages, missing, asserted }) => {
        const evidence = stages.flatMap((stage) => stage.evidence);
        return {
          headline: said`${word(good)}: ${stages.length - missing.length} {2|stage|stages} of ${stages.length} with evidence`,
          certainty: certaintyOf(asserted),
          reasons: [
            ...stages
              .filter((stage) => stage.evidence.length > 0)
              .map(({ stage, actors, places, alternatives, evidence: own }) => {
                const told = new Map(own.map((one) => [`${one.words} ${one.basis}`, one]));
                const by = [...told.values()]
                  .slice(0, 3)
                  .map(({ words: w, basis }) => (basis === 'quote' ? said`"${w}" in the quote` : said`"${w}"`));
                const isAlleged = (id: string): boolean =>
                  own.every(({ actor, hedge }) => actor !== id || hedge === 'alleged');
                const named = actors.map((id) =>
                  isAlleged(id) ? said`${words.name(id)} (${word('alleged')})` : said`${words.name(id)}`,
                );
                const who = named.length > 0 ? joined(named, ', ') : word('somebody');
                const others = othersOf(actors.length, alternatives);
                return places.length > 0
                  ? said`${word(stage)}: ${who} in ${words.names(places)} (${joined(by, ', ')}; ${others})`
                  : said`${word(stage)}: ${who} (${joined(by, ', ')}; ${others})`;
              }),
            ...(missing.length > 0 ? [said`no evidence on: ${terms(missing)}`] : []),
          ],
          actors: [...new Set(stages.flatMap(({ actors }) => actors))],
          ties: [...new Set(evidence.flatMap(({ tie }) => tie ?? []))],
          statements: [...new Set(evidence.filter(({ tie }) => !tie).map(({ statement }) => statement))],
        };
      }),
      notes: [
        word(
          'Stages by words of the role of a tie or, marked so, of its quote, which may speak of another; lexicons goods.tsv and stages.tsv.',
        ),
        word('A stage without evidence is a gap of the case, not of the trade.'),
      ],
      result: found,
    };
  },
};

/** Whether those who work a stage could be replaced: as far as the case knows. */
function othersOf(actors: number, alternatives: number): Said {
  if (actors === 0) return word('no actor named');
  if (alternatives > 1) return said`${alternatives} apart from one another: each could be replaced`;
  return actors > 1
    ? word('joined with one another: nobody apart from them is known')
    : word('nobody else known: if the evidence is whole, a chokepoint');
}
