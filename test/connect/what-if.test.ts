import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dismantle,
  edgesOf,
  estimatedEfficiency,
  globalEfficiency,
  removalsOf,
  STRATEGIES,
  whatIf,
} from '../../src/connect/index.js';
import { randomFrom } from '../../src/connect/measures/random.js';
import { recoveryOf } from '../../src/connect/what-if/recoveries.js';
import { Standing } from '../../src/connect/what-if/standing.js';
import { quantile } from '../../src/model/index.js';
import { graphFrom, path, star } from './shapes.js';

const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import networkx']).status === 0);

/** Two stars whose middles, 0 and 1, share the contacts 2 and 3; 4 hangs on 0 alone, 5 on 1 alone. */
const twins = () =>
  graphFrom(6, [
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 2],
    [1, 3],
    [1, 5],
  ]);

const only = async (options: Parameters<typeof whatIf>[1], graph = twins()) =>
  (await whatIf(graph, options)).scenarios[0]!;

describe('efficiency', () => {
  test.each([
    ['a star of five: 8 pairs at 1, 12 at 2', star(5), (8 + 12 / 2) / 20],
    ['a path of three', path(3), (4 + 2 / 2) / 6],
    ['nobody', graphFrom(0, []), 0],
    ['two apart', graphFrom(2, []), 0],
    ['strength shortens', graphFrom(2, [[0, 1, 4]]), 4],
  ])('%s', (_, graph, expected) => {
    expect(globalEfficiency(graph)).toBeCloseTo(expected, 12);
  });

  test.skipIf(!python)('equals networkx.global_efficiency (skipped without python3-networkx)', () => {
    const random = randomFrom(7);
    const pairs = Array.from({ length: 90 }, () => [Math.floor(random() * 60), Math.floor(random() * 60)] as const);
    const script =
      'import json,sys,networkx as n;g=n.Graph();g.add_nodes_from(range(60));' +
      'g.add_edges_from([e for e in json.load(sys.stdin) if e[0]!=e[1]]);print(n.global_efficiency(g))';
    const { stdout } = spawnSync(python!, ['-c', script], { input: JSON.stringify(pairs) });
    expect(globalEfficiency(graphFrom(60, pairs))).toBeCloseTo(Number(String(stdout)), 12);
  });
});

describe('efficiency of a large network', () => {
  const random = randomFrom(11);
  // A ring with shortcuts, so that nodes differ in how near they are to all others.
  const shortcuts = Array.from({ length: 3000 }, () => [Math.floor(random() ** 2 * 3000), Math.floor(random() * 3000)]);
  const ring = Array.from({ length: 3000 }, (_, v) => [v, (v + 1) % 3000]);
  const pairs = [...ring, ...shortcuts] as [number, number][];

  test('is estimated from some of its nodes, within three times the error that it tells', () => {
    const graph = graphFrom(3000, pairs);
    const { value, sources, error } = estimatedEfficiency(graph);
    expect(sources).toBeGreaterThan(400);
    expect(sources).toBeLessThan(640);
    expect(error).toBeGreaterThan(0);
    expect(error / value).toBeLessThan(0.02);
    expect(Math.abs(value - globalEfficiency(graph))).toBeLessThan(3 * error);
  });

  test('tells what it rests on; a small one is looked at whole', async () => {
    const removals = removalsOf(['0'], (name) => name);
    const large = await whatIf(graphFrom(3000, pairs), { removals, steps: 1, seed: 1 });
    expect(large.estimated?.sources).toBe(estimatedEfficiency(graphFrom(3000, pairs)).sources);
    expect((await whatIf(twins(), { removals, steps: 1, seed: 1 })).estimated).toBeUndefined();
    expect(estimatedEfficiency(twins())).toEqual({ value: globalEfficiency(twins()), sources: 6, error: 0 });
  });
});

describe('removal', () => {
  test('by a measure without recovery is dismantling', async () => {
    const random = randomFrom(3);
    const pairs = Array.from({ length: 70 }, () => [Math.floor(random() * 40), Math.floor(random() * 40)] as const);
    const graph = graphFrom(40, pairs);
    for (const id of ['degree', 'betweenness']) {
      const { removed, shares } = dismantle(graph, STRATEGIES.find((strategy) => strategy.id === id)!);
      const { outputs, ...scenario } = await only({ removals: [{ by: 'measure', id }], steps: 12, seed: 1 }, graph);
      expect(scenario.removed.flat()).toEqual(removed.slice(0, 12));
      const largest = outputs['largest']!.mean;
      expect(largest.map((value) => value / largest[0]!)).toEqual(shares.slice(0, 13));
    }
  });

  test('ranked once, the second goes though the first took its ties', async () => {
    // 0 is tied to 1 and three leaves, 1 to two leaves; without 0 the middle of the triangle apart is ahead of 1.
    const graph = graphFrom(10, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 5],
      [1, 6],
      [7, 8],
      [8, 9],
      [7, 9],
    ]);
    const removal = [{ by: 'measure', id: 'degree' } as const];
    const anew = await only({ removals: removal, steps: 2, seed: 1 }, graph);
    const fixed = await only({ removals: removal, steps: 2, recompute: false, seed: 1 }, graph);
    expect(anew.removed).toEqual([['0'], ['9']]);
    expect(fixed.removed).toEqual([['0'], ['1']]);
  });

  test('in blocks, and nobody where nobody is left', async () => {
    const { removed, outputs } = await only({
      removals: [{ by: 'measure', id: 'degree' }],
      steps: 3,
      block: 4,
      seed: 1,
    });
    expect(removed.map((step) => step.length)).toEqual([4, 2, 0]);
    expect(outputs['largest']!.mean).toEqual([6, 1, 0, 0]);
  });

  test('by hand in the order given, holding still where the list ends', async () => {
    const removals = removalsOf(['2', '0'], (name) => name);
    const { removed, outputs } = await only({ removals, steps: 3, seed: 1 });
    expect(removed).toEqual([['2'], ['0'], []]);
    expect(outputs['largest']!.mean).toEqual([6, 5, 3, 3]);
    expect(outputs['factions']!.mean).toEqual([1, 1, 1, 1]);
  });

  test('a measure that numbers groups cannot rank', () => {
    expect(() => removalsOf(['leiden'], (name) => name)).toThrow('"leiden" ranks nobody');
  });

  test('at random: the same seed gives the same bytes, another other ones; the bands are in order', async () => {
    const run = (seed: number) => whatIf(star(30), { removals: [{ by: 'random' }], steps: 4, runs: 40, seed });
    expect(JSON.stringify(await run(5))).toBe(JSON.stringify(await run(5)));
    expect(JSON.stringify(await run(5))).not.toBe(JSON.stringify(await run(6)));
    const { q05, q50, q95 } = (await run(5)).scenarios[0]!.outputs['largest']!;
    expect(q50.every((value, i) => q05[i]! <= value && value <= q95[i]!)).toBe(true);
    // Whoever hits the middle leaves dust: that is in the band, not in the median.
    expect(q05.at(-1)).toBe(1);
    expect(q50.at(-1)).toBe(26);
  });
});

describe('recovery', () => {
  test('by equal role: who shares the contacts takes over the others', async () => {
    const {
      outputs,
      replacements,
      class: kind,
    } = await only({
      removals: removalsOf(['0'], (name) => name),
      recoveries: ['role'],
      steps: 1,
      runs: 20,
      seed: 1,
    });
    expect(kind).toBe('assumption');
    expect(replacements).toEqual([{ removed: '0', by: '1', ties: 1 }]);
    expect(outputs['largest']!.q05).toEqual([6, 5]);
  });

  test('by equal role: only one of the same kind', async () => {
    const kinds = ['crime', 'state', 'person', 'person', 'person', 'person'];
    const { replacements } = await only({
      removals: removalsOf(['0'], (name) => name),
      recoveries: ['role'],
      steps: 1,
      seed: 1,
      kinds,
    });
    expect(replacements).toEqual([]);
  });

  test('by triadic closure: contacts of the removed close ranks', async () => {
    const { outputs } = await only(
      { removals: removalsOf(['0'], (name) => name), recoveries: ['triadic'], steps: 1, runs: 30, seed: 2 },
      star(4),
    );
    // Three strangers who lost their middle: each ties up with another, so that all are one again.
    expect(outputs['largest']!.q05).toEqual([4, 3]);
    expect(outputs['ties']!.q95[1]).toBeLessThanOrEqual(3);
  });

  test('with chance 0 nothing comes back', async () => {
    const setting = { removals: removalsOf(['0'], (name) => name), steps: 1, runs: 5, seed: 1 };
    const none = await only({ ...setting });
    const zero = await only({ ...setting, recoveries: ['triadic'], parameters: { chance: 0 } });
    expect(zero.outputs['efficiency']!.mean).toEqual(none.outputs['efficiency']!.mean);
  });

  test('triadic closure ties only those with a contact in common, and never who has fallen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 }),
        fc.nat(9),
        fc.integer(),
        (pairs, gone, seed) => {
          const before = new Standing(graphFrom(10, pairs));
          const network = new Standing(graphFrom(10, pairs));
          const fallen = network.remove(gone);
          recoveryOf('triadic').mend(network, fallen, { random: randomFrom(seed), parameters: { chance: 1 } });
          const { graph, nodes } = network.graph();
          expect(nodes).not.toContain(gone);
          const { sources, targets } = edgesOf(graph);
          const isNear = (u: number, v: number, depth: number): boolean =>
            u === v || (depth > 0 && [...before.ties[u]!.keys()].some((w) => isNear(w, v, depth - 1)));
          // Ties made one after another may build on each other: never farther than the fallen's contacts and theirs.
          for (let e = 0; e < sources.length; e++)
            expect(isNear(nodes[sources[e]!]!, nodes[targets[e]!]!, 4)).toBe(true);
        },
      ),
    );
  });

  test('a parameter that no recovery asked for knows is refused with its name', async () => {
    await expect(
      only({ removals: [{ by: 'random' }], recoveries: ['triadic'], parameters: { equivalence: 'regular' }, seed: 1 }),
    ).rejects.toThrow('triadic has no parameter "equivalence"');
  });
});

test('quantiles lie between values in proportion', () => {
  expect([0, 0.05, 0.5, 1].map((p) => quantile([0, 10, 20], p))).toEqual([0, 1, 10, 20]);
});
