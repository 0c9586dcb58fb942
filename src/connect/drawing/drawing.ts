import { sourcesOf } from '../evidence.js';
import { buildGraph } from '../graph.js';
import { degree } from '../measures/degree.js';
import { leiden } from '../measures/leiden.js';
import { isAgainst } from '../tie-kinds.js';
import type { Actor, Graph, Network, Tie } from '../types.js';
import type { DrawnLine } from './types.js';

/** A network as it is drawn: actors, one line for each pair that is tied, and what a layout starts from. */
export interface Drawing {
  actors: Actor[];
  lines: DrawnLine[];
  /** Number of lines at each actor. */
  degree: Uint32Array;
  /** Community of each actor (Leiden, seed 1), 0 the largest. */
  community: Uint32Array;
}

/** Draws a network in outline: no positions, which are the drawer's. Ties that are only denied make no line. */
export function drawingOf(network: Network): Drawing {
  const actors = [...network.actors.values()];
  const place = new Map(actors.map(({ id }, at) => [id, at]));
  const pairs = new Map<number, Tie[]>();
  for (const tie of network.ties) {
    if (tie.hedge === 'denied') continue;
    const [one, other] = [place.get(tie.source)!, place.get(tie.target)!];
    const key = Math.min(one, other) * actors.length + Math.max(one, other);
    const held = pairs.get(key);
    if (held) held.push(tie);
    else pairs.set(key, [tie]);
  }
  const lines = [...pairs.values()].map((ties) => lineOf(ties, place));
  const graph = linesGraph(
    actors.map(({ id }) => id),
    lines,
  );
  return {
    actors,
    lines,
    degree: Uint32Array.from(degree(graph)),
    community: leiden(graph, { resolution: 1, iterations: 2, seed: 1 }),
  };
}

function lineOf(ties: Tie[], place: ReadonlyMap<string, number>): DrawnLine {
  const [first] = ties;
  return {
    source: place.get(first!.source)!,
    target: place.get(first!.target)!,
    ties,
    hedge: ties.some(({ hedge }) => hedge === 'asserted') ? 'asserted' : 'alleged',
    against: ties.every(isAgainst),
    sources: ties.length === 1 ? first!.sources : sourcesOf(ties),
  };
}

const linesGraph = (ids: string[], lines: readonly DrawnLine[]): Graph =>
  buildGraph(
    ids,
    lines.map(({ source }) => source),
    lines.map(({ target }) => target),
    undefined,
    false,
  );
