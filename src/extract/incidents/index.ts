import type { FoundInText } from '../found-in-text.js';
import type { Incident } from '../types.js';

/** The violent events that a text tells. */
export function findIncidents(_found: FoundInText): Incident[] {
  return [];
}
