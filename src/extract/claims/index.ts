import type { FoundInText } from '../found-in-text.js';
import type { Claim } from '../types.js';

/** The claims that a text makes about what a policy or a condition does. */
export function findClaims(_found: FoundInText): Claim[] {
  return [];
}
