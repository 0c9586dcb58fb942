import type { Tie } from '../types.js';

/** One tie between somebody of the state and an illicit actor. */
export interface StateTie {
  tie: Tie;
  /** The body or the official. */
  state: string;
  illicit: string;
}
