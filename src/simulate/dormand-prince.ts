/** Nodes are not needed: the systems here do not depend on time between changes of measures. */
const A = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
] as const;
/** Difference of the fifth-order and the fourth-order result. */
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;
/** Fourth-order interpolation within a step (Hairer, Nørsett, Wanner 1993, II.6). */
const D = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
] as const;

const SMALLEST = 0.2;
const LARGEST = 5;
const SAFETY = 0.9;
const MOST_STEPS = 100_000;

/**
 * Integrates an autonomous system from `begin` to `end` by the embedded pair of Dormand and Prince (1980, doi
 * 10.1016/0771-050X(80)90013-3) with steps chosen so that the error of each stays within `tolerance` of each component's
 * size, and calls `visit` at each of `times` (ascending, within the stretch) with an interpolated state.
 * @returns the state at `end`
 * @throws Error where no step is small enough: the system has no solution there
 */
export function dormandPrince(
  slope: (state: Float64Array, result: Float64Array) => void,
  start: Float64Array,
  begin: number,
  end: number,
  tolerance: number,
  times: readonly number[],
  visit: (time: number, state: Float64Array) => void,
): Float64Array {
  const n = start.length;
  let state = Float64Array.from(start);
  let next = new Float64Array(n);
  const k = Array.from({ length: 7 }, () => new Float64Array(n));
  const between = new Float64Array(n);
  let time = begin;
  let step = Math.min(1, end - begin);
  let due = 0;
  slope(state, k[0]!);
  for (let count = 0; time < end; count++) {
    if (count > MOST_STEPS || !(step > 0)) throw new Error(`no step from time ${time} is small enough`);
    const last = time + step >= end * (1 - 1e-15);
    if (last) step = end - time;
    for (let stage = 0; stage < 6; stage++) {
      combine(state, k, A[stage]!, step, next);
      slope(next, k[stage + 1]!);
    }
    const error = errorOf(state, next, k, step, tolerance);
    const factor = Math.min(LARGEST, Math.max(SMALLEST, SAFETY * error ** -0.2));
    if (!(error <= 1)) {
      step *= Number.isFinite(factor) ? factor : SMALLEST;
      continue;
    }
    const reached = last ? end : time + step;
    for (; due < times.length && times[due]! <= reached; due++) {
      interpolate(state, next, k, step, (times[due]! - time) / step, between);
      visit(times[due]!, between);
    }
    [state, next] = [next, state];
    [k[0], k[6]] = [k[6]!, k[0]!];
    time = reached;
    step *= Number.isFinite(factor) ? factor : LARGEST;
  }
  return state;
}

/** state + step times the weighted slopes. */
function combine(
  state: Float64Array,
  k: readonly Float64Array[],
  weights: readonly number[],
  step: number,
  result: Float64Array,
): void {
  result.set(state);
  for (let stage = 0; stage < weights.length; stage++) {
    const weight = weights[stage]! * step;
    if (weight === 0) continue;
    const own = k[stage]!;
    for (let i = 0; i < result.length; i++) result[i]! += weight * own[i]!;
  }
}

/** Root mean square of the components' errors, each in units of what is tolerated. */
function errorOf(
  state: Float64Array,
  next: Float64Array,
  k: readonly Float64Array[],
  step: number,
  tolerance: number,
): number {
  let sum = 0;
  for (let i = 0; i < state.length; i++) {
    let error = 0;
    for (let stage = 0; stage < 7; stage++) error += E[stage]! * k[stage]![i]!;
    const allowed = tolerance * (1e-3 + Math.max(Math.abs(state[i]!), Math.abs(next[i]!)));
    sum += ((step * error) / allowed) ** 2;
  }
  return Math.sqrt(sum / state.length);
}

function interpolate(
  state: Float64Array,
  next: Float64Array,
  k: readonly Float64Array[],
  step: number,
  share: number,
  result: Float64Array,
): void {
  const rest = 1 - share;
  for (let i = 0; i < state.length; i++) {
    const change = next[i]! - state[i]!;
    const bow = step * k[0]![i]! - change;
    const twist = change - step * k[6]![i]! - bow;
    let fourth = 0;
    for (let stage = 0; stage < 7; stage++) fourth += D[stage]! * k[stage]![i]!;
    result[i] = state[i]! + share * (change + rest * (bow + share * (twist + rest * step * fourth)));
  }
}
