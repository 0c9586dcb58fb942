import { convergence } from '../convergence.js';
import { sharedMethods } from '../shared-methods.js';
import { tieTypesOf } from '../tie-types.js';
import type { ConvergenceClass } from '../types.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, type PageFinding, PageWords } from './page.js';

const MEANS: Readonly<Record<ConvergenceClass, string>> = {
  merger: 'merger: the one is part of the other',
  alliance: 'alliance: a source states that they cooperate',
  transaction: 'transaction or link: something passes between them, or a source ties them',
  'shared-facilitator': 'shared facilitator: both are served by the same third',
};

export const CONVERGENCE: Analysis = {
  id: 'convergence',
  title: 'Convergence of crime and terror',
  answers: 'Do crime and armed groups meet, how closely, and does it hold when read strictly?',
  source: 'Makarenko 2004, doi 10.1080/1744057042000297025',
  run(view) {
    const words = new PageWords(view);
    const found = convergence(view.network);
    const methods = sharedMethods(view.network);
    const contacts = found.findings.map(({ class: kind, crime, armed, through, ties, asserted }): PageFinding => {
      const types = [...new Set(ties.flatMap(tieTypesOf))];
      const shown =
        kind === 'transaction' && types.every((type) => type === 'link') ? 'link, what passes not stated' : kind;
      const isStrict = asserted && !through && !ties.some((tie) => tie.disputed);
      return {
        headline: `${words.name(crime)} and ${words.name(armed)}${through ? ` through ${words.name(through)}` : ''}: ${shown}`,
        certainty: certaintyOf(asserted),
        reasons: [
          MEANS[kind],
          `counts ${isStrict ? 'by both readings' : 'by the loose reading alone'}`,
          ...(through ? [] : [`ties: ${types.join(', ')}`]),
        ],
        actors: [crime, armed, ...(through ? [through] : [])],
        ties,
      };
    });
    const appropriated = methods.map(
      ({ actor, of, words: said, tie }): PageFinding => ({
        headline: `${words.name(actor)} uses a method of ${of}: ${said}`,
        certainty: certaintyOf(tie.hedge === 'asserted'),
        reasons: ['shared methods (activity appropriation): shows no contact between the two sides'],
        actors: [actor],
        ties: [tie],
      }),
    );
    return {
      looked:
        `${counted(found.crime, 'actor')} of crime and ${counted(found.armed, 'armed actor')}, self-defence groups apart. ` +
        `Strict reading: ${found.strict}; loose reading: ${found.loose}; shared methods: ${methods.length}`,
      findings: [...contacts, ...appropriated],
      notes: [
        'Strict: a direct tie that a source asserts and none disputes. Loose: any touch, alleged or by a third.',
        'Each finding is what sources saw at a time, not a state that lasts.',
      ],
      result: { ...found, methods },
    };
  },
};
