import type { Language } from '../../model/index.js';
import type { NounPhrase } from './phrases.js';
import type { Unit } from './units.js';
import type { VerbGroup } from './verb-groups.js';

/** A sentence with its phrases and verbs, and which phrase and group each unit belongs to. */
export interface Parse {
  units: readonly Unit[];
  phrases: readonly NounPhrase[];
  groups: readonly VerbGroup[];
  /** Quotation marks, which are no units. */
  quotes: readonly Unit[];
  /** By unit: index into phrases, or -1. */
  phraseAt: Int16Array;
  /** By unit: index into groups, or -1. */
  groupAt: Int16Array;
  language: Language;
}
