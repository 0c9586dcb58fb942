import type { Method } from '../../model/index.js';
import type { Values } from '../measures/measure.js';
import type { Standing } from './standing.js';

/** How far a rule can be trusted: taken over from a paper and checked, fitted to data, or assumed. */
export type ModelClass = 'reproduced' | 'calibrated' | 'assumption';

/** Whom to take out, as a choice of the user: the highest of a measure, anybody at random, or these in this order. */
export type Removal =
  | { by: 'measure'; id: string }
  | { by: 'random' }
  /** `nodes` are ids of the graph; `id` is what the table calls the list. */
  | { by: 'hand'; id: string; nodes: readonly string[] };

/** An actor taken out, with the ties it had at that moment to actors that are still there: node, strength. */
export interface Fallen {
  node: number;
  ties: ReadonlyMap<number, number>;
}

/** Who took the place of a removed actor, by id, and how many ties came of it. */
export interface Replacement {
  removed: string;
  /** Absent where nobody in particular did: its contacts closed ranks. */
  by?: string;
  ties: number;
}

/** How a network mends itself after a removal, as a record. */
export interface Recovery extends Method {
  class: ModelClass;
  /** Mends `network` in place after `fallen` was taken out; draws from `random` alone. */
  mend(
    network: Standing,
    fallen: Fallen,
    setting: { random: () => number; parameters: Values; kinds?: readonly string[] },
  ): Omit<Replacement, 'removed'>;
}

/** Mean and quantiles over the runs, one value a step; the first is before any removal. */
export interface Band {
  unit: string;
  mean: number[];
  q05: number[];
  q50: number[];
  q95: number[];
}

/** One way of removing with one way of recovering. */
export interface Scenario {
  removal: string;
  recovery: string;
  /** Of the recovery, where there is one; removal alone is reckoned, not modelled. */
  class?: ModelClass;
  runs: number;
  /** Ids taken out in each step, of the first run. */
  removed: string[][];
  /** Who stepped in, of the first run. */
  replacements: Replacement[];
  outputs: Record<string, Band>;
}

export interface WhatIf {
  nodes: number;
  ties: number;
  steps: number;
  block: number;
  recomputed: boolean;
  seed: number;
  /** What the efficiency of a large network rests on: so many sources, with the standard error before any removal. */
  estimated?: { sources: number; error: number };
  scenarios: Scenario[];
}

export interface WhatIfOptions {
  removals: readonly Removal[];
  /** Ids of recoveries; absent: none. */
  recoveries?: readonly string[];
  /** How many times somebody is taken out; absent: 5. */
  steps?: number;
  /** How many each time; absent: 1. */
  block?: number;
  /** Rank anew after every step; absent: true. */
  recompute?: boolean;
  /** Runs where chance has a part; absent: 100. */
  runs?: number;
  seed: number;
  /** Parameters of the recoveries; absent: their defaults. */
  parameters?: Values;
  /** Kind of each node, in the order of the graph: only one of the same kind takes over a role. */
  kinds?: readonly string[];
  /** Told after each look at the network: so many of so many. */
  heed?: (done: number, total: number) => void;
}
