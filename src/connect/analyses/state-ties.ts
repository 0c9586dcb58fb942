import { FORM_CRITERIA, stateTies } from '../state/index.js';
import { tieTypesOf } from '../tie-types.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, PageWords } from './page.js';

export const STATE_TIES: Analysis = {
  id: 'state-ties',
  title: 'Ties of the state to illicit actors',
  answers:
    'Which public bodies have ties to illicit actors, of which branch and level; collusion, pact or capture; single cases or a pattern?',
  source: `Lupsha 1996, Transnational Organized Crime 2(1); ${FORM_CRITERIA.pact.source}; ${FORM_CRITERIA.capture.source}`,
  run(view) {
    const words = new PageWords(view);
    const found = stateTies(view);
    const { looked } = found;
    return {
      looked:
        `${counted(looked.bodies, 'public body', 'public bodies')}, ${counted(looked.officials, 'official')}, ${counted(looked.illicit, 'illicit actor')}; ` +
        `${counted(looked.against, 'tie')} in which the state acts against one or is attacked by it`,
      findings: found.bodies.map((one) => ({
        headline: `${one.body ? words.name(one.body) : `${words.names(one.officials)} (no body named)`}: ${one.form.kind}, ${one.pattern}`,
        certainty: certaintyOf(one.asserted),
        reasons: [
          `branch: ${one.branch ?? 'no word says which'}; level: ${one.level}`,
          `${one.form.kind}: ${one.form.criterion}`,
          `ties: ${[...new Set(one.ties.flatMap(({ tie }) => tieTypesOf(tie)))].join(', ')}, with ${words.names(one.illicit)}`,
          `${one.pattern}: ${counted(one.officials.length, 'official')}, ${counted(one.sources, 'independent source')}, ` +
            (one.years.length > 0 ? `dated ${one.years.join(', ')}` : 'no dates'),
          ...(one.against.length > 0
            ? [
                `${counted(one.against.length, 'tie')} in which the same body or official acts against illicit actors or is attacked by them`,
              ]
            : []),
        ],
        actors: [...(one.body ? [one.body] : []), ...one.officials, ...one.illicit],
        ties: one.ties.map(({ tie }) => tie),
      })),
      notes: [
        ...Object.entries(FORM_CRITERIA).map(([kind, { means, source }]) => `${kind}: ${means} (${source})`),
        'Pattern: two officials or more, or ties dated in three years or more, and two independent sources (our rule); else a single case.',
        'A tie of an official is not a tie of the body; the body is named so that ties of several can be seen together.',
      ],
      result: found,
    };
  },
};
