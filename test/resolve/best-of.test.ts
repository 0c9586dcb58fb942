import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestOf } from '../../src/resolve/best-of.js';
import { propose } from '../../src/resolve/index.js';
import { candidate } from './invented.js';

it('keeps the best of many as sorting all of them would', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: 1, max: 20 }), (items, most) => {
      const best = new BestOf<number>(most, (a, b) => b - a);
      for (const item of items) best.add(item);
      expect(best.sorted()).toEqual([...items].sort((a, b) => b - a).slice(0, most));
    }),
  );
});

it('leaves out doubtful pairs, never one that a rule joins', () => {
  const shared = { neighbours: ['Aduanera Arreola', 'Naviera Umbrío', 'Tomás Quintero'] };
  const joined = ['Zoila Bermeo Paz', 'Zoila Bermeo Paz'].map((name) => candidate('Person', name, shared));
  const alone = Array.from({ length: 8 }, () => candidate('Person', 'Lautaro Iriarte'));
  const all = propose([...joined, ...alone], []);
  const few = propose([...joined, ...alone], [], 3);
  const of = (verdict: string, pairs: typeof all) => pairs.filter((pair) => pair.verdict === verdict);
  expect(of('same', few)).toEqual(of('same', all));
  expect(of('same', all)).toHaveLength(1);
  expect(of('unsure', all).length).toBeGreaterThan(3);
  expect(of('unsure', few)).toEqual(of('unsure', all).slice(0, 3));
});
