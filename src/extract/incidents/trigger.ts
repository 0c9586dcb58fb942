import type { Offer } from './fillers.js';
import type { Hit } from './hits.js';
import type { EventSense } from './lexicon.js';
import type { Reading } from './reading.js';

/** The roles of an incident. */
export type Role = 'individual' | 'organization' | 'target' | 'victim' | 'weapon';

/** A filler that the text may give to a role. */
export interface Candidate {
  role: Role;
  offer: Offer;
  /** The rule that found it. */
  rule: string;
}

/** A word that tells of an event, with who and what the sentence puts in its roles. */
export interface Trigger {
  reading: Reading;
  hit: Hit;
  sense: EventSense;
  /** Unit of the parse. */
  unit: number;
  candidates: Candidate[];
  negated: boolean;
  /** Not told as a fact: a plan, a wish, a condition. */
  unreal: boolean;
}
