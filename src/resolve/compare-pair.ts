import { weigh } from './evidence.js';
import { familyOfSchema } from './family.js';
import { compareIncidents } from './incidents/compare.js';
import { NO_RULE, RULES } from './rules.js';
import type { Comparable, PairScore } from './types.js';

/**
 * Compares two entities by their names and everything else known of them, incidents by their facts, and says which rule decides: `same` may merge
 * provisionally, `unsure` is for a person. Symmetric but for the sides. Entities of different families (a person, a
 * place) are different.
 */
export function comparePair(left: Comparable, right: Comparable): PairScore {
  const family = familyOfSchema(left.schema);
  if (family !== familyOfSchema(right.schema)) {
    return { left: left.id, right: right.id, score: 0, reasons: [], verdict: 'different', rule: 'other-sort' };
  }
  if (family === 'incident') return compareIncidents(left, right);
  const evidence = weigh(left, right, family);
  const rule = RULES.find(({ families, applies }) => families.includes(family) && applies(evidence)) ?? NO_RULE;
  return {
    left: left.id,
    right: right.id,
    score: evidence.score,
    reasons: evidence.reasons,
    verdict: rule.verdict,
    rule: rule.id,
  };
}
