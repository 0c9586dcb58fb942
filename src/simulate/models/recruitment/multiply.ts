import type { Groups } from './groups.js';

/**
 * M C in time of the number of rivalries: M is (1 + R_ij) / (a_i + 1) off the diagonal, a matrix of ones plus a sparse one
 * with its rows scaled, so that row i is (sum(C) - C_i + sum over rivals of R_ij C_j) / (a_i + 1).
 */
export function multiply(
  { offsets, rivals, weights, friends }: Groups,
  sizes: Float64Array,
  result: Float64Array,
): void {
  let total = 0;
  for (let i = 0; i < sizes.length; i++) total += sizes[i]!;
  for (let i = 0; i < sizes.length; i++) {
    let sum = total - sizes[i]!;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) sum += weights[at]! * sizes[rivals[at]!]!;
    result[i] = sum / friends[i]!;
  }
}
