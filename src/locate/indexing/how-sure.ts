import { randomFrom } from '../../connect/index.js';
import { quantile } from '../../model/index.js';
import { buildIndex, type IndexChoices, type Prepared, prepare, ranksOf, scoresOf, topScores } from './pipeline.js';
import { type SobolIndex, sobol } from './sobol.js';
import type { IndicatorTable } from './types.js';

/** What another analyst might have chosen: alternatives that are drawn with even chance. */
export interface Alternatives {
  impute: readonly IndexChoices['impute'][];
  treat: readonly IndexChoices['treat'][];
  normalise: readonly string[];
  aggregate: readonly string[];
  /** Weights are multiplied by numbers drawn evenly from 1 - spread to 1 + spread; 0: they stay. */
  weightSpread: number;
}

/** The places of one unit over all draws. */
export interface RankRange {
  rank: number;
  q05: number;
  q50: number;
  q95: number;
  /** Share of the draws in which it is among the first `k`. */
  first: number;
}

/** Scores for a mean that multiplies must lie above 0. */
const ABOVE_ZERO: readonly [number, number] = [1, 100];

/** Draws a whole index from a point of the unit cube: one number for each choice, and one for each weight. */
class Chooser {
  readonly #prepared = new Map<string, Prepared>();
  readonly factors: readonly string[];

  constructor(
    readonly table: IndicatorTable,
    readonly choices: IndexChoices,
    readonly alternatives: Alternatives,
  ) {
    const { impute, treat, normalise, aggregate, weightSpread } = alternatives;
    this.factors = [
      ...(impute.length > 1 ? ['impute'] : []),
      ...(treat.length > 1 ? ['treat'] : []),
      ...(normalise.length > 1 ? ['normalise'] : []),
      ...(aggregate.length > 1 ? ['aggregate'] : []),
      ...(weightSpread > 0 ? ['weights'] : []),
    ];
  }

  /** Top scores for one point: a number in [0, 1) for each factor, `weightAt` the weights' seed. */
  scores(point: readonly number[]): Float64Array {
    const at = (factor: string): number => point[this.factors.indexOf(factor)] ?? 0;
    const pick = <T>(factor: string, list: readonly T[], own: T): T =>
      this.factors.includes(factor) ? list[Math.floor(at(factor) * list.length)]! : own;
    const { alternatives, choices, table } = this;
    const aggregate = pick('aggregate', alternatives.aggregate, choices.aggregate);
    const drawn: IndexChoices = {
      ...choices,
      impute: pick('impute', alternatives.impute, choices.impute),
      treat: pick('treat', alternatives.treat, choices.treat),
      normalise: pick('normalise', alternatives.normalise, choices.normalise),
      scale: aggregate === 'arithmetic' ? choices.scale : ABOVE_ZERO,
      aggregate,
    };
    return topScores(table, scoresOf(this.#reweighed(at('weights')), this.#stages(drawn), drawn));
  }

  #reweighed(weights: number): IndicatorTable {
    if (!this.factors.includes('weights')) return this.table;
    const { table, alternatives } = this;
    // One number chooses all weights: the seed of a sequence, so that the weights together are one factor.
    const random = randomFrom(Math.floor(weights * 4294967296));
    const moved = <T extends { weight: number }>(node: T): T => ({
      ...node,
      weight: node.weight * (1 + alternatives.weightSpread * (2 * random() - 1)),
    });
    return { ...table, indicators: table.indicators.map(moved), aggregates: table.aggregates.map(moved) };
  }

  #stages(drawn: IndexChoices): Prepared {
    const key = JSON.stringify([drawn.impute, drawn.treat, drawn.normalise, drawn.scale]);
    let prepared = this.#prepared.get(key);
    if (!prepared) this.#prepared.set(key, (prepared = prepare(this.table, drawn)));
    return prepared;
  }
}

/**
 * Top scores of `runs` indices that others might have built: each draw changes choices and weights together. One for each unit
 * that `choices` keep, in their order.
 */
export function* drawnScores(
  table: IndicatorTable,
  choices: IndexChoices,
  alternatives: Alternatives,
  { runs, seed }: { runs: number; seed: number },
): Generator<Float64Array> {
  const chooser = new Chooser(table, choices, alternatives);
  const random = randomFrom(seed);
  for (let run = 0; run < runs; run++) yield chooser.scores(chooser.factors.map(() => random()));
}

/**
 * Ranks over what others might have chosen (Saisana, Saltelli, Tarantola 2005, doi 10.1111/j.1467-985X.2005.00350.x): each
 * draw changes choices and weights together.
 * @param first how many places count as the first
 */
export function rankRanges(
  table: IndicatorTable,
  choices: IndexChoices,
  alternatives: Alternatives,
  options: { runs: number; seed: number; first: number },
): RankRange[] {
  const steps = rankRangesInSteps(table, choices, alternatives, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `rankRanges`, giving the number of draws done after each, for whoever shows progress or stops; returns the ranges. */
export function* rankRangesInSteps(
  table: IndicatorTable,
  choices: IndexChoices,
  alternatives: Alternatives,
  { runs, seed, first }: { runs: number; seed: number; first: number },
): Generator<number, RankRange[]> {
  const { ranks, units } = buildIndex(table, choices);
  const drawn = new Int32Array(runs * units.length);
  let filled = 0;
  for (const scores of drawnScores(table, choices, alternatives, { runs, seed })) {
    drawn.set(ranksOf(scores), filled);
    filled += units.length;
    yield filled / units.length;
  }
  const list = new Int32Array(runs);
  return units.map((_, unit) => {
    for (let run = 0; run < runs; run++) list[run] = drawn[run * units.length + unit]!;
    const among = list.filter((rank) => rank <= first).length;
    const sorted = runs > 0 ? list.sort() : ranks.slice(unit, unit + 1);
    return {
      rank: ranks[unit]!,
      q05: quantile(sorted, 0.05),
      q50: quantile(sorted, 0.5),
      q95: quantile(sorted, 0.95),
      first: runs > 0 ? among / runs : Number(ranks[unit]! <= first),
    };
  });
}

/** Which choice moves the ranks most: indices of the mean shift of ranks from those of `choices`. */
export function choiceIndices(
  table: IndicatorTable,
  choices: IndexChoices,
  alternatives: Alternatives,
  { size, seed }: { size: number; seed: number },
): SobolIndex[] {
  const chooser = new Chooser(table, choices, alternatives);
  const { ranks } = buildIndex(table, choices);
  return sobol(chooser.factors, size, seed, (point) => {
    const own = ranksOf(chooser.scores(point));
    return own.reduce((sum, rank, unit) => sum + Math.abs(rank - ranks[unit]!), 0) / own.length;
  });
}

/** How the ranks move when one indicator is left out: mean shift over units, and the unit that moves most. */
export function withoutEach(
  table: IndicatorTable,
  choices: IndexChoices,
): { code: string; meanShift: number; mostMoved: string; shift: number }[] {
  // Weights come after all that is prepared, which is done once.
  const index = buildIndex(table, choices);
  const { ranks, units } = index;
  return table.indicators.map(({ code }) => {
    const without = { ...choices, ownWeights: { ...choices.ownWeights, [code]: 0 } };
    const own = ranksOf(topScores(table, scoresOf(table, index, without)));
    const shifts = own.map((rank, unit) => rank - ranks[unit]!);
    const most = shifts.reduce((best, shift, unit) => (Math.abs(shift) > Math.abs(shifts[best]!) ? unit : best), 0);
    const meanShift = shifts.reduce((sum, shift) => sum + Math.abs(shift), 0) / shifts.length;
    return { code, meanShift, mostMoved: units[most]!.code, shift: shifts[most]! };
  });
}
