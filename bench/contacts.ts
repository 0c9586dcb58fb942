// Time and memory from a table of call records to pairs, bursts and shared places: `npm run -s bench contacts [RECORDS]`.
import { contactFindings, readContacts } from '../src/connect/index.js';
import { inventedCalls, PLANTED } from './invented-contacts.js';

const asked = process.argv[2];
const sizes = asked === undefined ? [10_000, 100_000] : [Number(asked)];
console.log('records    read s  find s  peak MB  pairs    bursts  shared pairs  capped  burst found  meeting found');
for (const records of sizes) {
  const text = inventedCalls({ records, persons: Math.ceil(records / 50), antennas: 300, days: 120, seed: 1 });
  const begin = performance.now();
  const contacts = readContacts(text, 'invented calls');
  const read = performance.now();
  const found = contactFindings(contacts, { event: PLANTED.event });
  const end = performance.now();
  const named = (of: readonly number[]): string =>
    of
      .map((v) => contacts.persons[v]!)
      .sort()
      .join();
  const burst = found.event!.pairs.findIndex(({ of }) => named(of) === [...PLANTED.burst].sort().join());
  const meeting = found.shared.pairs.findIndex(({ a, b }) => named([a, b]) === [...PLANTED.together].sort().join());
  const cells = [
    String(records).padEnd(9),
    ((read - begin) / 1000).toFixed(2).padStart(8),
    ((end - read) / 1000).toFixed(2).padStart(7),
    (process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(8),
    ` ${String(found.pairs.length).padEnd(8)}`,
    String(found.bursts.persons.length + found.bursts.pairs.length).padEnd(7),
    String(found.shared.pairs.length).padEnd(13),
    String(found.shared.capped).padEnd(7),
    `rank ${burst + 1}`.padEnd(12),
    `rank ${meeting + 1}`,
  ];
  console.log(cells.join(' '));
}
console.log('peak MB: of the whole process with the text, growing over the rows. rank 0: not found.');
