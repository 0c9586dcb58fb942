import { randomFrom } from '../../connect/index.js';
import { falseDiscovery } from '../statistics/index.js';

/** Where a place and its neighbours stand against the mean (the quadrants of Anselin's scatterplot). */
export type Quadrant = 'high among high' | 'low among low' | 'high among low' | 'low among high';

/** What the neighbourhood of one place shows. */
export interface LocalResult {
  /** Local Moran's I. */
  moran: number;
  quadrant: Quadrant;
  /** Getis-Ord Gi* as a standard score: above zero much, below zero little, in the place and around it. */
  gi: number;
  /**
   * By permutation of all others about the place, two-sided. With the place itself held, both statistics rise and fall with the
   * sum of its neighbours alone, so that one p serves both.
   */
  p: number;
  /** The same, allowing for all places. */
  q: number;
}

export interface HotSpots {
  /** Global Moran's I, what chance alone would have it, and its p by permutation (one-sided, for likeness). */
  moran: number;
  expected: number;
  moranP: number;
  /** One for each value; undefined for a place without neighbours. */
  local: (LocalResult | undefined)[];
}

/**
 * Do high values lie beside high ones, and where? Global Moran's I (Moran 1950, doi 10.2307/2332142), local Moran (Anselin 1995,
 * doi 10.1111/j.1538-4632.1995.tb00338.x) and Gi* (Ord and Getis 1995, doi 10.1111/j.1538-4632.1995.tb00912.x), neighbours with
 * equal weights that sum to one (Gi*: the place itself among them). p-values by permutation: of all values for the global index, of
 * all others about a place for the local ones; (b + 1) / (m + 1), so that none is zero. q by false discovery over all
 * places (Caldas de Castro and Singer 2006, doi 10.1111/j.0016-7363.2006.00682.x). A place without neighbours is left out.
 */
export function hotSpots(
  values: ArrayLike<number>,
  neighbours: readonly (readonly number[])[],
  options: { permutations: number; seed: number },
): HotSpots {
  const random = randomFrom(options.seed);
  const n = values.length;
  const mean = Array.from(values).reduce((sum, value) => sum + value, 0) / n;
  const z = Float64Array.from(values, (value) => value - mean);
  const variance = z.reduce((sum, value) => sum + value * value, 0) / n;
  const joined = neighbours.filter((list) => list.length > 0).length;
  const globalOf = (of: Float64Array): number => {
    let sum = 0;
    neighbours.forEach((list, index) => {
      if (list.length > 0) sum += (of[index]! * sumAt(of, list)) / list.length;
    });
    return sum / (joined * variance);
  };
  const empty = {
    moran: Number.NaN,
    expected: -1 / (n - 1),
    moranP: Number.NaN,
    local: neighbours.map(() => undefined),
  };
  if (n < 3 || joined === 0 || variance === 0) return empty;
  const moran = globalOf(z);
  const shuffled = Float64Array.from(z);
  let beyond = 0;
  for (let run = 0; run < options.permutations; run++) {
    shuffle(shuffled, random);
    if (globalOf(shuffled) >= moran) beyond++;
  }
  const moranP = (beyond + 1) / (options.permutations + 1);
  const local = neighbours.map((list, index) =>
    list.length === 0 || list.length > n - 2
      ? undefined
      : localAt(index, list, z, variance, options.permutations, random),
  );
  const q = falseDiscovery(local.map((each) => each?.p ?? Number.NaN));
  return { ...empty, moran, moranP, local: local.map((each, index) => each && { ...each, q: q[index]! }) };
}

function localAt(
  index: number,
  list: readonly number[],
  z: Float64Array,
  variance: number,
  permutations: number,
  random: () => number,
): Omit<LocalResult, 'q'> {
  const n = z.length;
  const k = list.length;
  const own = z[index]!;
  const around = sumAt(z, list) / k;
  let [above, below] = [0, 0];
  const others = Float64Array.from(z).filter((_, at) => at !== index);
  for (let run = 0; run < permutations; run++) {
    let sum = 0;
    for (let drawn = 0; drawn < k; drawn++) {
      const at = drawn + Math.floor(random() * (others.length - drawn));
      const value = others[at]!;
      others[at] = others[drawn]!;
      others[drawn] = value;
      sum += value;
    }
    // Sums of the same values in another order differ in their last digits.
    const gap = sum / k - around;
    if (gap >= -1e-12) above++;
    if (gap <= 1e-12) below++;
  }
  const p = Math.min(1, (2 * (Math.min(above, below) + 1)) / (permutations + 1));
  const m = k + 1;
  const gi = (own + around * k) / Math.sqrt((variance * (n * m - m * m)) / (n - 1));
  const quadrant: Quadrant =
    own >= 0 ? (around >= 0 ? 'high among high' : 'high among low') : around >= 0 ? 'low among high' : 'low among low';
  return { moran: (own * around) / variance, quadrant, gi, p };
}

function sumAt(values: Float64Array, indices: readonly number[]): number {
  let sum = 0;
  for (const index of indices) sum += values[index]!;
  return sum;
}

/** Fisher and Yates' shuffle, in place. */
function shuffle(values: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    const value = values[last]!;
    values[last] = values[at]!;
    values[at] = value;
  }
}
