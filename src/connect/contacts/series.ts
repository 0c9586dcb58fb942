import { type Contacts, NOBODY } from './contacts.js';

/** The times of a person's or a pair's contacts, ascending; `of` are numbers of persons. */
export interface Series {
  of: number[];
  times: Float64Array;
}

/**
 * The series of every person (records at either end) or of every pair, with `least` records or more. Gathered in two
 * passes over the records, ordered by time once for all.
 */
export function seriesOf(contacts: Contacts, of: 'persons' | 'pairs', least: number): Series[] {
  const { persons, who, whom, when } = contacts;
  const n = persons.length;
  const order = Uint32Array.from(when, (_, i) => i).sort((a, b) => when[a]! - when[b]!);
  const keysOf = (i: number): number[] => {
    const [u, v] = [who[i]!, whom[i]!];
    if (of === 'persons') return v === NOBODY || v === u ? [u] : [u, v];
    return v === NOBODY || v === u ? [] : [Math.min(u, v) * n + Math.max(u, v)];
  };
  const counts = new Map<number, number>();
  for (let i = 0; i < who.length; i++) for (const key of keysOf(i)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const held = new Map<number, { series: Series; filled: number }>();
  for (const [key, count] of counts) {
    if (count < least) continue;
    const ends = of === 'persons' ? [key] : [Math.floor(key / n), key % n];
    held.set(key, { series: { of: ends, times: new Float64Array(count) }, filled: 0 });
  }
  for (const i of order) {
    for (const key of keysOf(i)) {
      const one = held.get(key);
      if (one) one.series.times[one.filled++] = when[i]!;
    }
  }
  return [...held.values()].map(({ series }) => series);
}
