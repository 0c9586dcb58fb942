import { readLexicon } from '../lexicon.js';
import type { Candidate } from './candidates.js';

const PRECISION = new Map(readLexicon('relation-precision.tsv').map(([kind, value]) => [kind!, Number(value)]));

/** Share of right ones among those that a rule finds, measured on articles read by hand (relation-precision.tsv). */
export function confidenceOf({ schema, method }: Pick<Candidate, 'schema' | 'method'>): number {
  return (
    PRECISION.get(`${method} ${schema}`) ??
    PRECISION.get(method) ??
    PRECISION.get(schema) ??
    PRECISION.get('any') ??
    0.5
  );
}
