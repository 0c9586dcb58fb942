import { brokers } from '../brokers.js';
import { chains } from '../chains.js';
import { convergence } from '../convergence.js';
import { facilitators } from '../facilitators.js';
import { unweighted } from '../graph.js';
import { graphOf } from '../graph-of.js';
import { betweenness } from '../measures/betweenness.js';
import { lineages } from '../splits/index.js';
import { stateTies } from '../state/index.js';
import { supplyChains } from '../supply/index.js';
import { isCooperative } from '../tie-kinds.js';
import { turns } from '../turns.js';
import type { Graph, Network } from '../types.js';
import type { FindingList, Found } from './types.js';

const ofActor = ({ actor }: { actor: string }): Found => ({ key: actor, actors: [actor] });

/** A chain is the same while it leads from the one end to the other, whichever way. */
export const chainKey = (actors: readonly string[]): string => `${actors[0]} ${actors.at(-1)}`;

/** The findings and rankings that are run again. A new one is one line. */
export const FINDING_LISTS: readonly FindingList[] = [
  {
    id: 'facilitators',
    title: 'serves several illicit networks',
    of: ({ network }) => facilitators(network).map(ofActor),
  },
  { id: 'brokers', title: 'joins illicit actors to others', of: ({ network }) => brokers(network).map(ofActor) },
  {
    id: 'chains',
    title: 'a chain leads from the one to the other',
    of: ({ network }) => distinct(chains(network).map(({ actors }) => ({ key: chainKey(actors), actors }))),
  },
  {
    id: 'turns',
    title: 'self-defence group that turned',
    of: ({ network, snapshot }) => turns(network, snapshot).map(ofActor),
  },
  {
    id: 'convergence',
    title: 'crime and armed group meet',
    of: ({ network }) =>
      convergence(network).findings.map(({ class: kind, crime, armed, through }) => {
        const actors = [crime, armed, ...(through === undefined ? [] : [through])];
        return { key: [kind, ...actors].join(' '), actors };
      }),
  },
  {
    id: 'state-ties',
    title: 'public body with ties to illicit actors',
    of: (view) =>
      stateTies(view).bodies.map(({ body, officials }) => {
        const actors = body === undefined ? officials : [body];
        return { key: actors.join(' '), actors };
      }),
  },
  {
    id: 'supply-chains',
    title: 'a trade with stages in evidence',
    of: (view) =>
      supplyChains(view).chains.map(({ good, stages }) => ({
        key: good,
        actors: [...new Set(stages.flatMap(({ actors }) => actors))],
        label: good,
      })),
  },
  {
    id: 'splits',
    title: 'group that came out of another, or went into it',
    of: (view) =>
      distinct(lineages(view).map(({ kind, group, of }) => ({ key: `${kind} ${group} ${of}`, actors: [group, of] }))),
  },
  { id: 'betweenness', title: 'rank by betweenness', of: ({ network }) => ranked(network, betweenness) },
  { id: 'degree', title: 'rank by number of ties', of: ({ network }) => ranked(network, tiesOf) },
];

/** Actors by a measure of the cooperation between them, highest first; who has none of it is not ranked. */
function ranked(network: Network, measure: (graph: Graph) => ArrayLike<number>): Found[] {
  const acts = (actor: string): boolean => !['place', 'event'].includes(network.actors.get(actor)!.sector);
  const graph = unweighted(
    graphOf(network, { where: (tie) => isCooperative(tie) && acts(tie.source) && acts(tie.target) }),
  );
  const values = measure(graph);
  return [...graph.ids.keys()]
    .filter((v) => values[v]! > 0)
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .map((v) => ({ key: graph.ids[v]!, actors: [graph.ids[v]!] }));
}

const tiesOf = ({ ids, offsets }: Graph): number[] => ids.map((_, v) => offsets[v + 1]! - offsets[v]!);

function distinct(found: readonly Found[]): Found[] {
  return [...new Map(found.toReversed().map((one) => [one.key, one])).values()].toReversed();
}
