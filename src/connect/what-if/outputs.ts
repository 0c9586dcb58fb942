import { components } from '../measures/components.js';
import { leiden } from '../measures/leiden.js';
import type { Graph } from '../types.js';
import { estimatedEfficiency } from './efficiency.js';

/** What is looked at after each step. A new figure is one line here. */
export interface Output {
  id: string;
  title: string;
  unit: string;
  /** Digits after the point in a table. */
  digits: number;
  /** `whole`: nodes of the network before anything was removed. */
  of(graph: Graph, whole: number, seed: number): number;
}

/** Groups of two or more: one who stands alone is no faction. */
const factions = (groupOf: ArrayLike<number>): number => {
  const sizes = new Map<number, number>();
  for (let v = 0; v < groupOf.length; v++) sizes.set(groupOf[v]!, (sizes.get(groupOf[v]!) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1).length;
};

/** Passes over a network, and over one of more actors than `LARGE`, of which the drawing takes as many. */
const PASSES = { all: 10, large: 2 };
const LARGE = 2000;

export const OUTPUTS: readonly Output[] = [
  {
    id: 'largest',
    title: 'Actors in the largest component',
    unit: 'actors',
    digits: 1,
    of: (graph) => components(graph).sizes[0] ?? 0,
  },
  {
    id: 'share',
    title: 'Largest component over all actors at the start',
    unit: '1',
    digits: 3,
    of: (graph, whole) => (whole === 0 ? 0 : (components(graph).sizes[0] ?? 0) / whole),
  },
  {
    id: 'efficiency',
    title: 'Global efficiency of those who are left',
    unit: '1',
    digits: 4,
    of: (graph) => estimatedEfficiency(graph).value,
  },
  {
    id: 'factions',
    title: 'Components of two or more',
    unit: 'components',
    digits: 1,
    of: (graph) => factions(components(graph).of),
  },
  {
    id: 'communities',
    title: 'Leiden communities of two or more',
    unit: 'communities',
    digits: 1,
    of: (graph, _, seed) => {
      const iterations = graph.ids.length > LARGE ? PASSES.large : PASSES.all;
      return factions(leiden(graph, { resolution: 1, iterations, seed }));
    },
  },
  { id: 'ties', title: 'Ties', unit: 'ties', digits: 1, of: (graph) => graph.edges },
];
