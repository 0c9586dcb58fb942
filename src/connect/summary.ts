import { transitivity } from './measures/clustering.js';
import { components } from './measures/components.js';
import { PathSearch } from './measures/path-search.js';
import type { Graph } from './types.js';

/** A graph at a glance. Paths are counted in steps or, where weighted, in inverse strengths. */
export interface Summary {
  nodes: number;
  edges: number;
  /** Edges over pairs of nodes. */
  density: number;
  components: number;
  /** Nodes in the largest component. */
  largest: number;
  /** Longest and mean shortest path within the largest component, over pairs that reach each other; mean NaN without ties. */
  diameter: number;
  meanPath: number;
  /** Share of paths of two ties that are closed to a triangle. */
  transitivity: number;
}

/** Describes a graph; looks for the shortest paths of the largest component, so the time grows with nodes times edges. */
export function summaryOf(graph: Graph): Summary {
  const nodes = graph.ids.length;
  const search = new PathSearch(graph);
  let diameter = 0;
  let total = 0;
  let pairs = 0;
  const { of, sizes } = components(graph);
  for (let v = 0; v < nodes; v++) {
    if (of[v] !== 0) continue;
    search.from(v);
    for (let i = 1; i < search.reached; i++) total += search.distance[search.order[i]!]!;
    pairs += search.reached - 1;
    diameter = Math.max(diameter, search.distance[search.order[search.reached - 1]!]!);
  }
  return {
    nodes,
    edges: graph.edges,
    density: graph.edges / ((nodes * (nodes - 1)) / (graph.directed ? 1 : 2)),
    components: sizes.length,
    largest: sizes[0] ?? 0,
    diameter,
    meanPath: total / pairs,
    transitivity: transitivity(graph),
  };
}
