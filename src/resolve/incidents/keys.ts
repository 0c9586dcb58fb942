import type { Comparable } from '../types.js';
import { incidentFacts } from './facts.js';
import { placeKey } from './where.js';

const DAY = 86_400_000;

/**
 * Keys of an incident; those that share one are compared: its day and the next, so that neighbours meet; its month with
 * its place; each named victim.
 */
export function incidentKeys(candidate: Comparable): string[] {
  const { dates, places, sufferers } = incidentFacts(candidate);
  const keys = new Set<string>();
  for (const date of dates) {
    const day = date.slice(0, 10);
    if (day.length === 10 && Number.isFinite(Date.parse(day))) {
      keys.add(`incident:c:${day}`);
      keys.add(`incident:c:${new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)}`);
    }
    if (day.length >= 7) for (const place of places) keys.add(`incident:m:${day.slice(0, 7)}:${placeKey(place)}`);
  }
  for (const name of sufferers.named) keys.add(`incident:v:${placeKey(name)}`);
  return [...keys];
}
