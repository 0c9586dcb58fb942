import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { dismantle, readEdges, STRATEGIES, summaryOf } from '../../src/connect/index.js';
import { barbell, complete, graphFrom, path } from './shapes.js';

const strategy = (id: string) => STRATEGIES.find((one) => one.id === id)!;

describe('dismantle', () => {
  test('a path of 7 by betweenness: the middle first, and the last of equals', () => {
    // Middle of 0..6 is 3: 3 + 3 are left. Then 1 and 5 are equal, and 5 is the last of them.
    expect(dismantle(path(7), strategy('betweenness'))).toEqual({ shares: [1, 3 / 7], removed: ['3', '5'] });
  });

  test('equals: the last in the file, but by id for collective influence', () => {
    const named = readEdges('9 8\n8 7\n7 6\n6 5\n5 4\n4 9\n', 'ring');
    expect(dismantle(named, strategy('degree')).removed).toEqual(['4']);
    expect(dismantle(named, strategy('collective-influence')).removed).toEqual(['9']);
  });

  test('strength and direction do not count', () => {
    const plain = barbell(4);
    const other = { ...plain, weights: plain.weights.map((_, i) => 1 + (i % 3)) };
    for (const one of STRATEGIES) expect(dismantle(other, one)).toEqual(dismantle(plain, one));
  });

  test.each(STRATEGIES.map(({ id }) => id))('%s: a complete graph loses one node at a time', (id) => {
    expect(dismantle(complete(8), strategy(id)).shares).toEqual([1, 7 / 8, 6 / 8]);
  });

  test('five nodes or fewer are not taken apart', () => {
    expect(dismantle(graphFrom(5, [[0, 1]]), strategy('degree'))).toEqual({ shares: [], removed: [] });
  });
});

const shared = process.env['ATALAYA_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const networks = `${shared}/data/networks`;

describe.skipIf(!existsSync(networks))(
  'the published dismantling of Montagna (skipped without the shared data)',
  () => {
    const read = (name: string): string => (existsSync(networks) ? readFileSync(`${networks}/${name}`, 'utf8') : '');
    const graph = existsSync(networks) ? readEdges(read('montagna-meetings.csv'), 'montagna') : path(2);

    test('the network as described', () => {
      const { nodes, edges, largest, diameter, meanPath } = summaryOf(graph);
      expect({ nodes, edges, largest, diameter }).toEqual({ nodes: 101, edges: 256, largest: 92, diameter: 7 });
      expect(meanPath).toBeCloseTo(3.309, 3);
    });

    test.each([
      ['betweenness', 2],
      ['katz', 3],
      ['collective-influence', 4],
      ['degree', 5],
    ] as const)('%s: every share', (id, column) => {
      const wanted = read('montagna-meetings.dismantling.csv').trim().split('\n').slice(1);
      const { shares } = dismantle(graph, strategy(id));
      expect(shares.length).toBe(wanted.length);
      shares.forEach((share, i) => void expect(share).toBeCloseTo(Number(wanted[i]!.split(',')[column]), 4));
    });
  },
);
