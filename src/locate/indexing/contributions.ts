import type { Index, IndexChoices } from './pipeline.js';
import type { IndexNode, IndicatorTable } from './types.js';
import { weigh } from './weigh.js';

/** What each part directly under the index adds to the score of each unit. */
export interface Contributions {
  parts: readonly IndexNode[];
  /** By unit, one number for each part; NaN where the part is unknown. They add up to the score. */
  byUnit: number[][];
}

/**
 * Splits the score of each unit among the parts under the top: the score of a part times its share of the weight. With an arithmetic mean
 * that is exact; other means multiply or invert, so that the same shares are scaled to the score and tell order, not amounts.
 */
export function contributions(
  table: IndicatorTable,
  index: Pick<Index, 'scores' | 'units'>,
  choices: Pick<IndexChoices, 'weights' | 'ownWeights'>,
): Contributions {
  const top = table.aggregates.at(-1);
  const nodes = [...table.indicators, ...table.aggregates];
  const parts = top ? nodes.filter(({ parent }) => parent === top.code) : [table.indicators[0]!];
  const weights = weigh(parts, choices.weights, index.scores, choices.ownWeights);
  const columns = parts.map(({ code }) => index.scores.get(code)!);
  const scores = index.scores.get((top ?? parts[0]!).code)!;
  const byUnit = index.units.map((_, unit) => {
    const products = columns.map((column, part) => column[unit]! * weights[part]!);
    const sum = products.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
    return products.map((value) => (sum === 0 ? value : (value * scores[unit]!) / sum));
  });
  return { parts, byUnit };
}
