import type { EntitySchema } from '../../model/index.js';

/** What a name names, before bodies are told apart. */
export type NameFamily = 'person' | 'body' | 'place';

/** Where the knowledge that a run of tokens is a name comes from. */
export type NameSource = 'tagger' | 'gazetteer' | 'lexicon' | 'pattern' | 'document';

/** A run of tokens of one sentence taken for a name; `to` is excluded. */
export interface Candidate {
  from: number;
  to: number;
  family: NameFamily;
  /** Where the lexicon says which kind of body it is. */
  schema?: EntitySchema;
  confidence: number;
  source: NameSource;
}

/** True where the two runs share a token. */
export function overlaps(left: { from: number; to: number }, right: { from: number; to: number }): boolean {
  return left.from < right.to && right.from < left.to;
}

/**
 * Puts `next` among candidates that are in order and do not overlap: it takes the place of those it covers, and is left
 * out where one of them reaches beyond it.
 */
export function place(candidates: Candidate[], next: Candidate): boolean {
  const others = candidates.filter((candidate) => overlaps(candidate, next));
  if (others.some((other) => other.from < next.from || other.to > next.to)) return false;
  const at = candidates.findIndex((candidate) => candidate.to > next.from);
  candidates.splice(at < 0 ? candidates.length : at, others.length, next);
  return true;
}
