import type { CaseSnapshot } from '../../case/index.js';
import type { ResolvedEntity } from '../../resolve/index.js';
import type { CaseView } from '../types.js';

/** What a case says, and who is who in it: what is changed and looked at again. */
export interface Reading {
  snapshot: CaseSnapshot;
  resolved: readonly ResolvedEntity[];
}

/** One finding, or one place of a ranking: `key` tells it from the others of its list, whatever its rank. */
export interface Found {
  key: string;
  actors: string[];
  /** What it is called where that is not the names of its actors. */
  label?: string;
}

/** An analysis whose findings are looked at again, as a record: best first. */
export interface FindingList {
  id: string;
  title: string;
  of(view: CaseView): Found[];
}

/** Whether a finding is still made, and at which place of its list, counted from 1. */
export interface Outcome {
  stands: boolean;
  rank?: number;
}

/** A finding and what becomes of it. */
export interface Sureness {
  list: string;
  key: string;
  actors: string[];
  label?: string;
  rank: number;
  /** Absent where the case holds nothing of the kind: nothing was left out. */
  withoutAlleged?: Outcome;
  withoutLowGraded?: Outcome;
  /** Each source left out in turn: those without which it falls, and the ranks where it stands. */
  withoutEachSource: { sources: number; fallsWithout: string[]; ranks?: [best: number, worst: number] };
  /** Ties missing at random: share of the runs in which it stands, and its rank in those. */
  missingTies: { stands: number; q05?: number; q50?: number; q95?: number };
}

export interface HowSure {
  /** Statements left out. */
  alleged: number;
  lowGraded: number;
  /** Independent sources: document ids, or the first of a group of reprints. */
  sources: string[];
  share: number;
  runs: number;
  seed: number;
  findings: Sureness[];
}

export interface HowSureOptions {
  /** Share of ties that are taken out at random; absent: 0.1. */
  share?: number;
  /** Absent: 200. */
  runs?: number;
  seed: number;
  /** Findings looked at of each list, best first; absent: 10. */
  top?: number;
}
