import type { ReadSentence } from '../entities/index.js';
import type { Unit } from '../relations/units.js';
import type { VerbGroup } from '../relations/verb-groups.js';
import type { ClaimLexicon, Cue } from './lexicon.js';

/** A sign while it is being composed: `shapes` is settled by the worth of both ends, or the claim is dropped. */
export type Sign = 'raises' | 'lowers' | 'no effect' | 'depends' | 'shapes';

/** A sentence as the rules for claims read it: units and verbs, with the causal words and topics among them. */
export interface Reading {
  sentence: ReadSentence;
  units: readonly Unit[];
  groups: readonly VerbGroup[];
  /** By unit: index into groups, or -1. */
  groupAt: Int16Array;
  /** By unit: the causal words and expressions that begin there. */
  cues: readonly (readonly FoundCue[])[];
  /** By unit: index of its topic among the topics of the lexicon, or -1. */
  topicAt: Int16Array;
  lexicon: ClaimLexicon;
  /** The sentence before in the same block, where there is one: "This has led to …". */
  before: (() => Reading | undefined) | undefined;
}

/** An expression of the lexicon at a place; `to` is the unit after it. */
export interface FoundCue extends Cue {
  from: number;
  to: number;
}

/** A stretch of a sentence, in units, the end excluded. */
export interface Part {
  reading: Reading;
  from: number;
  to: number;
}

/** What a rule proposes, before it is weighed. */
export interface Draft {
  cause: Part;
  effect: Part;
  sign: Sign;
  /** The unit that states it. */
  at: number;
  /** The verbs whose modals and negation weigh it. */
  verbs: readonly VerbGroup[];
  /** The class of rule, whose precision is its confidence (claim-precision.tsv). */
  rule: string;
  /** Weakened by the rule itself: an aim is no observation. */
  alleged?: boolean;
  condition?: Part | undefined;
}
