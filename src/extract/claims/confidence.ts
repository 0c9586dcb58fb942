import { readLexicon } from '../lexicon.js';

const PRECISION = new Map(
  readLexicon('claim-precision.tsv').map(([rule, right, judged]) => [rule!, shrunk(+right!, +judged!)]),
);
/** What a rule that nobody has judged is taken to be right in. */
const MEAN = shrunk(0, 0);

/** Share right of those judged, drawn towards the mean of all rules as if ten more had been judged. */
function shrunk(right: number, judged: number): number {
  const weight = 10;
  const prior = 0.7;
  return Math.round(((right + prior * weight) / (judged + weight)) * 100) / 100;
}

/** How often claims of a class of rule were right in texts read by hand (claim-precision.tsv). */
export const confidenceOf = (rule: string): number => PRECISION.get(rule) ?? MEAN;
