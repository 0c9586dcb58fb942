import type { Statement, VettingDecision } from '../../case/index.js';

export const STANDARDS = ['gross-violation', 'corruption', 'illicit-ties', 'other-abuse'] as const;
export type StandardId = (typeof STANDARDS)[number];

/** Whose rules a vetting is done by: the laws of the United States, policies of the United Nations, conventions of the OAS. */
export const STANDARD_SETS = ['us', 'un', 'inter-american'] as const;
export type StandardSet = (typeof STANDARD_SETS)[number];

/** How the sources stand behind one piece of information. */
export const STANDINGS = ['corroborated', 'asserted', 'alleged', 'disputed', 'denied'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One piece of information that may bear on the decision. */
export interface Information {
  standard: StandardId;
  /** Where the standard comes from, in the language asked for; "–": no rule is named. */
  rule: string;
  /** Whose act it is: the unit itself, or who commands or serves in it. */
  of: string;
  standing: Standing;
  /** Independent sources that say so; reprints of one text count once. */
  sources: number;
  /** The best read first; those that deny it last. */
  statements: Statement[];
}

/** Who answers for whom. */
export interface CommandLink {
  upper: string;
  lower: string;
  role: string;
  from?: string;
  to?: string;
  statement: Statement;
}

/** What an officer still has to find out. */
export const MISSING = [
  'no-commander',
  'no-parent',
  'no-information',
  'undated',
  'no-place',
  'one-source',
  'ungraded',
  'only-alleged',
  'disputed',
  'no-remedy',
] as const;
export type Missing = (typeof MISSING)[number];

/** All that the case has on a unit or person that may receive assistance. It decides nothing. */
export interface Vetting {
  unit: { id: string; name: string; aliases: string[] };
  /** Whose rules were looked at. */
  standards: StandardSet;
  /** Those who command or serve in it by the sources: their acts are looked at too. */
  people: string[];
  information: Information[];
  /** Legal steps on the unit or its people, and what sources tell of reform. */
  remedies: Statement[];
  command: CommandLink[];
  /** What is missing, with how many pieces of information lack it. */
  missing: { what: Missing; n: number }[];
  /** Statements on the unit that were rejected or found inadmissible. */
  setAside: number;
  /** Decisions on this unit, oldest first. */
  decisions: VettingDecision[];
}
