import { isIllicit } from '../evidence.js';
import { type Lineage, leaderships, lineages, rifts, takeovers } from '../splits/index.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, counted, type PageFinding, PageWords } from './page.js';

const SAYS: Readonly<Record<Lineage['kind'], string>> = {
  split: 'came out of',
  succession: 'succeeded',
  merger: 'merged with',
  absorption: 'was absorbed by',
  faction: 'is a part of',
};

export const SPLITS: Analysis = {
  id: 'splits',
  title: 'Splits and successions',
  answers: 'Which groups came out of which, who took over what territory, and who led them one after the other?',
  source: 'Phillips 2015, doi 10.2139/ssrn.2294822 (what follows when leaders fall); criteria our own',
  run(view) {
    const words = new PageWords(view);
    const { network } = view;
    const [came, taken, led, torn] = [lineages(view), takeovers(view), leaderships(network), rifts(network)];
    const groups = [...network.actors.values()].filter(
      ({ sector, schema }) => isIllicit(sector) && schema !== 'Person',
    );
    const histories = came.map(
      ({ kind, group, of, tie, words: said, basis, date, asserted, shared }): PageFinding => ({
        headline: `${words.name(group)} ${SAYS[kind]} ${words.name(of)}${date ? `, ${date}` : ''}`,
        certainty: certaintyOf(asserted),
        reasons: [
          said
            ? `${kind}: "${said}" in ${basis === 'role' ? 'the role of the tie' : 'the quote'}`
            : 'no source says that it split off or follows',
          date ? `dated ${date}` : 'no date',
          ...(shared.length > 0 ? [`belonged to both: ${words.names(shared)}`] : []),
        ],
        actors: [group, of],
        ties: [tie],
      }),
    );
    const within = torn.map(
      ({ group, parts: [one, other], ties }): PageFinding => ({
        headline: `within ${words.name(group)}, ${words.name(one)} and ${words.name(other)} fight`,
        certainty: certaintyOf(ties.every(({ hedge }) => hedge === 'asserted')),
        reasons: ['both belong to it or are parts of it: a split under way, whether or not a source calls it one'],
        actors: [group, one, other],
        ties,
      }),
    );
    const territory = taken.map(
      ({ place, from, to, how, ties, asserted }): PageFinding => ({
        headline:
          how === 'elsewhere'
            ? `${words.name(to)} drove out ${words.name(from)}; both are said to be in ${words.name(place)}`
            : `${words.name(to)} took ${words.name(place)} from ${words.name(from)}`,
        certainty: how === 'expelled' ? certaintyOf(asserted) : 'inferred',
        reasons: [
          {
            expelled: 'a source says that it drove the other out of there',
            elsewhere: 'a source says that it drove the other out, not that it was from there',
            later:
              'the dates of their presence follow each other; no source says that the one took over from the other',
          }[how],
        ],
        actors: [from, to, place],
        ties,
      }),
    );
    const leaders = led.map(
      ({ group, leaders: of, between }): PageFinding => ({
        headline: `${words.name(group)} is said to be led by ${words.names(of.map(({ actor }) => actor))}`,
        certainty: certaintyOf(of.every(({ tie }) => tie.hedge === 'asserted')),
        reasons: [
          of.every(({ from }) => from)
            ? `in order of their dates: ${of.map(({ actor, from }) => `${words.name(actor)} ${from}`).join(', ')}`
            : 'dates do not tell who followed whom',
          ...of.flatMap(({ actor, against }) =>
            against.length > 0
              ? [`${words.name(actor)}: ${[...new Set(against.flatMap(({ roles }) => roles))].join(', ')}`]
              : [],
          ),
          ...between.map((tie) => words.tie(tie)),
        ],
        actors: [group, ...of.map(({ actor }) => actor)],
        ties: [...of.map(({ tie }) => tie), ...of.flatMap(({ against }) => against), ...between],
      }),
    );
    return {
      looked:
        `${counted(groups.length, 'illicit group')}, ` +
        `${counted(network.ties.filter(({ schema }) => schema === 'Affiliation').length, 'affiliation')}, ` +
        `${counted(network.ties.filter(({ schema, source }) => schema === 'Presence' && isIllicit(network.actors.get(source)!.sector)).length, 'presence', 'presences')} of illicit actors in places`,
      findings: [...histories, ...within, ...territory, ...leaders],
      notes: [
        'Kinds by words of the tie or its quote, lexicon kinds.tsv. What only the order of dates shows is inferred.',
      ],
      result: { lineages: came, rifts: torn, takeovers: taken, leaderships: led },
    };
  },
};
