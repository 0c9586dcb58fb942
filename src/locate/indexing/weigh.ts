import { correlation } from './statistics.js';
import type { Columns, IndexNode } from './types.js';

export const WEIGHTINGS = ['given', 'equal', 'pca', 'correlation'] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/**
 * The weights of siblings, nodes with one parent: as given, all equal, by the loadings of the first principal component
 * (Nicoletti, Scarpetta, Boylaud 2000, doi 10.1787/215182844604), or by how little each repeats its siblings (the inverse
 * of its sum of squared correlations with them). `own` holds weights of one's own by code, which go before all others.
 * @param values columns of the siblings, for the two that look at data
 */
export function weigh(
  siblings: readonly IndexNode[],
  way: Weighting,
  values: Columns,
  own: Readonly<Record<string, number>> = {},
): number[] {
  const weights = way === 'given' ? siblings.map(({ weight }) => weight) : dataWeights(siblings, way, values);
  return siblings.map(({ code }, index) => own[code] ?? weights[index]!);
}

function dataWeights(siblings: readonly IndexNode[], way: Weighting, values: Columns): number[] {
  const columns = siblings.map(({ code }) => values.get(code));
  if (way === 'equal' || siblings.length < 3 || columns.some((column) => column === undefined)) {
    return siblings.map(() => 1);
  }
  const matrix = columns.map((a, i) => columns.map((b, j) => (i === j ? 1 : correlation(a!, b!))));
  if (way === 'correlation') return matrix.map((row) => 1 / row.reduce((sum, value) => sum + value ** 2, 0));
  return firstComponent(matrix).map((loading) => loading ** 2);
}

/** The eigenvector of the greatest eigenvalue, by power iteration from equal parts. */
function firstComponent(matrix: readonly (readonly number[])[]): number[] {
  let vector = matrix.map(() => 1 / Math.sqrt(matrix.length));
  for (let round = 0; round < 1000; round++) {
    const next = matrix.map((row) => row.reduce((sum, value, i) => sum + value * vector[i]!, 0));
    const length = Math.hypot(...next);
    const scaled = next.map((value) => value / length);
    const moved = Math.max(...scaled.map((value, i) => Math.abs(value - vector[i]!)));
    vector = scaled;
    if (moved < 1e-13) break;
  }
  return vector;
}
