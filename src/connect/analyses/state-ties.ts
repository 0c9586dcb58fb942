import { inEnglish, said, word } from '../../model/index.js';
import { FORM_CRITERIA, stateTies } from '../state/index.js';
import { tieTypesOf } from '../tie-types.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, PageWords, terms } from './page.js';

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
      looked: said`${looked.bodies} public {1|body|bodies}, ${looked.officials} {2|official|officials}, ${looked.illicit} illicit {3|actor|actors}; ${looked.against} {4|tie|ties} in which the state acts against one or is attacked by it`,
      findings: found.bodies.map((one) => ({
        headline: said`${one.body ? words.name(one.body) : said`${words.names(one.officials)} (no body named)`}: ${word(one.form.kind)}, ${word(one.pattern)}`,
        certainty: certaintyOf(one.asserted),
        reasons: [
          said`branch: ${one.branch ? word(one.branch) : word('no word says which')}; level: ${word(one.level)}`,
          said`${word(one.form.kind)}: ${one.form.criterion}`,
          said`ties: ${terms([...new Set(one.ties.flatMap(({ tie }) => tieTypesOf(tie)))])}, with ${words.names(one.illicit)}`,
          said`${word(one.pattern)}: ${one.officials.length} {2|official|officials}, ${one.sources} independent {3|source|sources}, ${
            one.years.length > 0 ? said`dated ${one.years.join(', ')}` : word('no date')
          }`,
          ...(one.against.length > 0
            ? [
                said`${one.against.length} {1|tie|ties} in which the same body or official acts against illicit actors or is attacked by them`,
              ]
            : []),
        ],
        actors: [...(one.body ? [one.body] : []), ...one.officials, ...one.illicit],
        ties: one.ties.map(({ tie }) => tie),
      })),
      notes: [
        ...Object.entries(FORM_CRITERIA).map(
          ([kind, { means, source }]) => said`${word(kind)}: ${means} (${word(source)})`,
        ),
        word(
          'Pattern: two officials or more, or ties dated in three years or more, and two independent sources (our rule); else a single case.',
        ),
        word(
          'A tie of an official is not a tie of the body; the body is named so that ties of several can be seen together.',
        ),
      ],
      result: {
        ...found,
        bodies: found.bodies.map((one) => ({
          ...one,
          form: { ...one.form, criterion: inEnglish(one.form.criterion) },
        })),
      },
    };
  },
};
