import { inEnglish, joined, said, word } from '../../model/index.js';
import { isIllicit } from '../evidence.js';
import { functionsInQuotes } from '../facilitator-functions.js';
import { knowledgeOf } from '../facilitator-knowledge.js';
import { facilitators } from '../facilitators.js';
import { withoutActors } from '../without-actors.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, PageWords, terms } from './page.js';

export const FACILITATORS: Analysis = {
  id: 'facilitators',
  title: 'Facilitators',
  answers:
    'Who serves several illicit networks that are otherwise apart, by what function, knowing or not, and what comes apart without them?',
  source:
    'Farah 2012, Fixers, super fixers and shadow facilitators (IASC); Morselli 2009, doi 10.1007/978-0-387-09526-4',
  run(view) {
    const words = new PageWords(view);
    const { network } = view;
    const found = facilitators(network).map((one) => {
      const firms = one.ties
        .filter(({ schema, source }) => source === one.actor && (schema === 'Ownership' || schema === 'Directorship'))
        .map(({ target }) => target);
      const without = withoutActors(network, new Set([one.actor, ...firms]));
      const quoted = functionsInQuotes(one.ties, view.snapshot.statements);
      return { ...one, knowledge: knowledgeOf(view, one.actor), without, quoted };
    });
    const illicit = [...network.actors.values()].filter(({ sector }) => isIllicit(sector)).length;
    return {
      looked: said`${illicit} illicit {1|actor|actors} and ${network.actors.size} {2|actor|actors} in all`,
      findings: found.map(
        ({ actor, networks, sectors, classes, ties, asserted, separated, knowledge, without, quoted }) => ({
          headline: said`${words.name(actor)} serves ${joined(
            networks.map((one) => said`${words.names(one, 3)}`),
            ' / ',
          )}`,
          certainty: certaintyOf(asserted),
          reasons: [
            said`${networks.length} {1|network|networks} that no other known cooperation joins: ${terms(sectors)}`,
            classes.length > 0
              ? said`function: ${terms(classes)}`
              : word('function: neither its title nor the role of a tie says which'),
            ...(quoted.length > 0
              ? [
                  said`function by words of its quotes: ${joined(
                    quoted.map(({ label, words: told }) => said`${word(label)} ("${told}")`),
                    ', ',
                  )}`,
                ]
              : []),
            knowledge.because
              ? said`${word(knowledge.says)}: ${knowledge.because}`
              : word('unknown: no source says whether it knew whom it served'),
            separated > 1
              ? said`without it those it serves fall into ${separated} {1|part|parts}; of ${without.around} {2|actor|actors} around it, ${Math.round(100 * without.reachLost)} % of the pairs that reach each other no longer would (${without.parts.map((part) => part.length).join(' + ')})`
              : word('without it others of the case, not illicit themselves, still join those it serves'),
          ],
          actors: [actor, ...networks.flat()],
          ties,
          statements: knowledge.statements,
        }),
      ),
      notes: [
        word('A network is a set of illicit actors joined by cooperation once the facilitator is taken out.'),
        word('Who belongs to one of them alone acts for it and is no facilitator. Serving says nothing of knowing.'),
      ],
      result: found.map(({ knowledge, ...one }) => ({
        ...one,
        knowledge: { ...knowledge, ...(knowledge.because && { because: inEnglish(knowledge.because) }) },
      })),
    };
  },
};
