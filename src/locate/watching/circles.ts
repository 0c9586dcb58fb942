import { randomFrom } from '../../connect/index.js';
import { UserError } from '../../model/index.js';
import { falseDiscovery } from '../statistics/index.js';
import type { Panel } from './panel.js';

/**
 * One indicator of a period beside another of a later one. It is an order in time, no cause: whatever moves both, the one first, gives
 * the same sign.
 */
export interface LaggedTie {
  /** Indices of the indicators: the earlier and the later. */
  earlier: number;
  later: number;
  /** Partial correlation, −1 to 1: given the past of all others, what is constant of a place, and what all share in a period. */
  strength: number;
  /** Pairs of periods that it rests on, and places. */
  pairs: number;
  places: number;
  p: number;
  q: number;
}

/** Indicators each of which is followed by the next, and the last by the first. */
export interface Circle {
  /** Indices of the indicators in their order in time. */
  indicators: number[];
  ties: LaggedTie[];
  /** The signs multiply to plus: what rises comes back as a rise, what falls as a fall. */
  reinforcing: boolean;
}

const LONGEST = 4;

/**
 * Circles in panels: which indicator is followed `lag` periods later by which (Granger 1969, doi 10.2307/1912791, on panels with
 * effects of place and period taken out), tested by giving each place the whole course of another at random, q by false discovery over
 * all ordered pairs, and the circles that those with q at most `limit` close. Few periods bias the ties towards zero or below it
 * (Nickell 1981, doi 10.2307/1911408); a series without a gap is needed, and the permutation takes places as alike.
 * @throws UserError where there are fewer than three periods after the lag, two indicators or ten places known throughout
 */
export function circles(
  panel: Panel,
  { lag, limit, permutations, seed }: { lag: number; limit: number; permutations: number; seed: number },
): { ties: LaggedTie[]; circles: Circle[] } {
  const { indicators, periods } = panel;
  const cut = cutOf(panel, Math.max(1, lag));
  if (indicators.length < 2 || cut.places < 10 || cut.span < 3) {
    throw new UserError(
      `Circles need two indicators, ten places known throughout, and three periods after a lag of ${lag}; there are ${indicators.length}, ${cut.places} and ${Math.max(0, periods.length - lag)}.`,
    );
  }
  const random = randomFrom(seed);
  const ties: Omit<LaggedTie, 'q'>[] = [];
  for (const earlier of indicators.keys())
    for (const later of indicators.keys())
      if (earlier !== later) ties.push({ earlier, later, ...laggedTie(cut, earlier, later, permutations, random) });
  const q = falseDiscovery(ties.map(({ p }) => p));
  const all = ties.map((tie, index) => ({ ...tie, q: q[index]! }));
  return { ties: all.sort((a, b) => a.p - b.p), circles: closed(all.filter((tie) => tie.q <= limit)) };
}

/** Closed walks through different indicators, each once: it starts at its least index. */
function closed(ties: readonly LaggedTie[]): Circle[] {
  const found: Circle[] = [];
  const walk = (path: readonly LaggedTie[]): void => {
    const start = path[0]!.earlier;
    const end = path.at(-1)!.later;
    if (end === start) {
      const reinforcing = path.reduce((sign, { strength }) => sign * Math.sign(strength), 1) > 0;
      found.push({ indicators: path.map(({ earlier }) => earlier), ties: [...path], reinforcing });
      return;
    }
    if (path.length === LONGEST) return;
    for (const tie of ties)
      if (tie.earlier === end && tie.later >= start && !path.some(({ later }) => later === tie.later))
        walk([...path, tie]);
  };
  for (const tie of ties) if (tie.later > tie.earlier) walk([tie]);
  return found.sort((a, b) => a.indicators.length - b.indicators.length);
}

/** What `laggedTie` looks at: columns without what is constant of a place and what all share in a period. */
interface Cut {
  /** By indicator: the earlier periods, and the later ones. */
  past: Float64Array[];
  next: Float64Array[];
  places: number;
  span: number;
}

/** Only places of which all is known throughout: then what is common to a place or a period can be taken out exactly. */
function cutOf({ values, places, periods }: Panel, lag: number): Cut {
  const span = periods.length - lag;
  const whole = [...places.keys()].filter((place) =>
    values.every((column) => {
      const own = column.subarray(place * periods.length, (place + 1) * periods.length);
      return !own.some(Number.isNaN);
    }),
  );
  const cut = (of: Float64Array, from: number): Float64Array => {
    const own = new Float64Array(whole.length * span);
    for (const [row, place] of whole.entries()) {
      const start = place * periods.length + from;
      own.set(of.subarray(start, start + span), row * span);
    }
    return within(own, whole.length, span);
  };
  return {
    past: values.map((column) => cut(column, 0)),
    next: values.map((column) => cut(column, lag)),
    places: whole.length,
    span,
  };
}

function laggedTie(
  { past, next, places, span }: Cut,
  earlier: number,
  later: number,
  permutations: number,
  random: () => number,
): Omit<LaggedTie, 'earlier' | 'later' | 'q'> {
  const own = past[earlier]!;
  const given = orthonormal(past.filter((_, index) => index !== earlier));
  const left = without(next[later]!, given);
  const strengthOf = (of: Float64Array): number => correlationOf(without(of, given), left);
  const strength = strengthOf(own);
  const found = { strength, pairs: left.length, places };
  if (Number.isNaN(strength)) return { ...found, p: Number.NaN };
  const order = Array.from({ length: places }, (_, index) => index);
  const shuffled = new Float64Array(own.length);
  let beyond = 0;
  for (let run = 0; run < permutations; run++) {
    for (let last = order.length - 1; last > 0; last--) {
      const at = Math.floor(random() * (last + 1));
      [order[last], order[at]] = [order[at]!, order[last]!];
    }
    for (const [to, from] of order.entries()) shuffled.set(own.subarray(from * span, (from + 1) * span), to * span);
    if (Math.abs(strengthOf(shuffled)) >= Math.abs(strength) - 1e-12) beyond++;
  }
  return { ...found, p: (beyond + 1) / (permutations + 1) };
}

/** Takes the mean of each place and of each period out. */
function within(values: Float64Array, rows: number, span: number): Float64Array {
  const byRow = new Float64Array(rows);
  const byPeriod = new Float64Array(span);
  let all = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < span; at++) {
      const value = values[row * span + at]!;
      byRow[row]! += value / span;
      byPeriod[at]! += value / rows;
      all += value / (rows * span);
    }
  }
  return values.map((value, index) => value - byRow[Math.floor(index / span)]! - byPeriod[index % span]! + all);
}

/** The same space spanned by columns of length one that stand at right angles (Gram and Schmidt). */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = without(column, basis);
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-9 * Math.sqrt(dot(column, column))) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** What is left of `values` when what a basis tells of them is taken away. */
function without(values: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(values);
  for (const column of basis) {
    const share = dot(rest, column);
    for (let at = 0; at < rest.length; at++) rest[at]! -= share * column[at]!;
  }
  return rest;
}

const correlationOf = (a: Float64Array, b: Float64Array): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
