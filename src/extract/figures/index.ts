import type { FoundInText } from '../found-in-text.js';
import type { Figure } from '../types.js';

/** The figures that a text gives. */
export function findFigures(_found: FoundInText): Figure[] {
  return [];
}
