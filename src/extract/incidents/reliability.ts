import { readLexicon } from '../lexicon.js';
import type { Role } from './trigger.js';

const RULES = readLexicon('incident-rules.tsv').map(([role, rule, value]) => ({
  role,
  pattern: new RegExp(`^${rule!.replace(/\*/g, '.*')}$`),
  value: Number(value),
}));
const KNOWN = new Map<string, number>();

/** How often a rule that puts something in a role is right, in [0, 1] (incident-rules.tsv, the first line that fits). */
export function reliabilityOf(rule: string, role: Role): number {
  const key = `${role} ${rule}`;
  let value = KNOWN.get(key);
  if (value === undefined) {
    value = RULES.find((each) => each.role === role && each.pattern.test(rule))?.value ?? 0;
    KNOWN.set(key, value);
  }
  return value;
}
