import { dormandPrince } from '../../dormand-prince.js';
import { strengthAt, timesOfChange } from '../../measures.js';
import type { Measure, Run, RunInput } from '../../types.js';
import type { Groups } from './groups.js';

const START_MEMBERS = 115_000;
const TOLERANCE = 1e-9;

/** The rates of the model, as a policy leaves them. */
interface Rates {
  rho: number;
  eta: number;
  theta: number;
  omega: number;
}

/**
 * Sizes of groups under recruitment, arrests, killing between rivals and saturation, in weeks:
 * dC_i/dt = C_i (rho - eta / sum(C) - theta sum_j M_ij C_j - omega C_i), M_ij = (R_ij + 1) / (a_i + 1), M_ii = 0.
 * Integrated between the times at which measures change (Dormand and Prince), read off each week.
 * @returns members in persons; deaths, recruits, arrests and saturation in persons a week
 */
export function runRecruitment({ data, parameters, measures, horizon, start }: RunInput<Groups>): Run {
  const from = start?.time ?? 0;
  let sizes: Float64Array = Float64Array.from(start?.values['sizes'] ?? startSizes(data.count));
  const outputs: Record<string, number[]> = { members: [], deaths: [], recruits: [], arrests: [], saturation: [] };
  const time: number[] = [];
  const product = new Float64Array(data.count);
  const note = (week: number, state: Float64Array, rates: Rates): void => {
    time.push(from + week);
    multiply(data, state, product);
    let [members, killed, squares] = [0, 0, 0];
    for (let i = 0; i < state.length; i++) {
      const size = state[i]!;
      members += size;
      killed += size * product[i]!;
      squares += size * size;
    }
    outputs['members']!.push(members);
    outputs['deaths']!.push(rates.theta * killed);
    outputs['recruits']!.push(rates.rho * members);
    outputs['arrests']!.push(rates.eta);
    outputs['saturation']!.push(rates.omega * squares);
  };
  const changes = timesOfChange(measures, horizon);
  note(0, sizes, ratesAt(parameters, measures, 0));
  for (let at = 0; at + 1 < changes.length; at++) {
    const [begin, end] = [changes[at]!, changes[at + 1]!];
    const rates = ratesAt(parameters, measures, begin);
    const slope = (state: Float64Array, result: Float64Array): void => derivative(data, rates, state, product, result);
    const weeks = Array.from({ length: Math.floor(end) - Math.floor(begin) }, (_, i) => Math.floor(begin) + i + 1);
    sizes = dormandPrince(slope, sizes, begin, end, TOLERANCE, weeks, (week, state) => {
      // The last week of a stretch belongs to what holds from then on, as the first of the next.
      note(week, state, week === end ? ratesAt(parameters, measures, week) : rates);
    });
  }
  return { time, outputs, end: { time: from + horizon, values: { sizes: [...sizes] } } };
}

function ratesAt(parameters: Readonly<Record<string, number>>, measures: readonly Measure[], time: number): Rates {
  const rate = (name: string, lever: string): number => parameters[name]! * strengthAt(measures, lever, time);
  return {
    rho: rate('rho', 'recruitment'),
    eta: rate('eta', 'arrests'),
    theta: rate('theta', 'conflict'),
    omega: rate('omega', 'saturation'),
  };
}

/** Sizes by rank, as 1 / rank: the first group is as large as the second and half of it again. */
function startSizes(count: number): number[] {
  const ranks = Array.from({ length: count }, (_, i) => 1 / (i + 1));
  const sum = ranks.reduce((a, b) => a + b, 0);
  return ranks.map((share) => (START_MEMBERS * share) / sum);
}

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

function derivative(
  groups: Groups,
  { rho, eta, theta, omega }: Rates,
  sizes: Float64Array,
  product: Float64Array,
  result: Float64Array,
): void {
  multiply(groups, sizes, product);
  let total = 0;
  for (let i = 0; i < sizes.length; i++) total += sizes[i]!;
  const left = rho - eta / total;
  for (let i = 0; i < sizes.length; i++) result[i] = sizes[i]! * (left - theta * product[i]! - omega * sizes[i]!);
}
