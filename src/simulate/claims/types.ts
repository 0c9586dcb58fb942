import type { Measure, Model } from '../types.js';

/** Two things compared: what a claim speaks of (`here`), and what it is held against (`there`). */
export interface Comparison<Data = unknown> {
  model: Model<Data>;
  output: string;
  here: Side<Data>;
  there: Side<Data>;
  /** Steps that a run has. */
  horizon: number;
  /** First and last step whose mean is compared; absent: all after the start. */
  over?: readonly [number, number];
  /** Outputs in whose own equation what sets the two places apart stands. */
  standsIn?: readonly string[];
}

export interface Side<Data = unknown> {
  data: Data;
  measures: readonly Measure[];
}

/** What a comparison gives over draws from the whole range of every number that is assumed. */
export interface Tried {
  draws: number;
  /** Shares of the draws in which the output is more, and less, with what is claimed than without. */
  more: number;
  less: number;
  /** Share of the draws in which the output changes by less than a twentieth. */
  slight: number;
  /** Mean difference as a share of the mean of the other side, and its 5 to 95 % band over the draws. */
  size: number;
  q05: number;
  q95: number;
  /** True where `size` and band are in the output's unit: the other side is next to nothing. */
  absolute: boolean;
  how: How;
}

/**
 * Where the sign comes from. coefficient: one number decides it (`by`); interaction: no single one does. Only what comes out
 * of interaction is a finding of the model; the rest is what was put in.
 */
export type How = { kind: 'coefficient'; by: string } | { kind: 'interaction' } | { kind: 'none' };

/** How an effect is claimed to move: up, down, not at all, or one or the other by a condition. */
export const SIGNS = ['+', '-', '0', '±'] as const;
export type Sign = (typeof SIGNS)[number];

/** A claim as somebody makes it. */
export interface ClaimText {
  id: string;
  cause: string;
  effect: string;
  /** Of the effect as its words name it: "less crime" with + says that crime falls. */
  sign: Sign;
  /** What the uncovered are counted by; a heading, a subject, a place. */
  kind: string;
}
