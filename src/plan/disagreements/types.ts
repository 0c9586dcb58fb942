import type { Statement } from '../../case/index.js';

/** What two sayings differ in. `sum`, `share`, `change`, `list` and `part`: arithmetic inside one source. */
export const DISAGREEMENT_KINDS = [
  'figure',
  'toll',
  'date',
  'rank',
  'membership',
  'cause',
  'sum',
  'share',
  'change',
  'list',
  'part',
] as const;
export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];

/** What could explain that two sources differ without either being wrong, or how one may have gone wrong. */
export const EXPLANATIONS = [
  'digits-swapped',
  'factor-ten',
  'one-digit',
  'double-counting',
  'other-series',
  'other-period',
  'other-year',
  'other-object',
  'namesake',
  'projection',
  'revised',
  'promotion',
  'changed-over-time',
  'condition',
  'rows-left-out',
  'several-answers',
  'points',
] as const;
export type Explanation = (typeof EXPLANATIONS)[number];

/** One side: a statement of the case, or a stretch of a document that was summed up (method `sums`). */
export interface Said {
  statement: Statement;
  /** What it says, short: `17,000 people`, `colonel`. */
  value: string;
  /** Statements of other sources that say the same. */
  alike?: Statement[];
}

export interface Disagreement {
  id: string;
  kind: DisagreementKind;
  /** What both speak of: an indicator, the name of a person or event, cause and effect. */
  about: string;
  place?: string;
  period?: string;
  /** At least two; of a sum, the parts and the whole where they are quoted apart. */
  sides: Said[];
  /** For sums and shares: what the parts make, and what the source says they make. */
  arithmetic?: { made: number; said: number };
  explanations: Explanation[];
  /** Everything compared is said by the sources themselves; false: a place or period was inferred, so it is to be checked first. */
  firm: boolean;
  /** Both sides stand in one source (reprints are one). */
  oneSource: boolean;
  /** Orders them: how far apart, how sure the reading. */
  weight: number;
}

/** Why pairs of the same indicator were told apart before any was called a contradiction. */
export const ASIDE = ['place', 'unit', 'measure', 'period', 'scope', 'rounding', 'one sentence'] as const;
export type Aside = (typeof ASIDE)[number];

export interface Disagreements {
  found: Disagreement[];
  /** Pairs of figures of one indicator that differ in this and were not compared further. */
  setAside: Record<Aside, number>;
  /** Of these, those that came nearest to a contradiction. */
  toldApart: Record<Aside, PairApart[]>;
}

/** Two figures of one indicator that were not held against each other, and how near they came to that. */
export interface PairApart {
  sides: readonly [Statement, Statement];
  /** Whether two documents say them, which counts most, and in how many of the steps that would have come next they agree. */
  nearness: number;
}
