import { type Said, said, word } from '../../model/index.js';
import { convergence } from '../convergence.js';
import { sharedMethods } from '../shared-methods.js';
import { tieTypesOf } from '../tie-types.js';
import type { ConvergenceClass } from '../types.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, type PageFinding, PageWords, terms } from './page.js';

const MEANS: Readonly<Record<ConvergenceClass, Said>> = {
  merger: word('merger: the one is part of the other'),
  alliance: word('alliance: a source states that they cooperate'),
  transaction: word('transaction or link: something passes between them, or a source ties them'),
  'shared-facilitator': word('shared facilitator: both are served by the same third'),
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
        kind === 'transaction' && types.every((type) => type === 'link')
          ? word('link, what passes not stated')
          : word(kind);
      const [one, other] = [words.name(crime), words.name(armed)];
      const isStrict = asserted && !through && !ties.some((tie) => tie.disputed);
      return {
        headline: through
          ? said`${one} and ${other} through ${words.name(through)}: ${shown}`
          : said`${one} and ${other}: ${shown}`,
        certainty: certaintyOf(asserted),
        reasons: [
          MEANS[kind],
          isStrict ? word('counts by both readings') : word('counts by the loose reading alone'),
          ...(through ? [] : [said`ties: ${terms(types)}`]),
        ],
        actors: [crime, armed, ...(through ? [through] : [])],
        ties,
      };
    });
    const appropriated = methods.map(
      ({ actor, of, words: told, tie }): PageFinding => ({
        headline: said`${words.name(actor)} uses a method of ${word(of)}: ${told}`,
        certainty: certaintyOf(tie.hedge === 'asserted'),
        reasons: [word('shared methods (activity appropriation): shows no contact between the two sides')],
        actors: [actor],
        ties: [tie],
      }),
    );
    return {
      looked: said`${found.crime} {1|actor|actors} of crime and ${found.armed} armed {2|actor|actors}, self-defence groups apart. Strict reading: ${word(found.strict)}; loose reading: ${word(found.loose)}; shared methods: ${methods.length}`,
      findings: [...contacts, ...appropriated],
      notes: [
        word('Strict: a direct tie that a source asserts and none disputes. Loose: any touch, alleged or by a third.'),
        word('Each finding is what sources saw at a time, not a state that lasts.'),
      ],
      result: { ...found, methods },
    };
  },
};
