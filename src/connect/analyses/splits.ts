import { type Said, said, word } from '../../model/index.js';
import { isIllicit } from '../evidence.js';
import { type Lineage, leaderships, lineages, rifts, takeovers } from '../splits/index.js';
import type { Analysis } from './analysis.js';
import { certaintyOf, type PageFinding, PageWords, terms } from './page.js';

const SAYS: Readonly<Record<Lineage['kind'], (group: string, of: string) => Said>> = {
  split: (group, of) => said`${group} came out of ${of}`,
  succession: (group, of) => said`${group} succeeded ${of}`,
  merger: (group, of) => said`${group} merged with ${of}`,
  absorption: (group, of) => said`${group} was absorbed by ${of}`,
  faction: (group, of) => said`${group} is a part of ${of}`,
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
    const histories = came.map(({ kind, group, of, tie, words: told, basis, date, asserted, shared }): PageFinding => {
      const headline = SAYS[kind](words.name(group), words.name(of));
      return {
        headline: date ? said`${headline}, ${date}` : headline,
        certainty: certaintyOf(asserted),
        reasons: [
          basisOf(kind, told, basis),
          date ? said`dated ${date}` : word('no date'),
          ...(shared.length > 0 ? [said`belonged to both: ${words.names(shared)}`] : []),
        ],
        actors: [group, of],
        ties: [tie],
      };
    });
    const within = torn.map(
      ({ group, parts: [one, other], ties }): PageFinding => ({
        headline: said`within ${words.name(group)}, ${words.name(one)} and ${words.name(other)} fight`,
        certainty: certaintyOf(ties.every(({ hedge }) => hedge === 'asserted')),
        reasons: [
          word('both belong to it or are parts of it: a split under way, whether or not a source calls it one'),
        ],
        actors: [group, one, other],
        ties,
      }),
    );
    const territory = taken.map(
      ({ place, from, to, how, ties, asserted }): PageFinding => ({
        headline:
          how === 'elsewhere'
            ? said`${words.name(to)} drove out ${words.name(from)}; both are said to be in ${words.name(place)}`
            : said`${words.name(to)} took ${words.name(place)} from ${words.name(from)}`,
        certainty: how === 'expelled' ? certaintyOf(asserted) : 'inferred',
        reasons: [
          {
            expelled: word('a source says that it drove the other out of there'),
            elsewhere: word('a source says that it drove the other out, not that it was from there'),
            later: word(
              'the dates of their presence follow each other; no source says that the one took over from the other',
            ),
          }[how],
        ],
        actors: [from, to, place],
        ties,
      }),
    );
    const leaders = led.map(
      ({ group, leaders: of, between }): PageFinding => ({
        headline: said`${words.name(group)} is said to be led by ${words.names(of.map(({ actor }) => actor))}`,
        certainty: certaintyOf(of.every(({ tie }) => tie.hedge === 'asserted')),
        reasons: [
          of.every(({ from }) => from)
            ? said`in order of their dates: ${of.map(({ actor, from }) => `${words.name(actor)} ${from}`).join(', ')}`
            : word('dates do not tell who followed whom'),
          ...of.flatMap(({ actor, against }) =>
            against.length > 0
              ? [said`${words.name(actor)}: ${terms([...new Set(against.flatMap(({ roles }) => roles))])}`]
              : [],
          ),
          ...between.map((tie) => words.tie(tie)),
        ],
        actors: [group, ...of.map(({ actor }) => actor)],
        ties: [...of.map(({ tie }) => tie), ...of.flatMap(({ against }) => against), ...between],
      }),
    );
    const count = (schema: string, illicit = false): number =>
      network.ties.filter(
        (tie) => tie.schema === schema && (!illicit || isIllicit(network.actors.get(tie.source)!.sector)),
      ).length;
    return {
      looked: said`${groups.length} illicit {1|group|groups}, ${count('Affiliation')} {2|affiliation|affiliations}, ${count('Presence', true)} {3|presence|presences} of illicit actors in places`,
      findings: [...histories, ...within, ...territory, ...leaders],
      notes: [
        word(
          'Kinds by words of the tie or its quote, lexicon kinds.tsv. What only the order of dates shows is inferred.',
        ),
      ],
      result: { lineages: came, rifts: torn, takeovers: taken, leaderships: led },
    };
  },
};

/** By which words a history is told, and where they stand. */
function basisOf(kind: Lineage['kind'], told: string | undefined, basis: Lineage['basis']): Said {
  if (!told) return word('no source says that it split off or follows');
  return basis === 'role'
    ? said`${word(kind)}: "${told}" in the role of the tie`
    : said`${word(kind)}: "${told}" in the quote`;
}
