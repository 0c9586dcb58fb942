import type { RelationSchema } from '../../model/index.js';
import type { DocumentEntity, Mention } from '../types.js';
import type { Frame } from './frames.js';
import type { Parse } from './parse-types.js';
import type { Reference } from './reference.js';
import type { References } from './references.js';
import type { VerbGroup } from './verb-groups.js';

/** A relation that a rule proposes, before hedge, attribution, dates and quote. */
export interface Candidate {
  schema: RelationSchema;
  role: string;
  source: Reference | null;
  target: Reference;
  /** The rule's id. */
  method: string;
  /** Unit of the word that states it. */
  trigger: number;
  /** The verb that states or governs it. */
  group?: VerbGroup | undefined;
}

/** What the rules read: a parsed sentence and who its phrases stand for. */
export interface Reading {
  parse: Parse;
  /** By unit: the clause it is in (segments.ts). */
  segments: Int16Array;
  references: References;
  mentions: readonly Mention[];
  entities: readonly DocumentEntity[];
  /** Mentions of places that the sentence before names. */
  placesBefore?: readonly number[];
  /** By mention: index of its entity. */
  entityOf(mention: number): number;
  /** True where the words of a name say that it is a body that sits in a place (a ministry) rather than acts there. */
  isSeated(name: string): boolean;
  /** True where the words of an event's name say that it is a deed: an attack, an operation. */
  isDeed(name: string): boolean;
  /** The mention of the person after whom a government is named; -1 where there is none. */
  leaderNamedIn(mention: number): number;
}

/** A rule: reads a sentence, proposes relations. */
export type Rule = (reading: Reading) => Candidate[];

/** Those of `refs` whose kind a frame allows at one end. */
export function fitting(
  refs: readonly Reference[],
  kinds: Frame['sourceKinds'],
  mentions: readonly Mention[],
): Reference[] {
  return refs.filter((ref) => kinds.has(mentions[ref.mention]!.schema));
}

/** Every pair of two sides, ends of one entity left out. */
export function pairs(
  sources: readonly Reference[],
  targets: readonly Reference[],
  reading: Reading,
): { source: Reference; target: Reference }[] {
  const found: { source: Reference; target: Reference }[] = [];
  for (const source of sources)
    for (const target of targets)
      if (reading.entityOf(source.mention) !== reading.entityOf(target.mention)) found.push({ source, target });
  return found;
}

/** Pairs within one list, for "X and Y fight each other". */
export function pairsWithin(refs: readonly Reference[], reading: Reading): { source: Reference; target: Reference }[] {
  return refs.flatMap((source, i) => pairs([source], refs.slice(i + 1), reading));
}

/** How far a reference is from naming its entity, as the suffix of a method's id: "" or "-part". */
export const manner = (...refs: (Reference | null)[]): string =>
  refs.some((ref) => ref?.by === 'part') ? '-part' : '';
