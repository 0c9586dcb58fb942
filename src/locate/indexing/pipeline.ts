import { said, UserError } from '../../model/index.js';
import { aggregate } from './aggregate.js';
import { denominate } from './denominate.js';
import { type Imputation, impute } from './impute.js';
import { normalise } from './normalise.js';
import { screen } from './screen.js';
import { TREATMENT, type Treatment, type TreatOptions, treat } from './treat.js';
import type { Columns, IndicatorTable, Unit } from './types.js';
import { type Weighting, weigh } from './weigh.js';

/** Every choice that an index rests on. One may be changed and the rest replayed. */
export interface IndexChoices {
  denominate: boolean;
  impute: Imputation;
  /** Column of groups that imputation stays within; absent: all units. */
  imputeGroup?: string;
  /** Least share of indicators known for a unit to stay, 0 to 1; 0 keeps all. */
  screen: number;
  /** Limits for outliers; false: none are drawn in. */
  treat: TreatOptions | false;
  normalise: string;
  scale: readonly [number, number];
  weights: Weighting;
  /** Weights of one's own by code. */
  ownWeights: Readonly<Record<string, number>>;
  aggregate: string;
  /** Exponent of the generalised mean. */
  power: number;
}

export const CHOICES: IndexChoices = {
  denominate: true,
  impute: 'mean',
  screen: 0,
  treat: TREATMENT,
  normalise: 'min-max',
  scale: [0, 100],
  weights: 'given',
  ownWeights: {},
  aggregate: 'arithmetic',
  power: 0.5,
};

export const STAGES = ['raw', 'denominated', 'imputed', 'treated', 'normalised'] as const;
export type Stage = (typeof STAGES)[number];

/** Everything before weights: which units stay, and their values at each stage. */
export interface Prepared {
  units: readonly Unit[];
  /** Units with too little known, left out. */
  left: readonly { unit: Unit; share: number }[];
  stages: Readonly<Record<Stage, Columns>>;
  treated: readonly Treatment[];
}

/** An index with every stage on the way to it. */
export interface Index extends Prepared {
  /** Scores of all nodes, indicators included. */
  scores: ReadonlyMap<string, Float64Array>;
  /** Place of each unit by the top node, 1 the greatest score; equal scores share the better place. */
  ranks: Int32Array;
}

/** Builds the index of a table by `choices`. @throws UserError where a choice is unknown or does not fit the data */
export function buildIndex(table: IndicatorTable, choices: IndexChoices): Index {
  const prepared = prepare(table, choices);
  const scores = scoresOf(table, prepared, choices);
  return { ...prepared, scores, ranks: ranksOf(topScores(table, scores)) };
}

/** The stages up to normalised indicators. */
export function prepare(table: IndicatorTable, choices: Omit<IndexChoices, 'weights' | 'aggregate'>): Prepared {
  const { values, indicators, denominators } = table;
  const denominated = choices.denominate ? denominate(values, indicators, denominators) : values;
  const screened = screen(denominated, table.units, choices.screen);
  if (screened.kept.length === 0) throw new UserError(said`No unit has ${choices.screen} of its indicators known.`);
  const imputed = impute(screened.values, screened.kept, choices.impute, choices.imputeGroup);
  const { values: drawn, treated } = choices.treat ? treat(imputed, choices.treat) : { values: imputed, treated: [] };
  const normalised = normalise(drawn, indicators, choices.normalise, choices.scale);
  return {
    units: screened.kept,
    left: screened.left,
    stages: { raw: values, denominated, imputed, treated: drawn, normalised },
    treated,
  };
}

/** Scores of all nodes from normalised indicators. */
export function scoresOf(table: IndicatorTable, prepared: Prepared, choices: IndexChoices): Map<string, Float64Array> {
  const known = [...table.indicators, ...table.aggregates];
  const stranger = Object.keys(choices.ownWeights).find((code) => !known.some((node) => node.code === code));
  if (stranger !== undefined) throw new UserError(said`"${stranger}" has a weight but is no part of the index.`);
  return aggregate(
    prepared.stages.normalised,
    table,
    (siblings, own) => weigh(siblings, choices.weights, own, choices.ownWeights),
    choices.aggregate,
    choices.power,
  );
}

/** Scores of the node that all count into. */
export function topScores(table: IndicatorTable, scores: ReadonlyMap<string, Float64Array>): Float64Array {
  const top = table.aggregates.at(-1) ?? table.indicators[0]!;
  return scores.get(top.code)!;
}

/** Places by score, 1 the greatest; those that are equal share the better place, those not known come last. */
export function ranksOf(scores: Float64Array): Int32Array {
  const n = scores.length;
  const down = Float64Array.from(scores, (score) => (Number.isNaN(score) ? Number.POSITIVE_INFINITY : -score));
  // Numbers sort far faster than places compared by a function; a place is then where its number first stands.
  const sorted = Float64Array.from(down).sort();
  const ranks = new Int32Array(n);
  for (let unit = 0; unit < n; unit++) {
    let [low, high] = [0, n];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < down[unit]!) low = middle + 1;
      else high = middle;
    }
    ranks[unit] = low + 1;
  }
  return ranks;
}
