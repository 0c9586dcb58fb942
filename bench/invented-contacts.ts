import { randomFrom } from '../src/connect/index.js';

/** What an invented table of calls is to hold. */
export interface InventedCalls {
  records: number;
  persons: number;
  antennas: number;
  /** Days from 2014-01-01. */
  days: number;
  seed: number;
}

/** The planted event, and who calls whom much more in the three days before it. */
export const PLANTED = { event: '2014-03-20', burst: ['p7', 'p11'], together: ['p23', 'p42'] } as const;

/**
 * A table of invented calls as CSV: persons with unequal numbers of calls among a few partners each, antennas of unequal
 * crowds (the first takes a tenth of all records), daily rhythm. Planted: a burst of 60 calls between two persons in the three
 * days before the event, and two persons who use one lonely antenna within minutes of each other on ten nights.
 * The same seed gives the same bytes.
 */
export function inventedCalls({ records, persons, antennas, days, seed }: InventedCalls): string {
  const random = randomFrom(seed);
  const skewed = (n: number): number => Math.min(n - 1, Math.floor(n * random() ** 2));
  const start = Date.UTC(2014, 0, 1) / 1000;
  const event = Date.UTC(2014, 2, 20) / 1000;
  const lines = ['caller,called,date and time,antenna,duration'];
  const add = (who: string, whom: string, seconds: number, antenna: string): void => {
    const time = new Date(1000 * seconds).toISOString().slice(0, 19).replace('T', ' ');
    lines.push(`${who},${whom},${time},${antenna},${10 + Math.floor(random() * 300)}`);
  };
  for (let i = 0; i < 60; i++) {
    const [who, whom] = i % 2 ? PLANTED.burst : [...PLANTED.burst].reverse();
    add(who!, whom!, event - Math.floor(random() * 3 * 86_400) - 1, 'a5');
  }
  for (let night = 0; night < 10; night++) {
    const at = start + night * 7 * 86_400 + 2 * 3600;
    for (const [i, who] of PLANTED.together.entries()) add(who, 'p1', at + 300 * i, 'lonely hill');
  }
  while (lines.length <= records) {
    const who = skewed(persons);
    const whom = (who + 1 + skewed(Math.min(40, persons - 2))) % persons;
    const seconds = start + Math.floor(random() * days) * 86_400 + Math.floor((8 + 14 * random()) * 3600);
    // A person calls mostly from home; one call in ten from the centre, where everybody passes.
    const antenna = random() < 0.1 ? 0 : random() < 0.7 ? (who * 7) % antennas : skewed(antennas);
    add(`p${who}`, `p${whom}`, seconds, `a${antenna}`);
  }
  return `${lines.join('\n')}\n`;
}
