import { isIllicit } from '../evidence.js';
import { functionsInQuotes } from '../facilitator-functions.js';
import { knowledgeOf } from '../facilitator-knowledge.js';
import { facilitators } from '../facilitators.js';
import { withoutActors } from '../without-actors.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, PageWords } from './page.js';

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
      looked: `${counted(illicit, 'illicit actor')} and ${counted(network.actors.size, 'actor')} in all`,
      findings: found.map(
        ({ actor, networks, sectors, classes, ties, asserted, separated, knowledge, without, quoted }) => ({
          headline: `${words.name(actor)} serves ${networks.map((one) => words.names(one, 3)).join(' / ')}`,
          certainty: certaintyOf(asserted),
          reasons: [
            `${counted(networks.length, 'network')} of ${sectors.join(' and ')} that no other known cooperation joins`,
            `function: ${classes.length > 0 ? classes.join(', ') : 'neither its title nor the role of a tie says which'}`,
            ...(quoted.length > 0
              ? [
                  `function by words of its quotes: ${quoted.map(({ label, words: said }) => `${label} ("${said}")`).join(', ')}`,
                ]
              : []),
            `${knowledge.says}${knowledge.because ? `: ${knowledge.because}` : ': no source says whether it knew whom it served'}`,
            separated > 1
              ? `without it those it serves fall into ${counted(separated, 'part')}; of ${counted(without.around, 'actor')} around it, ` +
                `${(100 * without.reachLost).toFixed(0)} % of the pairs that reach each other no longer would (${without.parts.map((part) => part.length).join(' + ')})`
              : 'without it others of the case, not illicit themselves, still join those it serves',
          ],
          actors: [actor, ...networks.flat()],
          ties,
          statements: knowledge.statements,
        }),
      ),
      notes: [
        'A network is a set of illicit actors joined by cooperation once the facilitator is taken out.',
        'Who belongs to one of them alone acts for it and is no facilitator. Serving says nothing of knowing.',
      ],
      result: found,
    };
  },
};
