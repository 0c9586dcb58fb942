import { readFile } from 'node:fs/promises';
import {
  buildGraph,
  type Network as CaseNetwork,
  edgesOf,
  type Graph,
  graphOf,
  isCooperative,
  nearNames,
  OUTPUTS,
  type Removal,
  readEdges,
  recoveryOf,
  removalOrder,
  Standing,
} from '../../connect/index.js';
import { said, UserError } from '../../model/index.js';
import { levelAt } from '../measures.js';
import type { Lever, Measure, Model, ModelOutput, ModelParameter, Run, RunInput, State } from '../types.js';

/** Ways to choose who is taken out. A measure of the network stage ranks; a new one is one line. */
const STRATEGIES: readonly { lever: string; title: string; removal: Removal }[] = [
  { lever: 'degree', title: 'Removal of those with most ties', removal: { by: 'measure', id: 'degree' } },
  { lever: 'betweenness', title: 'Removal of brokers', removal: { by: 'measure', id: 'betweenness' } },
  {
    lever: 'collective-influence',
    title: 'Removal of those whose surroundings are best tied',
    removal: { by: 'measure', id: 'collective-influence' },
  },
  { lever: 'random', title: 'Removal of whoever is found', removal: { by: 'random' } },
];

/** Of the network stage's outputs, by their ids there. */
const TOLD = ['largest', 'efficiency', 'factions', 'ties'] as const;

/**
 * A network from which actors are taken out month by month, ranked anew each time, and which mends itself after each:
 * somebody in an equal position takes over ties, then contacts of the fallen close ranks, each with its chance.
 */
async function runDismantling({ data, parameters, measures, horizon, start, random }: RunInput<Graph>): Promise<Run> {
  const network = start ? restored(data, start.values) : new Standing(data);
  const from = start?.time ?? 0;
  const owed = start ? [...start.values['owed']!] : STRATEGIES.map(() => 0);
  const outputs: Record<string, number[]> = Object.fromEntries(TOLD.map((id) => [id, []]));
  const time: number[] = [];
  const tell = (month: number, changed: boolean): void => {
    time.push(from + month);
    const { graph } = changed ? network.graph() : { graph: undefined };
    for (const { id, of } of OUTPUTS) {
      if (!(id in outputs)) continue;
      outputs[id]!.push(graph ? of(graph, data.ids.length, 0) : outputs[id]!.at(-1)!);
    }
  };
  const mendAll = (fallen: readonly Fallen[]): void => {
    for (const each of fallen) {
      for (const [recovery, chance] of [
        ['role', parameters['succession']!],
        ['triadic', parameters['closing']!],
      ] as const) {
        const { parameters: known, mend } = recoveryOf(recovery);
        const defaults = Object.fromEntries(known.map((one) => [one.name, one.default]));
        mend(network, each, { random, parameters: { ...defaults, chance } });
      }
    }
  };
  const named = namedRemovals(data, measures);
  tell(0, true);
  for (let month = 1; month <= horizon; month++) {
    let removed = takeOut(network, named, month - 1, mendAll);
    for (const [at, { lever, removal }] of STRATEGIES.entries()) {
      owed[at]! += levelAt(measures, lever, month - 1);
      // Sums of thirds and tenths come out a hair below the whole number that they mean.
      const due = Math.floor(owed[at]! + 1e-9);
      if (due < 1) continue;
      owed[at]! -= due;
      const order = (await removalOrder(network, removal, random)).slice(0, due);
      mendAll(order.map((v) => network.remove(v)));
      removed += order.length;
    }
    tell(month, removed > 0);
  }
  return { time, outputs, end: { time: from + horizon, values: { owed, ...stored(network) } } };
}

type Fallen = ReturnType<Standing['remove']>;

const NAMED = 'remove ';

/** Those whom a measure names, by their number, with when they are taken out. @throws UserError where the network has none of that name */
function namedRemovals({ ids }: Graph, measures: readonly Measure[]): { actor: number; measure: Measure }[] {
  return measures
    .filter(({ lever }) => lever.startsWith(NAMED))
    .map((measure) => {
      const name = measure.lever.slice(NAMED.length);
      const actor = ids.indexOf(name);
      if (actor >= 0) return { actor, measure };
      const near = nearNames(name, ids);
      throw new UserError(
        said`"${name}" is nobody in the network of ${ids.length} actors${near.length > 0 ? said`; it has ${near.join(', ')}` : ''}.`,
      );
    });
}

/** Takes out who is named for this month and still stands: all of them, then others step in. Returns how many. */
function takeOut(
  network: Standing,
  named: readonly { actor: number; measure: Measure }[],
  month: number,
  mend: (fallen: readonly Fallen[]) => void,
): number {
  const due = named.filter(({ actor, measure: { from, to } }) => from <= month && month < to && network.stands(actor));
  mend(due.map(({ actor }) => network.remove(actor)));
  return due.length;
}

/** Who stands, and the ties: from, to, strength. */
function stored(network: Standing): Record<string, number[]> {
  const [source, target, strength]: [number[], number[], number[]] = [[], [], []];
  for (const [u, ties] of network.ties.entries()) {
    for (const [v, weight] of ties) {
      if (u > v) continue;
      source.push(u);
      target.push(v);
      strength.push(weight);
    }
  }
  return { standing: network.nodes, source, target, strength };
}

function restored({ ids }: Graph, values: State['values']): Standing {
  const { source, target, strength } = values as Record<'source' | 'target' | 'strength', number[]>;
  const network = new Standing(buildGraph(ids, source, target, strength, false));
  const standing = new Set(values['standing']);
  for (const v of ids.keys()) if (!standing.has(v)) network.remove(v);
  return network;
}

async function loadEdges(paths: string | Readonly<Record<string, string>> | undefined): Promise<Graph> {
  const file = typeof paths === 'string' ? paths : paths?.['edges'];
  if (file === undefined) {
    throw new UserError(
      'The dismantling model needs data: an edge list of two or three columns (who, whom, strength).',
    );
  }
  try {
    return readEdges(await readFile(file, 'utf8'), file);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(said`The edge list ${file} could not be opened (${(cause as NodeJS.ErrnoException).code}).`, {
      cause,
    });
  }
}

const NO_ACTOR: ReadonlySet<string> = new Set(['place', 'event']);

/**
 * The ties of a case's network as an edge list that the model reads: those between actors that join their ends in working together and are
 * not denied, by name, with how many independent sources each has. A name that two actors share is told apart by the head of its id.
 */
export function networkTable(network: CaseNetwork): string {
  const acts = (id: string): boolean => !NO_ACTOR.has(network.actors.get(id)!.sector);
  const graph = graphOf(network, { where: (tie) => isCooperative(tie) && acts(tie.source) && acts(tie.target) });
  const names = graph.ids.map((id) => network.actors.get(id)!.name);
  const shared = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  const labels = names.map((name, at) => (shared.has(name) ? `${name} (${graph.ids[at]!.slice(0, 6)})` : name));
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const { sources, targets, weights } = edgesOf(graph);
  const rows = Array.from(sources, (from, e) =>
    [cell(labels[from]!), cell(labels[targets[e]!]!), weights[e]].join(','),
  );
  return `${['source,target,sources', ...rows].join('\n')}\n`;
}

const chance = (name: string, title: string, value: number, source: string): ModelParameter => ({
  name,
  title,
  unit: 'probability',
  default: value,
  range: [0, 1],
  source,
  class: 'assumption',
});

const lever = ({ lever: name, title }: (typeof STRATEGIES)[number]): Lever => ({
  name,
  title,
  acts: 'removals in a month',
  direct: ['largest', 'ties'],
  kind: 'level',
  range: [0, 100],
  class: 'assumption',
});

/** A criminal network under removals that recovers: the network stage's what-if, month by month. */
export const dismantling: Model<Graph> = {
  id: 'dismantling',
  title: 'Dismantling a network that recovers',
  source:
    'our own rules after Duijn, Kashirin, Sloot 2014 (doi 10.1038/srep04238) and Diviak 2023 (doi 10.1007/s11292-023-09563-z): recovery may undo removal',
  class: 'assumption',
  timeUnit: 'month',
  horizon: 24,
  states: [
    { name: 'standing', unit: 'actors by number' },
    { name: 'source, target, strength', unit: 'ties' },
    { name: 'owed', unit: 'removals not yet whole, by strategy' },
  ],
  parameters: [
    chance(
      'succession',
      'probability that somebody in an equal position takes over a tie that was lost',
      0.5,
      'our assumption; Duijn et al. 2014 find replacement, not its rate',
    ),
    chance(
      'closing',
      'probability that who lost a contact ties up with a contact in common',
      0.1,
      'our assumption; Granovetter 1973, doi 10.1086/225469, for the rule',
    ),
  ],
  levers: STRATEGIES.map(lever),
  leverNamed: (name) =>
    name.startsWith(NAMED)
      ? {
          name,
          title: 'Removal of',
          of: name.slice(NAMED.length),
          acts: 'the actor itself',
          direct: ['largest', 'ties'],
          kind: 'level',
          range: [1, 1],
          class: 'assumption',
        }
      : undefined,
  outputs: TOLD.map((id): ModelOutput => {
    const { title, unit } = OUTPUTS.find((output) => output.id === id)!;
    return { name: id, title, unit, class: 'assumption' };
  }),
  stochastic: true,
  data: 'an edge list (two columns, or three with strength), as `atalaya connect` reads it; `atalaya simulate --case DIR --network FILE` writes that of a case, whose actors are levers too: `remove NAME: 1`',
  load: loadEdges,
  run: runDismantling,
};
