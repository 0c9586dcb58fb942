import type { Statement } from '../../case/index.js';
import type { EntitySchema, RelationSchema, Reliability } from '../../model/index.js';
import type { Network, Tie } from '../types.js';

/** What of a network is to be looked at. What is left out of it is counted, never forgotten. */
export interface NetworkFilter {
  /** Kinds of actors; absent: all, or where that is too many to read those of `MAIN_KINDS`. */
  kinds?: readonly EntitySchema[];
  /** Kinds of ties; absent: all. */
  ties?: readonly RelationSchema[];
  /** `any` is asserted and alleged; what is only denied is never in. */
  certainty: 'any' | 'asserted' | 'alleged';
  /** The worst reliability of a source that still counts, A to F; absent: any. */
  grade?: Reliability;
  /** Statements that a person accepted, those nobody judged, or both. What was rejected is never in. */
  judgement: 'any' | 'accepted' | 'unjudged';
  /** First and last day, ISO 8601, may be partial; absent: any time. */
  from?: string;
  to?: string;
  /** Whether, with a period, ties without a date stay. */
  undated: boolean;
  /** Whether countries are in: they are tied to nearly everybody. */
  countries: boolean;
  /** Whether actors without a tie are in. */
  alone: boolean;
  /** Most actors; of more, the best tied stay. */
  most: number;
  /** Actors that are in whatever the rest says, with every affirmed tie between them. */
  also: readonly string[];
}

/** What a filter works on. */
export interface Filtered {
  network: Network;
  /** The kinds of actors that were let through: what `kinds` was, or came to. */
  kinds: readonly EntitySchema[];
  hidden: Hidden;
}

/** How much a filter left out, and by which of its rules; each actor and tie is counted once, by the first that holds. */
export interface Hidden {
  /** Ties that are only denied. */
  denied: number;
  /** Other ties that the filter's words on ties, certainty, sources and time leave out. */
  ties: number;
  kinds: number;
  countries: number;
  alone: number;
  /** Actors beyond `most`. */
  most: number;
}

/** A network with what a filter needs to know of its statements and places. */
export interface FilterSource {
  network: Network;
  statement: (id: string) => Statement | undefined;
  isCountry: (actor: string) => boolean;
}

/** All that joins two actors: one line of the drawing. */
export interface DrawnLine {
  /** Places in `actors` of the drawing. */
  source: number;
  target: number;
  ties: Tie[];
  /** `asserted` where one of the ties is. */
  hedge: 'asserted' | 'alleged';
  /** Whether every tie of it is one of conflict or legal action. */
  against: boolean;
  /** Independent sources over all ties. */
  sources: number;
}
