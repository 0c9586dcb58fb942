import { type Hedge, type RelationSchema, relationType } from '../model/index.js';
import { buildGraph } from './graph.js';
import type { Graph, Network, Tie } from './types.js';

export interface GraphOptions {
  /** Schemata of ties to take; absent: all. */
  kinds?: readonly RelationSchema[];
  /** Hedges of ties to take; absent: asserted and alleged. */
  hedges?: readonly Hedge[];
  /** Fewest independent sources that a tie must have; absent: 1. */
  sources?: number;
  /** Default false. */
  directed?: boolean;
  /** Any further condition on a tie. */
  where?: (tie: Tie) => boolean;
}

/**
 * The graph of a case's network: nodes are the actors in their order, isolated ones too; the strength of an edge is the
 * number of independent sources over all its ties. In a directed graph a symmetric tie goes both ways.
 */
export function graphOf(network: Network, options: GraphOptions = {}): Graph {
  const { hedges = ['asserted', 'alleged'], sources = 1, directed = false } = options;
  const ids = [...network.actors.keys()];
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = new Map<string, { from: number; to: number; sourceIds: Set<string> }>();
  for (const tie of network.ties) {
    if (!hedges.includes(tie.hedge) || tie.sources < sources) continue;
    if (options.kinds && !options.kinds.includes(tie.schema)) continue;
    if (options.where && !options.where(tie)) continue;
    const ends: [number, number] = [index.get(tie.source)!, index.get(tie.target)!];
    const back: [number, number] = [ends[1], ends[0]];
    const bothWays = relationType(tie.schema)?.symmetric ?? false;
    const arcs = !directed ? [ends[0] < ends[1] ? ends : back] : bothWays ? [ends, back] : [ends];
    for (const [from, to] of arcs) {
      const edge = edges.get(`${from} ${to}`) ?? { from, to, sourceIds: new Set<string>() };
      for (const id of tie.sourceIds) edge.sourceIds.add(id);
      edges.set(`${from} ${to}`, edge);
    }
  }
  const list = [...edges.values()];
  return buildGraph(
    ids,
    list.map((edge) => edge.from),
    list.map((edge) => edge.to),
    list.map((edge) => edge.sourceIds.size),
    directed,
  );
}
