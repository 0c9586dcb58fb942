import { type Contacts, NOBODY } from './contacts.js';

export interface SharedPlaceOptions {
  /** Seconds within which two at one place count as together; absent: an hour, or a day where no record has a time of day. */
  window?: number;
  /** Others at one place within the window that are looked at, the latest first; absent: 30. */
  most?: number;
}

/** Two persons at the same places at the same time. */
export interface SharedPlaces {
  a: number;
  b: number;
  /** Times together: several records of one stay count once. */
  meetings: number;
  /** Places where they were together. */
  places: number;
  /** Meetings that chance gives two with as many records at the places where they met. */
  expected: number;
  /** How much better the meetings are explained by more than chance: logarithm of the likelihood ratio (Poisson). */
  weight: number;
  first: number;
  last: number;
}

export interface SharedPlacesFound {
  pairs: SharedPlaces[];
  /** Records at which more others were there than are looked at, and places where that happened. */
  capped: number;
  cappedPlaces: number;
}

/**
 * Pairs who were at one place within a window, those first whom chance explains least: two with n and m records at a place
 * over a time T meet there 2 n m window / T times if their records fall independently, so that neighbours under one busy
 * antenna come low and two on a lonely hill high. A record's place is that of `who`. Records are ordered by place and time
 * once; each looks back at the latest `most` others, so that time is linear in records whatever the crowd.
 */
export function sharedPlaces(contacts: Contacts, options: SharedPlaceOptions = {}): SharedPlacesFound {
  const { persons, who, when, where } = contacts;
  const { window = contacts.clock ? 3600 : 86_399, most = 30 } = options;
  const n = persons.length;
  const order = Uint32Array.from(where, (_, i) => i)
    .filter((i) => where[i] !== NOBODY)
    .sort((x, y) => where[x]! - where[y]! || when[x]! - when[y]!);
  const found = new Map<number, Meeting>();
  const whole = spanOf(when);
  const here = new Uint32Array(n);
  const seen = new Int32Array(n).fill(-1);
  const near = new Uint32Array(most);
  let capped = 0;
  const cappedAt = new Set<number>();
  for (let at = 0, begin = 0; at < order.length; at++) {
    const i = order[at]!;
    const [p, time, place] = [who[i]!, when[i]!, where[i]!];
    if (at === 0 || where[order[at - 1]!] !== place) countHere(order, at, where, who, here);
    while (where[order[begin]!] !== place || when[order[begin]!]! < time - window) begin++;
    let others = 0;
    let full = false;
    seen[p] = at;
    for (let back = at - 1; back >= begin; back--) {
      const q = who[order[back]!]!;
      if (seen[q] === at) continue;
      // A crowd, or one person's records without end: what lies further back is not looked at.
      if (others === most || at - back > 20 * most) {
        full = true;
        break;
      }
      seen[q] = at;
      near[others++] = q;
    }
    if (full) {
      capped++;
      cappedAt.add(place);
    }
    for (let k = 0; k < others; k++) {
      const q = near[k]!;
      const byChance = Math.min(here[p]!, here[q]!, (2 * here[p]! * here[q]! * window) / whole);
      meet(found, n, p, q, place, time, window, byChance);
    }
  }
  const pairs = [...found.values()].map(
    ({ place: _, lastHere: __, ...pair }): SharedPlaces => ({
      ...pair,
      weight: surprise(pair.meetings, pair.expected),
    }),
  );
  pairs.sort((x, y) => y.weight - x.weight || y.meetings - x.meetings);
  return { pairs, capped, cappedPlaces: cappedAt.size };
}

const surprise = (met: number, expected: number): number =>
  met > expected ? met * Math.log(met / expected) - (met - expected) : 0;

/** Seconds from the first record to the last, one at least. */
function spanOf(when: Float64Array): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of when) {
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return Math.max(1, last - first);
}

/** How many records each person has at the place whose records begin at `at`; those of other places are left as they are. */
function countHere(order: Uint32Array, at: number, where: Uint32Array, who: Uint32Array, here: Uint32Array): void {
  const place = where[order[at]!];
  const same = (i: number): boolean => i < order.length && where[order[i]!] === place;
  for (let i = at; same(i); i++) here[who[order[i]!]!] = 0;
  for (let i = at; same(i); i++) here[who[order[i]!]!]!++;
}

/** A pair with the place of its last meeting so far and when that was. */
interface Meeting extends SharedPlaces {
  place: number;
  lastHere: number;
}

function meet(
  found: Map<number, Meeting>,
  n: number,
  p: number,
  q: number,
  place: number,
  time: number,
  window: number,
  byChance: number,
): void {
  const [a, b] = p < q ? [p, q] : [q, p];
  const known = found.get(a * n + b);
  if (!known) {
    const once = { meetings: 1, places: 1, expected: byChance, weight: 0, first: time, last: time };
    found.set(a * n + b, { a, b, ...once, place, lastHere: time });
    return;
  }
  // Records come place by place and in order of time: another place than the last is a new one, and a later time at the
  // same one a new meeting only after a window without any.
  const isNewPlace = known.place !== place;
  if (isNewPlace) {
    known.places++;
    known.expected += byChance;
  }
  if (isNewPlace || time - known.lastHere > window) known.meetings++;
  known.place = place;
  known.lastHere = time;
  if (time < known.first) known.first = time;
  if (time > known.last) known.last = time;
}
