import { UserError } from '../../model/index.js';
import { buildGraph } from '../graph.js';
import type { Graph } from '../types.js';
import type { Incidence } from './incidence.js';

/**
 * `count`: how many occasions two share. `newman`: each shared occasion counts 1 / (n - 1) for its n members, so that
 * meeting in a small circle says more than in a crowd (Newman 2001, doi 10.1103/PhysRevE.64.016132).
 */
export const WEIGHTINGS = ['count', 'newman'] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/** Pairs that a projection may have before it is refused. */
const MOST_PAIRS = 50_000_000;

/**
 * The projection of a two-mode network onto its rows, or its columns: an undirected graph whose strengths count shared
 * occasions. Nodes that share none stand alone. An occasion of n members makes n (n - 1) / 2 pairs.
 * @throws UserError where the pairs would be more than 50 million
 */
export function project(incidence: Incidence, weighting: Weighting, onto: 'rows' | 'columns' = 'rows'): Graph {
  const [ids, occasions] = onto === 'rows' ? [incidence.rows, incidence.columns] : [incidence.columns, incidence.rows];
  const members = Array.from(occasions, (): number[] => []);
  for (const [row, column] of incidence.cells) {
    if (onto === 'rows') members[column]!.push(row);
    else members[row]!.push(column);
  }
  const pairs = members.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (pairs > MOST_PAIRS) {
    throw new UserError(
      `The projection would have ${pairs} pairs, more than ${MOST_PAIRS}: some occasions have too many members. Leave ` +
        'out the largest.',
    );
  }
  const sources = new Uint32Array(pairs);
  const targets = new Uint32Array(pairs);
  const weights = new Float64Array(pairs);
  let at = 0;
  for (const own of members) {
    const weight = weighting === 'count' ? 1 : 1 / (own.length - 1);
    for (let i = 0; i < own.length; i++) {
      for (let j = i + 1; j < own.length; j++, at++) {
        sources[at] = own[i]!;
        targets[at] = own[j]!;
        weights[at] = weight;
      }
    }
  }
  return buildGraph(ids, sources, targets, weights, false);
}
