import type { Confidence, Likelihood } from '../estimative.js';

export const LEVELS = ['low', 'medium', 'high'] as const;
export type Level = (typeof LEVELS)[number];

export const IMPACTS = ['minor', 'serious', 'severe', 'existential'] as const;
export type Impact = (typeof IMPACTS)[number];

export const TRENDS = ['rising', 'steady', 'falling', 'unknown'] as const;
export type Trend = (typeof TRENDS)[number];

/** From whose side a threat is judged. */
export interface Perspective {
  id: string;
  title: string;
  /** Words by which texts speak of that side. */
  names: string[];
  /** By type of threat: what is taken to be at stake, and how much it matters there, until a person judges. */
  stakes: Record<string, { salience: Level; stake: string }>;
}

/** A finding of the case, as an assessment states it, with the statements that it rests on. */
export interface FindingOfCase {
  id: string;
  kind: string;
  headline: string;
  statements: string[];
}

/** What a person judged of a threat from one perspective. Likelihood and confidence in the evidence are kept apart. */
export interface Judgement {
  capability: Level;
  intent: Level;
  likelihood: Likelihood;
  impact: Impact;
  /** How probable that impact is if the threat comes about. */
  impactLikelihood: Likelihood;
  confidence: Confidence;
  trend: Trend;
  /** What would change this judgement. */
  wouldChange: string;
  by: string;
  date: string;
}

export interface View {
  perspective: string;
  /** What is at stake there. */
  stake: string;
  /** How much it is taken to matter there, before a person judges. */
  salience: Level;
  /** Statements that speak of this side itself. */
  statements: string[];
  judgement?: Judgement;
}

/** A threat of the register: what it rests on, and how each perspective sees it. */
export interface Threat {
  id: string;
  title: string;
  findings: string[];
  /** Statements it rests on, the best read first. */
  statements: string[];
  /** Those of them that show what can be done, and what is wanted. */
  capability: string[];
  intent: string[];
  /** What changes and dates of the statements suggest. */
  trend: Trend;
  views: View[];
}

/** How two views stand to each other: alike (as grave, as of some weight, as slight), somewhat apart, far apart. */
export const RELATIONS = ['grave', 'some', 'slight', 'somewhat', 'far'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Where two perspectives part, and what it means for working together. */
export interface Divergence {
  between: [string, string];
  /** 0: they see it alike; 1: as differently as the scale allows. */
  score: number;
  /** Whether it compares judgements of people or what was assumed of both sides. */
  rests: 'judgements' | 'assumptions';
  relation: Relation;
  /** The perspective to which it weighs more; of two alike, the first. */
  more: string;
  /** The same in words. */
  meaning: string;
}
