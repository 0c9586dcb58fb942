import { randomFrom } from '../../connect/index.js';
import { quantile } from '../../model/index.js';
import { meanOf } from '../bands.js';
import type { Run } from '../types.js';
import { latinHypercube } from './latin-hypercube.js';
import type { Comparison, How, Side, Tried } from './types.js';

export interface TryOptions {
  /** Sets of numbers drawn. */
  draws: number;
  seed: number;
  /** Ends the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Runs with the same numbers and another chance, whose mean one value is, where chance is part of the model. */
const CHANCES = 6;
/** Draws in which every number in turn is set to zero. */
const TAKEN_OUT = 24;
/** A number decides the sign where taking it out leaves less than this share of the effect, in most of those draws. */
const LEFT = 0.02;
const MOST = 0.8;
/** A baseline smaller than this share of the effect is no measure for it. */
const SMALL_BASE = 0.1;
const SLIGHT = 0.05;
const NOTHING = 1e-12;

type Numbers = Readonly<Record<string, number>>;

/**
 * Tries a comparison over the whole range of every number of its model (Latin hypercube), and says where its sign comes from.
 * The same seed gives the same result.
 */
export async function tryComparison(comparison: Comparison, { draws, seed, signal }: TryOptions): Promise<Tried> {
  const { model } = comparison;
  const sets = latinHypercube(draws, model.parameters.length, randomFrom(seed)).map(
    (point): Numbers =>
      Object.fromEntries(
        model.parameters.map(({ name, range, plausible: [low, high] = range }, at) => [
          name,
          low + (high - low) * point[at]!,
        ]),
      ),
  );
  const pairs: Pair[] = [];
  for (const [at, numbers] of sets.entries()) {
    signal?.throwIfAborted();
    pairs.push(await pairOf(comparison, numbers, seed + at));
    // Lets a signal through.
    if (at % 32 === 31) await new Promise((resolve) => setImmediate(resolve));
  }
  const base = meanOf(pairs.map(({ there }) => Math.abs(there)));
  const absolute = base <= SMALL_BASE * meanOf(pairs.map(({ here, there }) => Math.abs(here - there)));
  const scale = absolute ? 1 : base;
  const sizes = Float64Array.from(pairs, ({ here, there }) => (here - there) / scale).sort();
  const share = (is: (pair: Pair) => boolean): number => pairs.filter(is).length / draws;
  const more = share((pair) => signOf(pair) > 0);
  const less = share((pair) => signOf(pair) < 0);
  return {
    draws,
    more,
    less,
    slight: share(({ here, there }) => Math.abs(here - there) < SLIGHT * Math.max(Math.abs(there), NOTHING)),
    size: meanOf(sizes),
    q05: quantile(sizes, 0.05),
    q95: quantile(sizes, 0.95),
    absolute,
    how: await howOf(comparison, sets, pairs, more >= less ? 1 : -1, seed, signal),
  };
}

/** The output on both sides, and the sign that it has as soon as the two differ. */
interface Pair {
  here: number;
  there: number;
  first: number;
}

const signOf = ({ here, there }: Pair): number =>
  Math.abs(here - there) <= NOTHING * Math.max(1, Math.abs(here), Math.abs(there)) ? 0 : Math.sign(here - there);

async function pairOf(comparison: Comparison, parameters: Numbers, seed: number): Promise<Pair> {
  const { model, output, horizon, over: [from, to] = [1, horizon] } = comparison;
  const chances = model.stochastic ? CHANCES : 1;
  const series = async (side: Side): Promise<number[]> => {
    const runs: Run[] = [];
    for (let chance = 0; chance < chances; chance++) {
      runs.push(await model.run({ ...side, parameters, horizon, random: randomFrom(seed * CHANCES + chance) }));
    }
    return runs[0]!.time.map((_, at) => meanOf(runs.map(({ outputs }) => outputs[output]![at]!)));
  };
  const [here, there] = [await series(comparison.here), await series(comparison.there)];
  const apart = here.findIndex((value, at) => Math.abs(value - there[at]!) > NOTHING);
  return {
    here: meanOf(here.slice(from, to + 1)),
    there: meanOf(there.slice(from, to + 1)),
    first: apart < 0 ? 0 : Math.sign(here[apart]! - there[apart]!),
  };
}

/**
 * Which number decides the sign. First, whether it is the sign of what stands in the output's own equation: of a measure, or
 * of what the places were given at the start. Then every number in turn is taken out (set to zero). A rate that the measure
 * multiplies, or that says how much of it there is, is the measure itself and stays; so does one without which there is no output at all, for that is its unit.
 */
async function howOf(
  comparison: Comparison,
  sets: readonly Numbers[],
  pairs: readonly Pair[],
  sign: number,
  seed: number,
  signal: AbortSignal | undefined,
): Promise<How> {
  const { model, here, there } = comparison;
  const chosen = [...pairs.keys()].filter((at) => signOf(pairs[at]!) === sign).slice(0, TAKEN_OUT);
  if (chosen.length === 0) return { kind: 'none' };
  const enough = MOST * chosen.length;
  const own = ownTermOf(comparison);
  if (own && chosen.filter((at) => pairs[at]!.first === sign).length >= enough) return { kind: 'coefficient', by: own };
  const levers = [...here.measures, ...there.measures].map(({ lever }) => lever);
  const acted = model.levers.filter(({ name }) => levers.includes(name)).flatMap(({ acts, rate }) => [acts, rate]);
  for (const { name, range } of model.parameters) {
    if (acted.includes(name)) continue;
    signal?.throwIfAborted();
    let [gone, left] = [0, chosen.length];
    for (const at of chosen) {
      // Too few are left for it to decide.
      if (gone + left < enough) break;
      left--;
      const without = await pairOf(comparison, { ...sets[at]!, [name]: zeroOf(range) }, seed + at);
      const isSilent = Math.abs(without.here) < NOTHING && Math.abs(without.there) < NOTHING;
      if (!isSilent && effectOf(without) * sign <= LEFT * Math.abs(effectOf(pairs[at]!))) gone++;
    }
    if (gone >= enough) return { kind: 'coefficient', by: name };
  }
  return { kind: 'interaction' };
}

/** The effect as a share of the other side, where there is one: what only sets the unit leaves it as it is. */
const effectOf = ({ here, there }: Pair): number => (here - there) / (Math.abs(there) > NOTHING ? Math.abs(there) : 1);

/** The measure, or the start of the places, that stands in the output's own equation. */
function ownTermOf({ model, output, here, there, standsIn }: Comparison): string | undefined {
  const levers = [...here.measures, ...there.measures].map(({ lever }) => lever);
  const own = model.levers.find(({ name, direct }) => levers.includes(name) && direct.includes(output));
  return own?.name ?? (standsIn?.includes(output) ? 'start' : undefined);
}

/** Nothing of it: zero, or the least that the model takes where it cannot do without. */
const zeroOf = ([low]: readonly [number, number]): number => (low >= 1 ? low : 0);
