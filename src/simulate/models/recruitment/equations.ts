import { dormandPrince } from '../../dormand-prince.js';
import { strengthAt, timesOfChange } from '../../measures.js';
import type { Measure, Run, RunInput } from '../../types.js';
import type { Groups } from './groups.js';
import { multiply } from './multiply.js';
import { type Sums, WeeklySums } from './weekly-sums.js';

const START_MEMBERS = 115_000;
/** Ten times smaller changes no figure in its eighth digit (test/simulate/tolerance.test.ts). */
const TOLERANCE = 1e-8;

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
 * @param tolerance of a step's error, as a share of each group's size
 * @returns members in persons; deaths, recruits, arrests and saturation in persons a week
 */
export function runRecruitment(
  { data, parameters, measures, horizon, start }: RunInput<Groups>,
  tolerance = TOLERANCE,
): Run {
  const from = start?.time ?? 0;
  let sizes: Float64Array = Float64Array.from(start?.values['sizes'] ?? startSizes(data.count));
  const outputs: Record<string, number[]> = { members: [], deaths: [], recruits: [], arrests: [], saturation: [] };
  const time: number[] = [];
  const note = (week: number, { members, killed, squares }: Sums, { rho, eta, theta, omega }: Rates): void => {
    time.push(from + week);
    outputs['members']!.push(members);
    outputs['deaths']!.push(theta * killed);
    outputs['recruits']!.push(rho * members);
    outputs['arrests']!.push(eta);
    outputs['saturation']!.push(omega * squares);
  };
  const product = new Float64Array(data.count);
  const sums = new WeeklySums(data);
  note(0, sums.along([sizes]).at(0), ratesAt(parameters, measures, 0));
  const changes = timesOfChange(measures, horizon);
  let week = 1;
  for (let at = 0; at + 1 < changes.length; at++) {
    const [begin, end] = [changes[at]!, changes[at + 1]!];
    const rates = ratesAt(parameters, measures, begin);
    const slope = (state: Float64Array, result: Float64Array): void => derivative(data, rates, state, product, result);
    sizes = dormandPrince(slope, sizes, begin, end, tolerance, (step) => {
      if (week > step.end) return;
      sums.along(step.powers);
      for (; week <= step.end; week++) {
        const share = (week - step.begin) / (step.end - step.begin);
        // The last week of a stretch belongs to what holds from then on, as the first of the next.
        note(week, sums.at(share), week === end ? ratesAt(parameters, measures, week) : rates);
      }
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
