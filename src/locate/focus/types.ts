/** A place that could be chosen. */
export interface FocusPlace {
  code: string;
  name: string;
  /** Department or region; empty where there is none. */
  group: string;
  /** How badly off it is, 0 or more, the more the worse; NaN: unknown. */
  need: number;
  /** Persons that the need counts for; 1 where only the need itself counts. */
  people: number;
  /** Money that the whole programme takes there. */
  cost: number;
  /** Share of the need that the whole programme takes away, 0 to 1. */
  effect: number;
  /** Share of the programme that the place can carry out, 0 to 1; cost and effect shrink with it. */
  capacity: number;
  /** Kilometres or hours from the base; absent: unknown. */
  distance?: number;
  /** A person's decision, before all else. */
  must?: 'in' | 'out';
}

export const FOCUS_AIMS = ['need', 'effect', 'both'] as const;
/** Neediest first; most need taken away for the money; or that, where each gain counts by how needy the place is. */
export type FocusAim = (typeof FOCUS_AIMS)[number];

/** What a choice must keep to. */
export interface FocusRules {
  budget: number;
  by: FocusAim;
  /** Most money that one place may have; the programme there shrinks to it. */
  cap?: number;
  /** Farthest from the base that a place may lie, in the unit of `distance`. */
  reach?: number;
  /** At least one place of each group. */
  eachGroup?: boolean;
  /** The chosen form at most so many parts, in each of which one may go from place to neighbouring place. */
  clusters?: number;
}

/** Why a place cannot be chosen. */
export type FocusBar = 'mustOut' | 'needUnknown' | 'costUnknown' | 'distanceUnknown' | 'outOfReach' | 'noCapacity';

/** Why a place is in or out, as a key for words of any language. */
export type FocusWhy =
  | 'mustIn'
  | 'oneOfGroup'
  | 'merit'
  | 'moneyLeft'
  | 'joinsOthers'
  | FocusBar
  | 'noNeed'
  | 'beyondBudget'
  | 'displaces'
  | 'touchesNone'
  | 'lessNeed'
  | 'lessForMoney'
  | 'othersTogether';

/** What choosing a place would take and bring. */
export interface Offer {
  /** Money: the cost, less what capacity and cap take off. */
  cost: number;
  /** Need taken away, over all its people. */
  gain: number;
  /** What the choice adds up: the gain, by the aim. */
  value: number;
  /** Why it cannot be chosen; absent: it can. */
  barred?: string;
  /** The same as a key, for words of other languages. */
  bar?: FocusBar;
}

/** A place and what became of it. */
export interface FocusDecision {
  chosen: boolean;
  /** In words, for the person who answers for it. */
  reason: string;
  /** The same as a key; `lacking` is how many percent less it brings for the money than the last that are in. */
  why: FocusWhy;
  lacking?: number;
  /** Place by need, 1 the neediest. */
  rank: number;
}

/** A choice of places under a budget. Lists are in the order of the places. */
export interface FocusChoice {
  chosen: boolean[];
  offers: Offer[];
  /** Money given out, and left. */
  spent: number;
  left: number;
  /** Need taken away by the chosen, and the need of all places before (each times its people). */
  gain: number;
  needBefore: number;
  /** Share of that need which lies in places left out, 0 to 1. */
  needLeftOut: number;
  /** What the choice adds up, and what no choice can exceed; equal where it is exact. */
  value: number;
  bound: number;
  exact: boolean;
  /** Value for each unit of money at which the budget ends; NaN where the neediest go first. */
  price: number;
  /** How it was chosen, with the source of the method. */
  method: string;
  notes: string[];
}
