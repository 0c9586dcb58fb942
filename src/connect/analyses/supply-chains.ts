import { supplyChains } from '../supply/index.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, PageWords } from './page.js';

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
      looked: `${counted(found.looked, 'statement')} on ties and figures`,
      findings: found.chains.map(({ good, stages, missing, asserted }) => {
        const evidence = stages.flatMap((stage) => stage.evidence);
        return {
          headline: `${good}: ${counted(stages.length - missing.length, 'stage')} of ${stages.length} with evidence`,
          certainty: certaintyOf(asserted),
          reasons: [
            ...stages
              .filter((stage) => stage.evidence.length > 0)
              .map(({ stage, actors, places, alternatives, evidence: own }) => {
                const where = places.length > 0 ? ` in ${words.names(places)}` : '';
                const said = [
                  ...new Set(own.map(({ words: w, basis }) => `"${w}"${basis === 'quote' ? ' in the quote' : ''}`)),
                ];
                const others =
                  actors.length === 0
                    ? 'no actor named'
                    : alternatives > 1
                      ? `${alternatives} apart from one another: each could be replaced`
                      : actors.length > 1
                        ? 'joined with one another: nobody apart from them is known'
                        : 'nobody else known: if the evidence is whole, a chokepoint';
                const isAlleged = (id: string): boolean =>
                  own.every(({ actor, hedge }) => actor !== id || hedge === 'alleged');
                const who = actors.map((id) => `${words.name(id)}${isAlleged(id) ? ' (alleged)' : ''}`).join(', ');
                return `${stage}: ${who || 'somebody'}${where} (${said.slice(0, 3).join(', ')}; ${others})`;
              }),
            ...(missing.length > 0 ? [`no evidence on: ${missing.join(', ')}`] : []),
          ],
          actors: [...new Set(stages.flatMap(({ actors }) => actors))],
          ties: [...new Set(evidence.flatMap(({ tie }) => tie ?? []))],
          statements: [...new Set(evidence.filter(({ tie }) => !tie).map(({ statement }) => statement))],
        };
      }),
      notes: [
        'Stages by words of the role of a tie or, marked so, of its quote, which may speak of another; lexicons goods.tsv and stages.tsv.',
        'A stage without evidence is a gap of the case, not of the trade.',
      ],
      result: found,
    };
  },
};
