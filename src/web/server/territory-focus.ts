import {
  alternativesTo,
  chooseFocus,
  type Dimension,
  distancesFrom,
  drawnRates,
  drawnScores,
  type FocusChoice,
  type FocusPlace,
  type FocusRules,
  focusInSteps,
  focusKinds,
  focusOverBudgets,
  type KeyTerritory,
  keyTerritories,
  middleOf,
  needsOf,
  partsOf,
  programmeAt,
  reasonsFor,
  type TeamRules,
  topScores,
  weightsAlone,
} from '../../locate/index.js';
import { said, UserError } from '../../model/index.js';
import type { FocusQuery, TerritoryFocus, TerritoryFocusSure } from '../api/index.js';
import { inSlices } from './in-slices.js';
import { type Held, once } from './territories.js';
import { indexOf } from './territory-index.js';
import { answerOf, PER, rowsOf } from './territory-values.js';
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
  /** Places that border each, where there are outlines. */
  neighbours: number[][] | undefined;
  strangers: string[];
  territories: KeyTerritory[];
}

/** Chooses places of a table by the rules of an address. @throws UserError where gaps are open or the budget does not reach */
export function chosenOf(held: Held, query: FocusQuery): Chosen {
  const { needs, draws, drawn } = query.need === 'index' ? fromIndex(held, query) : fromIndicator(held, query);
  const all = placesOf(held);
  const neighbours = neighboursOf(held);
  const { effect, costBase, costPerPerson } = query;
  const known = all.map(({ code, name, group }, at) => ({ code, name, group, need: needs[at]! }));
  const assumed = { effect, costBase, costPerPerson };
  const distances = distancesOf(held, query);
  const { places, peopled, strangers } = programmeAt(known, held.programme, assumed, peopleOf(held, query), distances);
  for (const place of places) {
    const word = place.code || place.name;
    if (query.in.includes(word)) place.must = 'in';
    else if (query.out.includes(word)) place.must = 'out';
  }
  if (query.clusters !== undefined && !neighbours)
    throw new UserError('Connected parts need outlines that tell who borders whom. Choose a file of outlines first.');
  const rules: FocusRules = {
    budget: query.budget,
    by: query.by,
    eachGroup: query.each === 'yes',
    ...(query.cap !== undefined && { cap: query.cap }),
    ...(query.clusters !== undefined && { clusters: query.clusters }),
    ...(query.reach !== undefined && { reach: query.reach }),
  };
  const choice = chooseFocus(places, rules, neighbours);
  const territories = keyTerritories(places, choice, dimensionsOf(held, query), teamRulesOf(held, query), neighbours);
  return { places, rules, choice, draws, drawn, people: peopled, neighbours, strangers, territories };
}

/** For each place those that border it. */
function neighboursOf(held: Held): number[][] | undefined {
  const { shapes } = held;
  if (!shapes) return undefined;
  return once(held, 'neighbours', () => {
    const places = placesOf(held);
    const at = new Map(places.map(({ shape }, place) => [shape, place]));
    return places.map(({ shape }) =>
      shape < 0 ? [] : shapes.neighbours[shape]!.flatMap((other) => at.get(other) ?? []),
    );
  });
}

/** Kilometres of each place from the base, by the middles of outlines or the coordinates of the table. */
function distancesOf(held: Held, { base }: FocusQuery): (number | undefined)[] {
  if (base === undefined) return [];
  const places = placesOf(held);
  const points = once(held, 'points', () =>
    places.map(({ shape }, at) => {
      const { longitude, latitude } = held.territory.places[at] ?? {};
      if (longitude !== undefined && latitude !== undefined) return [longitude, latitude] as const;
      return shape < 0 ? undefined : middleOf(held.shapes!.shapes[shape]!);
    }),
  );
  const from = places.findIndex(({ code, name }) => code === base || name === base);
  if (from < 0) throw new UserError(said`The table has no place "${base.slice(0, 80)}" to start from.`);
  const start = points[from];
  if (!start)
    throw new UserError(
      said`Nobody knows where ${places[from]!.name} lies: it has no outline and no coordinates. Choose another place to start from.`,
    );
  return distancesFrom(start, points);
}

/** Scores of the dimensions and indicators of the index, which tell what a team is needed for; none without a tree. */
function dimensionsOf(held: Held, query: FocusQuery): Dimension[] {
  if (held.tree.every(({ dimension }) => dimension === undefined)) return [];
  const { table, index } = indexOf(held, query);
  const length = placesOf(held).length;
  return [...table.aggregates.slice(0, -1), ...table.indicators].map(({ code, name }) => {
    const scores = index.scores.get(code)!;
    return { code, name, scores: Float64Array.from({ length }, (_, at) => scores[at] ?? Number.NaN) };
  });
}

/** @throws UserError where a team would have more posts at least than at most */
function teamRulesOf({ teams }: Held, { teamLeast, teamMost, teamPlaces }: FocusQuery): TeamRules {
  const { least, places, most } = teams.size;
  const size = { least: teamLeast ?? least, places: teamPlaces ?? places, most: teamMost ?? most };
  if (size.most < size.least)
    throw new UserError(
      said`A team cannot have at least ${size.least} posts and at most ${size.most}. Raise the latter.`,
    );
  return { ...teams, size };
}

type Source = { needs: Float64Array; draws: Chosen['draws']; drawn: Chosen['drawn'] };

function fromIndex(held: Held, query: FocusQuery): Source {
  const { table, choices, index } = indexOf(held, query);
  const length = placesOf(held).length;
  const whole = (scores: Float64Array): Float64Array => {
    const needs = needsOf(scores);
    return Float64Array.from({ length }, (_, at) => needs[at] ?? Number.NaN);
  };
  const others = query.draw === 'all' ? alternativesTo(choices, SPREAD) : weightsAlone(choices, SPREAD);
  const draws = function* (runs: number) {
    for (const scores of drawnScores(table, choices, others, { runs, seed: SEED })) yield whole(scores);
  };
  return { needs: whole(topScores(table, index.scores)), draws, drawn: query.draw };
}

function fromIndicator(held: Held, query: FocusQuery): Source {
  const rows = rowsOf(held, { ...query, indicator: query.need });
  const inTable = held.territory.places.length;
  const open = (list: typeof rows) => list.some(({ value }) => Number.isNaN(value));
  const answer = answerOf(held, { ...query, indicator: query.need });
  if (
    (answer.leftOut === undefined && open(rows.slice(inTable))) ||
    (answer.blank === undefined && open(rows.slice(0, inTable)))
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
export function focusView({
  places,
  rules,
  choice,
  people,
  neighbours,
  strangers,
  territories,
}: Chosen): TerritoryFocus {
  const decisions = reasonsFor(places, rules, choice, neighbours);
  const budgets = focusOverBudgets(
    places,
    rules,
    OTHER_BUDGETS.map((share) => share * rules.budget),
    neighbours,
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
    atLeast: choice.exact || !(choice.bound > 0) ? null : choice.value / choice.bound,
    distance: places.map(({ distance }) => finite(distance)),
    parts: neighbours ? partsOf(choice.chosen, neighbours).length : null,
    strangers,
    teams: territories.map(({ places: own, seat, lead, size, shortfall, team }) => ({
      ...{ places: own, seat, size, ...(lead && { lead }) },
      fields: team.map(({ field, posts }) => ({ field, shortfall: finite(shortfall[field]), posts })),
    })),
    budgets: budgets.map(({ budget, choice: own }) => ({
      budget,
      places: own ? own.chosen.filter(Boolean).length : null,
      needLeftOut: own ? own.needLeftOut : null,
    })),
  };
}

/** How a choice holds when others weigh, or as chance leaves rates open. */
export async function focusSure(chosen: Chosen, runs: number, signal: AbortSignal): Promise<TerritoryFocusSure> {
  const { places, rules, choice, draws, drawn, neighbours } = chosen;
  const robustness = await inSlices(focusInSteps(places, rules, choice, draws(runs), neighbours), signal);
  return {
    runs: robustness.runs,
    share: [...robustness.share],
    kinds: focusKinds(choice, robustness),
    kept: robustness.kept,
    drawn,
    needLeftOut: [robustness.needLeftOut.q05, robustness.needLeftOut.q95],
  };
}
