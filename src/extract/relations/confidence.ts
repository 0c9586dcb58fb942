import { readLexicon } from '../lexicon.js';
import type { Candidate } from './candidates.js';

const SHARES = new Map(readLexicon('relation-precision.tsv').map(([rule, share]) => [rule!, Number(share)]));

/** Probability that a relation is right: how often its rule, or its family of rules, is (relation-precision.tsv). */
export function confidenceOf({ method }: Pick<Candidate, 'method'>): number {
  return SHARES.get(method) ?? SHARES.get(method.split('-')[0]!) ?? SHARES.get('any')!;
}
