import {
  buildIndex,
  CHOICES,
  type Imputation,
  type Index,
  type IndexChoices,
  type IndicatorTable,
  territoryTable,
  topScores,
} from '../../locate/index.js';
import { said, UserError } from '../../model/index.js';
import type { IndexQuery, TerritoryIndex } from '../api/index.js';
import { type Held, once } from './territories.js';
import { classesOf, periodOf } from './territory-values.js';
import { finite, placesOf } from './territory-view.js';

/** An index of a table with what it was made from. */
export interface Made {
  table: IndicatorTable;
  choices: IndexChoices;
  index: Index;
}

/** Code of the node that all counts into. */
const TOP = 'human-security';

/** Builds the index of a table by the choices of an address. @throws UserError where its tree is empty */
export function indexOf(held: Held, query: IndexQuery): Made {
  const period = periodOf(held, query.year);
  const table = once(held, JSON.stringify(['table', period, query.language]), () =>
    territoryTable(held.territory, period, held.tree, query.language),
  );
  if (!table)
    throw new UserError('No indicator is part of the index yet. Give at least one a dimension, under "What counts".');
  const choices: IndexChoices = {
    ...CHOICES,
    impute: query.impute as Imputation,
    normalise: query.normalise,
    aggregate: query.aggregate,
    // A mean that multiplies takes no zero.
    ...(query.aggregate !== 'arithmetic' && { scale: [1, 100] as const }),
    ownWeights: weightsOf(query.weights, table),
  };
  return { table, choices, index: buildIndex(table, choices) };
}

/** Weights as an address has them: `safety:2,water:0.5`. Those of nodes that are no longer in the tree say nothing. */
function weightsOf(text: string, { indicators, aggregates }: IndicatorTable): Record<string, number> {
  const known = new Set([...indicators, ...aggregates].map(({ code }) => code));
  const pairs = text
    .split(',')
    .filter(Boolean)
    .map((pair): [string, number] => {
      const at = pair.lastIndexOf(':');
      const weight = Number(pair.slice(at + 1));
      if (at < 1 || !Number.isFinite(weight) || weight < 0)
        throw new UserError(said`"${pair.slice(0, 80)}" is no weight; it is written code:number, as safety:2.`);
      return [decodeURIComponent(pair.slice(0, at)), weight];
    });
  return Object.fromEntries(pairs.filter(([code]) => known.has(code)));
}

/** An index by place: places of which nothing is known have no rank. */
export function indexView(held: Held, query: IndexQuery): TerritoryIndex {
  const { table, index } = indexOf(held, query);
  const scores = topScores(table, index.scores);
  const length = placesOf(held).length;
  const spread = (values: ArrayLike<number>, known: (at: number) => boolean = () => true): (number | null)[] =>
    Array.from({ length }, (_, at) => (at < values.length && known(at) ? finite(values[at]) : null));
  const raw = [...index.stages.raw.values()];
  return {
    scores: spread(scores),
    ranks: spread(index.ranks, (at) => !Number.isNaN(scores[at]!)),
    classes: classesOf([...scores], true),
    parts: table.aggregates
      .filter(({ code }) => code !== TOP)
      .map(({ code, name }) => ({ code, name, scores: spread(index.scores.get(code)!) })),
    ranked: scores.filter((score) => !Number.isNaN(score)).length,
    partly: index.units.filter((_, at) => raw.some((column) => Number.isNaN(column[at]!))).length,
  };
}
