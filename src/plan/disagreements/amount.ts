import type { Statement } from '../../case/index.js';

/** The values that a figure leaves open, in its unit. */
export interface Amount {
  low: number;
  high: number;
  /** The number as written, or the middle of its range. */
  value: number;
}

/** Nobody rounds a count below this: twenty dead are not seventeen. */
const EXACT_BELOW = 100;
/** A round number is taken to be off by half of its last digit, and by no more than this share of itself. */
const MOST_ROUNDED = 0.05;
/** What "about" leaves open on each side. */
const ABOUT = 0.15;

/** The interval that a figure's words leave open: rounding, "about", "more than", ranges. Undefined where it has no number. */
export function amountOf({ value, detail }: Pick<Statement, 'value' | 'detail'>): Amount | undefined {
  const number = (given: unknown): number | undefined =>
    given === undefined || given === null || given === '' || Number.isNaN(Number(given)) ? undefined : Number(given);
  const [at, from, to] = [number(value), number(detail['low']), number(detail['high'])];
  if (at === undefined && from === undefined && to === undefined) return undefined;
  const exact = at ?? (from !== undefined && to !== undefined ? (from + to) / 2 : (from ?? to)!);
  const qualifier = detail['qualifier'];
  let low = from ?? at ?? Number.NEGATIVE_INFINITY;
  let high = to ?? at ?? Number.POSITIVE_INFINITY;
  const room = (end: number) => (qualifier === 'about' ? Math.max(slack(end), Math.abs(end) * ABOUT) : slack(end));
  if (Number.isFinite(low)) low -= room(low);
  if (Number.isFinite(high)) high += room(high);
  if (qualifier === 'more than' || qualifier === 'at least') high = Number.POSITIVE_INFINITY;
  if (qualifier === 'less than' || qualifier === 'at most') low = Number.NEGATIVE_INFINITY;
  return { low, high, value: exact };
}

/** Whether one number could be meant by both. */
export const overlap = (a: Amount, b: Amount): boolean => a.low <= b.high && b.low <= a.high;

/** Half of the last digit that is not a trailing zero. */
export function slack(value: number): number {
  if (value === 0) return 0;
  const written = String(Math.abs(value));
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  if (decimals > 0) return 0.5 * 10 ** -decimals;
  if (Math.abs(value) < EXACT_BELOW) return 0.499;
  const zeros = /0*$/.exec(written)![0].length;
  return Math.min(0.5 * 10 ** zeros, Math.abs(value) * MOST_ROUNDED);
}
