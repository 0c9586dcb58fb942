import type { TerritorySummary } from '../../../api/index.js';
import type { Look } from './state.js';

/** The place that the address names, by its code or name; -1: none. */
export function chosenPlace({ places }: TerritorySummary, look: Look): number {
  const word = look.get('place');
  return word === '' ? -1 : places.code.findIndex((code, at) => (code || places.name[at]) === word);
}

/** What the address calls a place. */
export const wordOf = ({ places }: TerritorySummary, at: number): string => places.code[at] || places.name[at]!;
