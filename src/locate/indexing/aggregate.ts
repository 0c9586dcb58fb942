import { said, UserError } from '../../model/index.js';
import type { Columns, IndexNode } from './types.js';

/** A quasi-arithmetic mean: the mean of `of(score)` by weights, turned back by `back`. */
interface Aggregation {
  id: string;
  title: string;
  of(score: number, power: number): number;
  back(mean: number, power: number): number;
}

const floored = (score: number): number => Math.max(0, score);

/** All ways to aggregate, from full to little compensation between indicators. A new one is one entry here. */
export const AGGREGATIONS: readonly Aggregation[] = [
  { id: 'arithmetic', title: 'a low score is made up for by a high one', of: (x) => x, back: (x) => x },
  {
    id: 'geometric',
    title: 'a low score is made up for in part; a score of 0 or less makes 0',
    of: (x) => Math.log(floored(x)),
    back: Math.exp,
  },
  { id: 'harmonic', title: 'a low score is hardly made up for', of: (x) => 1 / floored(x), back: (x) => 1 / x },
  {
    id: 'generalised',
    title: 'the power mean with an exponent of choice',
    of: (x, power) => (power === 0 ? Math.log(floored(x)) : floored(x) ** power),
    back: (x, power) => (power === 0 ? Math.exp(x) : x ** (1 / power)),
  },
];

const known = new WeakMap<Float64Array, { id: string; power: number; terms: Float64Array }>();

/** What is averaged of a column: worked out once for columns that many draws share, whose weights alone differ. */
function termsOf(column: Float64Array, { id, of }: Aggregation, power: number): Float64Array {
  if (id === 'arithmetic') return column;
  const before = known.get(column);
  if (before?.id === id && before.power === power) return before.terms;
  const terms = column.map((score) => of(score, power));
  known.set(column, { id, power, terms });
  return terms;
}

/**
 * Scores of all nodes above the indicators, level by level, from normalised indicators.
 * @param weights of the children of one node, from their scores
 * @param power exponent of the generalised mean
 * @throws UserError where the way is not known
 */
export function aggregate(
  normalised: Columns,
  nodes: { indicators: readonly IndexNode[]; aggregates: readonly IndexNode[] },
  weights: (siblings: readonly IndexNode[], scores: Columns) => readonly number[],
  way: string,
  power = 0.5,
): Map<string, Float64Array> {
  const method = AGGREGATIONS.find(({ id }) => id === way);
  if (!method) {
    throw new UserError(
      said`"${way}" is no way to aggregate; there are ${AGGREGATIONS.map(({ id }) => id).join(', ')}.`,
      {
        exit: 2,
      },
    );
  }
  const scores = new Map<string, Float64Array>(normalised);
  const units = normalised.values().next().value?.length ?? 0;
  for (const parent of nodes.aggregates) {
    const children = [...nodes.indicators, ...nodes.aggregates].filter((node) => node.parent === parent.code);
    const columns = children.map(({ code }) => scores.get(code)!);
    const shares = weights(children, scores);
    const sums = new Float64Array(units);
    const totals = new Float64Array(units);
    for (const [child, column] of columns.entries()) {
      const weight = shares[child]!;
      if (weight === 0) continue;
      const terms = termsOf(column, method, power);
      for (let unit = 0; unit < units; unit++) {
        const term = terms[unit]!;
        if (Number.isNaN(term)) continue;
        sums[unit]! += weight * term;
        totals[unit]! += weight;
      }
    }
    const straight = method.id === 'arithmetic';
    for (let unit = 0; unit < units; unit++) {
      const average = sums[unit]! / totals[unit]!;
      sums[unit] = totals[unit] === 0 ? Number.NaN : straight ? average : method.back(average, power);
    }
    scores.set(parent.code, sums);
  }
  return scores;
}
