import type { Statement } from '../../case/index.js';
import { relationType } from '../../model/index.js';
import { mayPassBody, toChain } from '../chain.js';
import { evidenceOf } from '../evidence.js';
import { buildGraph } from '../graph.js';
import { shortestChains } from '../shortest-chains.js';
import { isCooperative } from '../tie-kinds.js';
import type { Chain, Graph, Network, Tie } from '../types.js';
import type { ActorTest } from './actor-tests.js';
import { ANY_TIME, DateOrder, type DateReading, type Reached } from './date-order.js';
import { simplePaths } from './simple-paths.js';

export interface PathOptions {
  /** How many paths: the k shortest, or with `within` the most that are listed. Absent: 3, or 100 with `within`. */
  count?: number;
  /** All simple paths of at most this many ties; absent: the shortest ones of any length. */
  within?: number;
  /** Kinds or actors of which each must stand somewhere between the ends. */
  through?: readonly ActorTest[];
  /** Kinds or actors that no path may pass. */
  avoid?: readonly ActorTest[];
  /** Only paths whose ties follow each other in time, by this reading; needs `statements`. */
  inDateOrder?: DateReading;
  statements?: readonly Statement[];
  /** Also ties of conflict and legal action; absent: cooperation alone. */
  any?: boolean;
  /** Only from the source of a tie to its target, unless the tie says nothing of direction. */
  directed?: boolean;
  /** Steps tried before giving up; absent: 2,000,000. */
  effort?: number;
}

/** A path of a case, with whether its dates hold also when read strictly. */
export interface NetworkPath extends Chain {
  /** Present where dates were asked for. */
  inDateOrder?: DateReading;
}

export interface NetworkPaths {
  paths: NetworkPath[];
  /** Why there may be more: so many were listed, or so many steps were tried. */
  cut?: 'count' | 'effort';
}

/**
 * Paths between two actors of a case: the k shortest (Yen 1971, doi 10.1287/mnsc.17.11.712, where only their length
 * counts), or all simple ones within a length; through or avoiding kinds of actors or given ones; and in date order.
 * Fewest ties first, then best evidence. Never over what is only denied, nor by a place or an event unless it is an end
 * or asked for by `through`.
 */
export function networkPaths(network: Network, from: string, to: string, options: PathOptions = {}): NetworkPaths {
  const { within, through = [], avoid = [], inDateOrder } = options;
  const ends = new Set([from, to]);
  const isOpen = (id: string): boolean => {
    const actor = network.actors.get(id)!;
    if (ends.has(id)) return true;
    if (avoid.some((test) => test.holds(actor))) return false;
    return (actor.sector !== 'place' && actor.sector !== 'event') || through.some((test) => test.holds(actor));
  };
  const usable = network.ties.filter((tie) => {
    if (tie.hedge === 'denied' || !isOpen(tie.source) || !isOpen(tie.target)) return false;
    return (options.any ?? false) || isCooperative(tie) || isPlacedEnd(network, tie);
  });
  const free = within === undefined && through.length === 0 && !inDateOrder && !options.directed;
  if (free) {
    const paths = shortestChains({ ...network, ties: usable }, from, to, options.count ?? 3, {
      any: true,
      places: true,
    });
    return { paths };
  }
  return search(network, usable, from, to, options);
}

interface Walk {
  time: Reached;
  strict: Reached | undefined;
  /** For each step the ties that fit what came before, best evidenced first. */
  steps: Tie[][];
}

function search(network: Network, usable: Tie[], from: string, to: string, options: PathOptions): NetworkPaths {
  const { within, through = [], inDateOrder, directed = false } = options;
  const { graph, tiesOf, index } = asGraph(network, usable, directed);
  const [start, end] = [index.get(from)!, index.get(to)!];
  const dates = inDateOrder && new DateOrder(options.statements ?? []);
  const between = (path: readonly number[]): string[] => path.slice(1, -1).map((v) => graph.ids[v]!);
  const step = (walk: Walk, u: number, v: number): Walk | undefined => {
    const before = walk.steps.at(-1);
    const fitting = tiesOf(u, v).filter(
      (tie) => !before || before.some((arrived) => mayPassBody(network, arrived, graph.ids[u]!, tie)),
    );
    if (fitting.length === 0) return undefined;
    if (!dates) return { ...walk, steps: [...walk.steps, fitting] };
    const time = dates.pass(fitting, walk.time, 'loose');
    const strict = walk.strict === undefined ? undefined : dates.pass(fitting, walk.strict, 'strict');
    if (time === undefined || (inDateOrder === 'strict' && strict === undefined)) return undefined;
    const timely = fitting.filter((tie) => dates.pass([tie], walk.time, 'loose') !== undefined);
    return { time, strict, steps: [...walk.steps, timely] };
  };
  const count = options.count ?? (within === undefined ? 3 : 100);
  const found = simplePaths<Walk>(graph, start, end, {
    longest: within ?? Number.POSITIVE_INFINITY,
    most: count,
    effort: options.effort ?? 2_000_000,
    start: { time: ANY_TIME, strict: ANY_TIME, steps: [] },
    step,
    accept: (path) => through.every((test) => between(path).some((id) => test.holds(network.actors.get(id)!))),
  });
  const paths = found.paths.map(({ nodes, state }) => ({
    ...toChain(network, { actors: nodes.map((v) => graph.ids[v]!), ties: state.steps.map(([best]) => best!), cost: 0 }),
    ...(dates && { inDateOrder: state.strict === undefined ? ('loose' as const) : ('strict' as const) }),
  }));
  paths.sort((a, b) => a.ties.length - b.ties.length || b.score - a.score);
  // Of the shortest ones, that there are more is no news; of all within a length it is.
  return { paths, ...(found.cut && (within !== undefined || found.cut === 'effort') && { cut: found.cut }) };
}

function asGraph(
  network: Network,
  usable: Tie[],
  directed: boolean,
): { graph: Graph; tiesOf: (u: number, v: number) => Tie[]; index: Map<string, number> } {
  const ids = [...network.actors.keys()];
  const index = new Map(ids.map((id, i) => [id, i]));
  const held = new Map<string, Tie[]>();
  const arcs: [number, number][] = [];
  for (const tie of usable) {
    const [u, v] = [index.get(tie.source)!, index.get(tie.target)!];
    const both = !directed || (relationType(tie.schema)?.symmetric ?? false);
    for (const [a, b] of both ? [[u, v] as const, [v, u] as const] : [[u, v] as const]) {
      const known = held.get(`${a} ${b}`);
      if (known) known.push(tie);
      else held.set(`${a} ${b}`, [tie]);
      arcs.push([a, b]);
    }
  }
  for (const ties of held.values()) ties.sort((a, b) => evidenceOf(b) - evidenceOf(a));
  const sources = arcs.map(([a]) => a);
  const targets = arcs.map(([, b]) => b);
  const graph = buildGraph(ids, sources, targets, undefined, true);
  return { graph, tiesOf: (u, v) => held.get(`${u} ${v}`) ?? [], index };
}

/** Being or acting at a place: counts where the tie has a place in it, which only an open one has. */
function isPlacedEnd(network: Network, tie: Tie): boolean {
  if (tie.schema !== 'Presence' && tie.schema !== 'LocatedIn') return false;
  return [tie.source, tie.target].some((id) => network.actors.get(id)!.sector === 'place');
}
