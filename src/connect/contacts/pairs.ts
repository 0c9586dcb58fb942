import { type Contacts, NOBODY } from './contacts.js';

/** All contacts of two persons. */
export interface ContactPair {
  /** The smaller number first; numbers of `persons`. */
  a: number;
  b: number;
  contacts: number;
  /** Of these, from `a` to `b`. */
  forward: number;
  first: number;
  last: number;
  /** Seconds of all, 0 where no record has a duration. */
  duration: number;
  /** Money from `a` to `b` and from `b` to `a`. */
  paid: number;
  paidBack: number;
}

/** The pairs of all records with somebody at both ends, most contacts first. Time and memory linear in records and pairs. */
export function contactPairs({ persons, who, whom, when, amount, duration }: Contacts): ContactPair[] {
  const n = persons.length;
  const byKey = new Map<number, ContactPair>();
  for (let i = 0; i < who.length; i++) {
    const [u, v] = [who[i]!, whom[i]!];
    if (v === NOBODY || u === v) continue;
    const [a, b] = u < v ? [u, v] : [v, u];
    let pair = byKey.get(a * n + b);
    if (!pair) {
      pair = { a, b, contacts: 0, forward: 0, first: when[i]!, last: when[i]!, duration: 0, paid: 0, paidBack: 0 };
      byKey.set(a * n + b, pair);
    }
    pair.contacts++;
    if (u === a) pair.forward++;
    if (when[i]! < pair.first) pair.first = when[i]!;
    if (when[i]! > pair.last) pair.last = when[i]!;
    if (!Number.isNaN(duration[i]!)) pair.duration += duration[i]!;
    if (!Number.isNaN(amount[i]!)) pair[u === a ? 'paid' : 'paidBack'] += amount[i]!;
  }
  return [...byKey.values()].sort((x, y) => y.contacts - x.contacts || x.first - y.first);
}
