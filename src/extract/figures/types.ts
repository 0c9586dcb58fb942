import type { Span } from '../types.js';

/** What sort of value a number is: it decides which indicators it may be of. */
export type ValueKind =
  | 'count'
  | 'rate'
  | 'percent'
  | 'money'
  | 'mass'
  | 'area'
  | 'length'
  | 'volume'
  | 'index'
  | 'times'
  | 'time';

/** How near the number is to what it counts. */
export type Qualifier = 'about' | 'more than' | 'less than' | 'at least' | 'at most';

/** A number with its unit, as a sentence writes it; token indexes count in the sentence. */
export interface Quantity extends Span {
  /** First token, its qualifier and currency included, and the one after its last. */
  from: number;
  to: number;
  /** The token of the number itself. */
  at: number;
  value?: number;
  low?: number;
  high?: number;
  kind: ValueKind;
  /** `percent`, `USD`, `tons`, `per 100,000 inhabitants`; empty where the thing counted is the unit. */
  unit: string;
  /** What it is counted by: `year`, `day`. */
  per?: string;
  qualifier?: Qualifier;
  /** The whole of which it is a part: 52 of "31 of the 52 towns". */
  of?: number;
  whole?: Quantity;
  /** Of a range with words between its ends, the token after the first: what is counted may stand there. */
  inside?: number;
  /** Written with digits: a count of ten or less in words needs a noun that is known to be counted. */
  digits: boolean;
  /** A multiple that a verb states ("tripled"). */
  verb?: boolean;
  /** The first or last value of a change ("from 50 to 55 percent"), and the other one. */
  side?: 'from' | 'to';
  partner?: Quantity;
}

/** What a number is of: the indicator's name, its unit, and the words of the sentence that say so. */
export interface Counted {
  indicator: string;
  unit: string;
  /** Tokens of the words that name it. */
  from: number;
  to: number;
  /** How it was found; decides the figure's confidence. */
  by: 'vocabulary after' | 'vocabulary before' | 'noun' | 'clause';
}
