/** Difference of the fifth-order and the fourth-order result. */
const E = [71 / 57600, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;
/** Fourth-order interpolation within a step (Hairer, Nørsett, Wanner 1993, II.6). */
const D = [
  -12715105075 / 11282082432,
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

/** Writes the slope of a state; the systems here do not depend on time between changes of measures. */
export type Slope = (state: Float64Array, result: Float64Array) => void;

/** A step that was taken. The state a share t of the way through is the sum of `powers[p]` t^p, p from 0 to 4. */
export interface Step {
  begin: number;
  end: number;
  /** Written anew for each step. */
  powers: readonly Float64Array[];
}

/**
 * Integrates an autonomous system from `begin` to `end` by the embedded pair of Dormand and Prince (1980, doi
 * 10.1016/0771-050X(80)90013-3) with steps chosen so that the error of each stays within `tolerance` of each component's
 * size, and calls `visit` after each step with the polynomial between its ends.
 * @returns the state at `end`
 * @throws Error where no step is small enough: the system has no solution there
 */
export function dormandPrince(
  slope: Slope,
  start: Float64Array,
  begin: number,
  end: number,
  tolerance: number,
  visit: (step: Step) => void,
): Float64Array {
  const n = start.length;
  let state = Float64Array.from(start);
  let next = new Float64Array(n);
  const k = Array.from({ length: 7 }, () => new Float64Array(n));
  const powers = Array.from({ length: 5 }, () => new Float64Array(n));
  let time = begin;
  slope(state, k[0]!);
  let step = Math.min(firstStep(state, k[0]!, tolerance), end - begin);
  for (let count = 0; time < end; count++) {
    if (count > MOST_STEPS || !(step > 0)) throw new Error(`no step from time ${time} is small enough`);
    const last = time + step >= end * (1 - 1e-15);
    if (last) step = end - time;
    advance(slope, state, k, step, next);
    const error = errorOf(state, next, k, step, tolerance);
    const factor = Math.min(LARGEST, Math.max(SMALLEST, SAFETY * error ** -0.2));
    if (!(error <= 1)) {
      step *= Number.isFinite(factor) ? factor : SMALLEST;
      continue;
    }
    const reached = last ? end : time + step;
    polynomial(state, next, k, step, powers);
    visit({ begin: time, end: reached, powers });
    [state, next] = [next, state];
    [k[0], k[6]] = [k[6]!, k[0]!];
    time = reached;
    step *= Number.isFinite(factor) ? factor : LARGEST;
  }
  return state;
}

/** A step over which the state would change by a part of its size that the tolerance allows at fifth order. */
function firstStep(state: Float64Array, slopes: Float64Array, tolerance: number): number {
  let [size, speed] = [0, 0];
  for (let i = 0; i < state.length; i++) {
    const allowed = 1e-3 + Math.abs(state[i]!);
    size += (state[i]! / allowed) ** 2;
    speed += (slopes[i]! / allowed) ** 2;
  }
  const step = Math.sqrt(size / speed) * tolerance ** 0.2;
  return step > 0 && Number.isFinite(step) ? step : 1;
}

/** One step: six slopes, the last at the state it reaches, so that it is the first of the next step. */
function advance(
  slope: Slope,
  y: Float64Array,
  [k1, k2, k3, k4, k5, k6, k7]: readonly Float64Array[],
  h: number,
  next: Float64Array,
): void {
  const n = y.length;
  const [a, b, c, d, e, f] = [k1!, k2!, k3!, k4!, k5!, k6!];
  for (let i = 0; i < n; i++) next[i] = y[i]! + (h / 5) * a[i]!;
  slope(next, b);
  const [h3a, h3b] = [(h * 3) / 40, (h * 9) / 40];
  for (let i = 0; i < n; i++) next[i] = y[i]! + h3a * a[i]! + h3b * b[i]!;
  slope(next, c);
  const [h4a, h4b, h4c] = [(h * 44) / 45, (-h * 56) / 15, (h * 32) / 9];
  for (let i = 0; i < n; i++) next[i] = y[i]! + h4a * a[i]! + h4b * b[i]! + h4c * c[i]!;
  slope(next, d);
  const [h5a, h5b] = [(h * 19372) / 6561, (-h * 25360) / 2187];
  const [h5c, h5d] = [(h * 64448) / 6561, (-h * 212) / 729];
  for (let i = 0; i < n; i++) next[i] = y[i]! + h5a * a[i]! + h5b * b[i]! + h5c * c[i]! + h5d * d[i]!;
  slope(next, e);
  const [h6a, h6b, h6c] = [(h * 9017) / 3168, (-h * 355) / 33, (h * 46732) / 5247];
  const [h6d, h6e] = [(h * 49) / 176, (-h * 5103) / 18656];
  for (let i = 0; i < n; i++) {
    next[i] = y[i]! + h6a * a[i]! + h6b * b[i]! + h6c * c[i]! + h6d * d[i]! + h6e * e[i]!;
  }
  slope(next, f);
  const [h7a, h7c, h7d] = [(h * 35) / 384, (h * 500) / 1113, (h * 125) / 192];
  const [h7e, h7f] = [(-h * 2187) / 6784, (h * 11) / 84];
  for (let i = 0; i < n; i++) {
    next[i] = y[i]! + h7a * a[i]! + h7c * c[i]! + h7d * d[i]! + h7e * e[i]! + h7f * f[i]!;
  }
  slope(next, k7!);
}

/** Root mean square of the components' errors, each in units of what is tolerated. */
function errorOf(
  state: Float64Array,
  next: Float64Array,
  [k1, , k3, k4, k5, k6, k7]: readonly Float64Array[],
  step: number,
  tolerance: number,
): number {
  const [ea, ec, ed, ee, ef, eg] = E;
  let sum = 0;
  for (let i = 0; i < state.length; i++) {
    const error = ea * k1![i]! + ec * k3![i]! + ed * k4![i]! + ee * k5![i]! + ef * k6![i]! + eg * k7![i]!;
    const ratio = (step * error) / (1e-3 + Math.max(Math.abs(state[i]!), Math.abs(next[i]!)));
    sum += ratio * ratio;
  }
  return Math.sqrt(sum / state.length) / tolerance;
}

/** The interpolating polynomial of a step by its powers. */
function polynomial(
  state: Float64Array,
  next: Float64Array,
  [k1, , k3, k4, k5, k6, k7]: readonly Float64Array[],
  step: number,
  [p0, p1, p2, p3, p4]: readonly Float64Array[],
): void {
  const [da, dc, dd, de, df, dg] = D;
  for (let i = 0; i < state.length; i++) {
    const change = next[i]! - state[i]!;
    const rise = step * k1![i]!;
    const bow = rise - change;
    const twist = change - step * k7![i]! - bow;
    const fourth = step * (da * k1![i]! + dc * k3![i]! + dd * k4![i]! + de * k5![i]! + df * k6![i]! + dg * k7![i]!);
    p0![i] = state[i]!;
    p1![i] = rise;
    p2![i] = twist - bow + fourth;
    p3![i] = -twist - 2 * fourth;
    p4![i] = fourth;
  }
}
