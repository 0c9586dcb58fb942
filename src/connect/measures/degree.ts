import { reversed } from '../graph.js';
import type { Graph } from '../types.js';
import { type Measure, NORMALISED } from './measure.js';

/** Sum of the strengths of the arcs out of each node: the number of ties where the graph is unweighted. */
export function strengths(graph: Graph): Float64Array {
  const result = new Float64Array(graph.ids.length);
  for (let v = 0; v < result.length; v++) {
    for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) result[v]! += graph.weights[arc]!;
  }
  return result;
}

/** Degree: ties of each node, in and out where directed; their strengths where weighted. */
export function degree(graph: Graph): Float64Array {
  const out = strengths(graph);
  return graph.directed ? added(out, strengths(reversed(graph))) : out;
}

const added = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value + b[i]!);

const shareOf = (values: Float64Array, normalised: unknown): Float64Array =>
  normalised ? values.map((value) => value / (values.length - 1)) : values;

const SOURCE = 'Freeman 1978, doi 10.1016/0378-8733(78)90021-7';
const parameters = [NORMALISED];

export const DEGREES: readonly Measure[] = [
  {
    id: 'degree',
    title: 'Degree: ties of a node, or their strength',
    of: 'node',
    parameters,
    source: SOURCE,
    reference: { function: 'igraph.Graph.strength', arguments: "mode='all', weights=strength" },
    run: (graph, { normalised }) => shareOf(degree(graph), normalised),
  },
  {
    id: 'in-degree',
    title: 'Ties that come in',
    of: 'node',
    parameters,
    source: SOURCE,
    reference: { function: 'igraph.Graph.strength', arguments: "mode='in', weights=strength" },
    run: (graph, { normalised }) => shareOf(strengths(reversed(graph)), normalised),
  },
  {
    id: 'out-degree',
    title: 'Ties that go out',
    of: 'node',
    parameters,
    source: SOURCE,
    reference: { function: 'igraph.Graph.strength', arguments: "mode='out', weights=strength" },
    run: (graph, { normalised }) => shareOf(strengths(graph), normalised),
  },
];
