import {
  chooseFocus,
  drawnRates,
  drawnScores,
  type FocusChoice,
  type FocusPlace,
  type FocusRules,
  focusInSteps,
  focusKinds,
  focusOverBudgets,
  needsOf,
  reasonsFor,
  topScores,
  weightsAlone,
} from '../../locate/index.js';
import { UserError } from '../../model/index.js';
import type { FocusQuery, TerritoryFocus, TerritoryFocusSure } from '../api/index.js';
import { inSlices } from './in-slices.js';
import type { Held } from './territories.js';
import { indexOf } from './territory-index.js';
import { PER, rowsOf } from './territory-values.js';
import { finite, placesOf } from './territory-view.js';

/** Weights are drawn within this share of theirs: another analyst may well give half or one and a half. */
const SPREAD = 0.5;
const SEED = 1;
const OTHER_BUDGETS = [0.5, 0.75, 1.25, 1.5];

/** A choice with all that it was made from. */
export interface Chosen {
  places: FocusPlace[];
  rules: FocusRules;
  choice: FocusChoice;
  draws: (runs: number) => Iterable<Float64Array>;
  drawn: TerritoryFocusSure['drawn'];
  people: boolean;
}

/** Chooses places of a table by the rules of an address. @throws UserError where gaps are open or the budget does not reach */
export function chosenOf(held: Held, query: FocusQuery): Chosen {
  const { needs, draws, drawn } = query.need === 'index' ? fromIndex(held, query) : fromIndicator(held, query);
  const people = peopleOf(held, query);
  const known = people.some((count) => count > 0);
  if (query.costPerPerson > 0 && !known)
    throw new UserError('The table names no population: a cost for each person cannot be worked out. Set it to 0.');
  const places = placesOf(held).map(({ code, name, group }, at): FocusPlace => {
    const own = known ? people[at]! : 1;
    const must = query.in.includes(code) ? 'in' : query.out.includes(code) ? 'out' : undefined;
    return {
      ...{ code, name, group, need: needs[at]!, people: own, effect: 1, capacity: 1 },
      cost: query.costBase + (query.costPerPerson > 0 ? query.costPerPerson * own : 0),
      ...(must && { must }),
    };
  });
  const rules: FocusRules = { budget: query.budget, by: query.by, eachGroup: query.each === 'yes' };
  return { places, rules, choice: chooseFocus(places, rules), draws, drawn, people: known };
}

type Source = { needs: Float64Array; draws: Chosen['draws']; drawn: Chosen['drawn'] };

function fromIndex(held: Held, query: FocusQuery): Source {
  const { table, choices, index } = indexOf(held, query);
  const length = placesOf(held).length;
  const whole = (scores: Float64Array): Float64Array => {
    const needs = needsOf(scores);
    return Float64Array.from({ length }, (_, at) => needs[at] ?? Number.NaN);
  };
  const draws = function* (runs: number) {
    for (const scores of drawnScores(table, choices, weightsAlone(choices, SPREAD), { runs, seed: SEED }))
      yield whole(scores);
  };
  return { needs: whole(topScores(table, index.scores)), draws, drawn: 'weights' };
}

function fromIndicator(held: Held, query: FocusQuery): Source {
  const rows = rowsOf(held, { ...query, indicator: query.need });
  const inTable = held.territory.places.length;
  const open = (list: typeof rows) => list.some(({ value }) => Number.isNaN(value));
  if (
    (query.leftOut === undefined && open(rows.slice(inTable))) ||
    (query.blank === undefined && open(rows.slice(0, inTable)))
  )
    throw new UserError('First say what the gaps of this indicator mean: to choose places they have to be counted.');
  const counts = rows.map(({ value }) => value);
  const people = rows.map(({ population }) => population);
  const better = held.tree.find(({ indicator }) => indicator === query.need)?.direction === 1;
  if (rows.some(({ rate }) => !Number.isNaN(rate))) {
    const needs = Float64Array.from(rows, ({ smoothed, rate }) => (Number.isNaN(smoothed) ? rate : smoothed));
    return { needs, draws: (runs) => drawnRates(counts, people, { runs, seed: SEED, per: PER }), drawn: 'chance' };
  }
  const needs = needsOf(counts, !better);
  return { needs, draws: () => [needs], drawn: 'chance' };
}

/** Persons of each place, by whichever indicator says; NaN where nothing does. */
function peopleOf(held: Held, { year }: FocusQuery): number[] {
  const { territory } = held;
  const at = year === undefined ? territory.periods.length - 1 : territory.periods.indexOf(year);
  const column = territory.population?.[at];
  return placesOf(held).map((_, place) => column?.[place] ?? Number.NaN);
}

/** A choice for its page. */
export function focusView({ places, rules, choice, people }: Chosen): TerritoryFocus {
  const decisions = reasonsFor(places, rules, choice);
  const budgets = focusOverBudgets(
    places,
    rules,
    OTHER_BUDGETS.map((share) => share * rules.budget),
  );
  return {
    chosen: choice.chosen,
    need: places.map(({ need }) => finite(need)),
    cost: choice.offers.map(({ cost }) => finite(cost)),
    gain: choice.offers.map(({ gain }) => finite(gain)),
    rank: decisions.map(({ rank }) => rank),
    why: decisions.map(({ why }) => why),
    lacking: decisions.map(({ lacking }) => finite(lacking)),
    ...{ spent: choice.spent, left: choice.left, needLeftOut: choice.needLeftOut, exact: choice.exact, people },
    budgets: budgets.map(({ budget, choice: own }) => ({
      budget,
      places: own ? own.chosen.filter(Boolean).length : null,
      needLeftOut: own ? own.needLeftOut : null,
    })),
  };
}

/** How a choice holds when others weigh, or as chance leaves rates open. */
export async function focusSure(chosen: Chosen, runs: number, signal: AbortSignal): Promise<TerritoryFocusSure> {
  const { places, rules, choice, draws, drawn } = chosen;
  const robustness = await inSlices(focusInSteps(places, rules, choice, draws(runs)), signal);
  return {
    runs: robustness.runs,
    share: [...robustness.share],
    kinds: focusKinds(choice, robustness),
    kept: robustness.kept,
    drawn,
  };
}
