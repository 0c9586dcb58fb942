import { buildGraph, edgesOf } from '../graph.js';
import type { Graph } from '../types.js';
import { strengths } from './degree.js';
import type { Measure } from './measure.js';

/** Strength between two nodes counts both ways: ties to a contact and from it are one relation. */
function mutual(graph: Graph): Graph {
  const { sources, targets, weights } = edgesOf(graph);
  return buildGraph(graph.ids, sources, targets, weights, false);
}

/**
 * Burt's constraint: how far a node's contacts are tied up with each other, so that it cannot play them off; NaN for a
 * node without contacts. Sum over contacts v of (p_uv + sum over w of p_uw p_wv) squared, p the share of a node's
 * strength that goes to another.
 */
export function constraint(graph: Graph): Float64Array {
  const both = mutual(graph);
  const { offsets, targets, weights } = both;
  const total = strengths(both);
  const indirect = new Float64Array(graph.ids.length);
  return total.map((own, u) => {
    if (own === 0) return Number.NaN;
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      const w = targets[arc]!;
      const share = weights[arc]! / own / total[w]!;
      for (let second = offsets[w]!; second < offsets[w + 1]!; second++) {
        indirect[targets[second]!]! += share * weights[second]!;
      }
    }
    let sum = 0;
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      sum += (weights[arc]! / own + indirect[targets[arc]!]!) ** 2;
    }
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      const w = targets[arc]!;
      for (let second = offsets[w]!; second < offsets[w + 1]!; second++) indirect[targets[second]!] = 0;
    }
    return sum;
  });
}

/**
 * Effective size: contacts of a node less those that others of its contacts already give; NaN for a node without
 * contacts, and for one without ties out of it where directed, as the reference has it. Sum over contacts v of 1 - sum over w of p_uw m_vw, m the strength of a tie over the contact's largest.
 */
export function effectiveSize(graph: Graph): Float64Array {
  const both = mutual(graph);
  const { offsets, targets, weights } = both;
  const total = strengths(both);
  const share = new Float64Array(graph.ids.length);
  return total.map((own, u) => {
    if (graph.offsets[u] === graph.offsets[u + 1]) return Number.NaN;
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) share[targets[arc]!] = weights[arc]! / own;
    let size = offsets[u + 1]! - offsets[u]!;
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      const v = targets[arc]!;
      let redundant = 0;
      let largest = 0;
      for (let second = offsets[v]!; second < offsets[v + 1]!; second++) {
        redundant += share[targets[second]!]! * weights[second]!;
        largest = Math.max(largest, weights[second]!);
      }
      size -= redundant / largest;
    }
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) share[targets[arc]!] = 0;
    return size;
  });
}

const SOURCE = 'Burt 1992, Structural Holes, chapter 2 (Harvard University Press)';

export const STRUCTURAL_HOLES: readonly Measure[] = [
  {
    id: 'constraint',
    title: 'Constraint: how tied up with each other the contacts of a node are',
    of: 'node',
    parameters: [],
    source: SOURCE,
    reference: { function: 'igraph.Graph.constraint', arguments: 'weights=strength' },
    run: (graph) => constraint(graph),
  },
  {
    id: 'effective-size',
    title: 'Effective size: contacts of a node that others of its contacts do not already give',
    of: 'node',
    parameters: [],
    source: `${SOURCE}; Borgatti 1997, Connections 20:35-38`,
    reference: { function: 'networkx.effective_size', arguments: "weight='weight'" },
    run: (graph) => effectiveSize(graph),
  },
];
