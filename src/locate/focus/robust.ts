import { quantile, UserError } from '../../model/index.js';
import { chooseFocus } from './choose.js';
import type { FocusChoice, FocusPlace, FocusRules } from './types.js';

/** How a choice holds when need is reckoned in other ways. Lists are in the order of the places. */
export interface FocusRobustness {
  runs: number;
  /** Share of the draws in which each place is chosen. */
  share: Float64Array;
  /** Indices of the places chosen in every draw, and of those chosen in some; most often first. */
  core: number[];
  sometimes: number[];
  /** Share of the need that lies in places left out, over the draws. */
  needLeftOut: { q05: number; q50: number; q95: number };
  /** Mean share of the places of `choice` that a draw chooses too. */
  kept: number;
}

/**
 * Makes the choice again for each draw of the needs: other weights, other steps of the index, or what chance alone leaves open.
 * The core is what every draw chooses (robust portfolio modelling: Liesiö, Mild, Salo 2007, doi 10.1016/j.ejor.2005.12.041,
 * whose core index is the share of the portfolios that hold an item).
 * @param draws for each draw the need of each place; not empty
 */
export function focusOverDraws(
  places: readonly FocusPlace[],
  rules: FocusRules,
  choice: FocusChoice,
  draws: Iterable<ArrayLike<number>>,
  neighbours?: readonly (readonly number[])[],
): FocusRobustness {
  const steps = focusInSteps(places, rules, choice, draws, neighbours);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `focusOverDraws`, giving the number of draws done after each, for whoever shows progress or stops. */
export function* focusInSteps(
  places: readonly FocusPlace[],
  rules: FocusRules,
  choice: FocusChoice,
  draws: Iterable<ArrayLike<number>>,
  neighbours?: readonly (readonly number[])[],
): Generator<number, FocusRobustness> {
  const count = new Float64Array(places.length);
  const leftOut: number[] = [];
  const own = choice.chosen.filter(Boolean).length;
  let kept = 0;
  for (const needs of draws) {
    const drawn = places.map((place, i) => ({ ...place, need: needs[i]! }));
    const { chosen, needLeftOut } = chooseFocus(drawn, rules, neighbours);
    leftOut.push(needLeftOut);
    for (let i = 0; i < chosen.length; i++) {
      if (!chosen[i]) continue;
      count[i]!++;
      if (choice.chosen[i]) kept++;
    }
    yield leftOut.length;
  }
  const runs = leftOut.length;
  const share = count.map((times) => times / runs);
  const often = [...places.keys()].filter((i) => share[i]! > 0).sort((a, b) => share[b]! - share[a]!);
  leftOut.sort((a, b) => a - b);
  return {
    runs,
    share,
    core: often.filter((i) => share[i] === 1),
    sometimes: often.filter((i) => share[i]! < 1),
    needLeftOut: { q05: quantile(leftOut, 0.05), q50: quantile(leftOut, 0.5), q95: quantile(leftOut, 0.95) },
    kept: own > 0 ? kept / (own * runs) : 1,
  };
}

/** The choice at one budget. */
export interface FocusAtBudget {
  budget: number;
  /** Undefined where the budget does not reach for what must be in. */
  choice: FocusChoice | undefined;
}

/** The choice at each of several budgets, the rest unchanged. */
export function focusOverBudgets(
  places: readonly FocusPlace[],
  rules: FocusRules,
  budgets: readonly number[],
  neighbours?: readonly (readonly number[])[],
): FocusAtBudget[] {
  return budgets.map((budget) => ({ budget, choice: attempt(places, { ...rules, budget }, neighbours) }));
}

function attempt(
  places: readonly FocusPlace[],
  rules: FocusRules,
  neighbours: readonly (readonly number[])[] | undefined,
): FocusChoice | undefined {
  try {
    return chooseFocus(places, rules, neighbours);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
