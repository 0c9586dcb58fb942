import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, MEASURES, measureOf, parametersOf } from '../../src/connect/index.js';
import { betweenness } from '../../src/connect/measures/betweenness.js';
import { components, strongComponents } from '../../src/connect/measures/components.js';
import { cutPoints } from '../../src/connect/measures/cut-points.js';
import { edgeBetweenness } from '../../src/connect/measures/edge-betweenness.js';
import { katzBySolving } from '../../src/connect/measures/katz-solve.js';
import { leiden, modularity } from '../../src/connect/measures/leiden.js';
import { sampledBetweenness, samplesFor } from '../../src/connect/measures/sampled-betweenness.js';
import { anyGraph, barbell, complete, distancesOf, graphFrom, path, star } from './shapes.js';

const run = async (
  graph: Graph,
  id: string,
  given: Record<string, number | boolean | string> = {},
): Promise<number[]> => Array.from(await measureOf(id).run(graph, parametersOf(measureOf(id), given)));

const cycle = graphFrom(4, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
]);
/** 0 -> 1 -> 2, 0 -> 2. */
const triangle = graphFrom(
  3,
  [
    [0, 1],
    [1, 2],
    [0, 2],
  ],
  true,
);
/** Two ways from 0 to 3, of strengths 1/3 thrice and 1 once: both are of length 1. */
const evenWays = graphFrom(4, [
  [0, 1, 3],
  [1, 2, 3],
  [2, 3, 3],
  [0, 3, 1],
]);

/** Worked out by hand. */
const BY_HAND: readonly (readonly [string, Graph, string, Record<string, number | boolean | string>, number[]])[] = [
  ['path of 4', path(4), 'degree', {}, [1, 2, 2, 1]],
  ['path of 4', path(4), 'degree', { normalised: true }, [1 / 3, 2 / 3, 2 / 3, 1 / 3]],
  ['triangle', triangle, 'in-degree', {}, [0, 1, 2]],
  ['triangle', triangle, 'out-degree', {}, [2, 1, 0]],
  ['triangle', triangle, 'degree', {}, [2, 2, 2]],
  ['even ways', evenWays, 'degree', {}, [4, 6, 6, 4]],
  ['path of 5', path(5), 'betweenness', {}, [0, 3, 4, 3, 0]],
  ['star of 6', star(6), 'betweenness', {}, [10, 0, 0, 0, 0, 0]],
  ['star of 6', star(6), 'betweenness', { normalised: true }, [1, 0, 0, 0, 0, 0]],
  ['complete of 5', complete(5), 'betweenness', {}, [0, 0, 0, 0, 0]],
  ['barbell of 3', barbell(3), 'betweenness', {}, [0, 0, 6, 6, 0, 0]],
  ['cycle of 4', cycle, 'betweenness', {}, [0.5, 0.5, 0.5, 0.5]],
  ['even ways', evenWays, 'betweenness', {}, [0, 1.5, 1.5, 0]],
  ['path of 4', path(4), 'edge-betweenness', {}, [3, 4, 3]],
  ['cycle of 4', cycle, 'edge-betweenness', {}, [2, 2, 2, 2]],
  ['path of 3', path(3), 'closeness', {}, [1 / 3, 1 / 2, 1 / 3]],
  ['path of 3', path(3), 'closeness', { normalised: true }, [2 / 3, 1, 2 / 3]],
  ['triangle', triangle, 'closeness', {}, [1 / 2, 1, Number.NaN]],
  ['triangle', triangle, 'closeness', { mode: 'in' }, [Number.NaN, 1, 1 / 2]],
  ['path of 3', path(3), 'harmonic', {}, [1.5, 2, 1.5]],
  ['path of 3', path(3), 'harmonic', { normalised: true }, [0.75, 1, 0.75]],
  ['path of 4', path(4), 'eccentricity', {}, [3, 2, 2, 3]],
  ['star of 5', star(5), 'eigenvector', {}, [Math.SQRT1_2, ...Array<number>(4).fill(Math.SQRT1_2 / 2)]],
  ['path of 2', path(2), 'katz', { alpha: 0.5 }, [2, 2]],
  ['triangle', triangle, 'katz', { alpha: 1 }, [1, 2, 4]],
  ['cycle of 4', cycle, 'pagerank', {}, [0.25, 0.25, 0.25, 0.25]],
  // 0.85/2 on each side of the middle: m = 0.05 + 0.85 (1 - m).
  ['path of 3', path(3), 'pagerank', {}, [0.2567567567567568, 0.9 / 1.85, 0.2567567567567568]],
  ['star of 5', star(5), 'collective-influence', {}, [0, 0, 0, 0, 0]],
  ['path of 5', path(5), 'collective-influence', {}, [0, 1, 2, 1, 0]],
  ['path of 7', path(7), 'collective-influence', { radius: 2 }, [0, 1, 1, 2, 1, 1, 0]],
  ['barbell of 3', barbell(3), 'k-core', {}, [2, 2, 2, 2, 2, 2]],
  ['star of 4', star(4), 'k-core', {}, [1, 1, 1, 1]],
  ['barbell of 3', barbell(3), 'clustering', {}, [1, 1, 1 / 3, 1 / 3, 1, 1]],
  ['star of 4', star(4), 'clustering', {}, [0, 0, 0, 0]],
  ['star of 5', star(5), 'constraint', {}, [0.25, 1, 1, 1, 1]],
  // Each contact: (1/2 + 1/2 x 1/2) squared.
  ['complete of 3', complete(3), 'constraint', {}, [1.125, 1.125, 1.125]],
  ['star of 5', star(5), 'effective-size', {}, [4, 1, 1, 1, 1]],
  ['complete of 4', complete(4), 'effective-size', {}, [1, 1, 1, 1]],
  ['star of 5', star(5), 'articulation', {}, [3, 0, 0, 0, 0]],
  ['barbell of 3', barbell(3), 'articulation', {}, [0, 0, 1, 1, 0, 0]],
  ['barbell of 3', barbell(3), 'bridges', {}, [0, 0, 0, 1, 0, 0, 0]],
  [
    'in pieces',
    graphFrom(5, [
      [3, 4],
      [1, 2],
      [2, 3],
    ]),
    'components',
    {},
    [1, 0, 0, 0, 0],
  ],
  ['triangle', triangle, 'strong-components', {}, [0, 1, 2]],
  ['barbell of 4', barbell(4), 'leiden', {}, [0, 0, 0, 0, 1, 1, 1, 1]],
];

describe('worked out by hand', () => {
  for (const [shape, graph, id, given, wanted] of BY_HAND) {
    test(`${id} ${JSON.stringify(given)} of ${shape}`, async () => {
      const values = await run(graph, id, given);
      expect(values.length).toBe(wanted.length);
      for (const [i, value] of values.entries()) {
        if (Number.isNaN(wanted[i])) expect(value).toBeNaN();
        else expect(value).toBeCloseTo(wanted[i]!, 10);
      }
    });
  }

  test('every measure but the sampled one has such a case', () => {
    const known = new Set(BY_HAND.map(([, , id]) => id));
    expect(MEASURES.map(({ id }) => id).filter((id) => !known.has(id))).toEqual(['sampled-betweenness']);
  });
});

describe('katz and its bound', () => {
  test.each([
    ['complete of 4', complete(4), '0.333333'],
    ['star of 5', star(5), '0.500000'],
  ])('%s: an alpha at 1/lambda is refused, naming it', async (_, graph, bound) => {
    await expect(async () => run(graph, 'katz', { alpha: Number(bound) + 1e-6 })).rejects.toThrow(
      `1/lambda = ${bound}`,
    );
  });

  test('by solving it is the same below the bound, and defined above', async () => {
    const below = Array.from(katzBySolving(barbell(3), 0.2, 1));
    const iterated = await run(barbell(3), 'katz', { alpha: 0.2 });
    below.forEach((value, v) => void expect(value).toBeCloseTo(iterated[v]!, 10));
    expect(katzBySolving(complete(4), 1, 1).reduce((a, b) => a + b)).toBeGreaterThan(0);
  });

  test('eigenvector centrality where no arc lies on a cycle is refused', async () => {
    await expect(async () => run(triangle, 'eigenvector')).rejects.toThrow('cycle');
  });
});

describe('parameters', () => {
  test.each([
    ['katz', { gamma: 1 }, 'has no parameter "gamma"'],
    ['katz', { alpha: 'much' }, 'alpha of katz must be a number'],
    ['closeness', { mode: 'sideways' }, 'must be one of out, in'],
    ['betweenness', { normalised: 'maybe' }, 'must be true or false'],
    ['pagerank', { damping: 2 }, 'must be a number from 0 to'],
  ])('%s %j is refused', (id, given, message) => {
    expect(() => parametersOf(measureOf(id), given as Record<string, string>)).toThrow(message);
  });

  test('an unknown measure is refused with the list', () => {
    expect(() => measureOf('importance')).toThrow(/no measure "importance".*betweenness/);
  });
});

describe('on any graph', () => {
  const each = (check: (graph: Graph) => void): void =>
    fc.assert(
      fc.property(anyGraph, ({ nodes, edges, directed }) => check(graphFrom(nodes, edges, directed))),
      { numRuns: 150 },
    );

  test('betweenness sums to the nodes between all pairs: with unit distances, lengths less one', () => {
    each((graph) => {
      const plain = { ...graph, weights: graph.weights.map(() => 1) };
      const far = distancesOf(plain).flatMap((row, u) => row.filter((d, v) => v !== u && Number.isFinite(d)));
      const between = far.reduce((sum, d) => sum + d - 1, 0) / (graph.directed ? 1 : 2);
      expect(betweenness(plain).reduce((a, b) => a + b, 0)).toBeCloseTo(between, 8);
    });
  });

  test('edge betweenness sums to the lengths of all shortest paths, strengths counted by their inverse', () => {
    each((graph) => {
      const far = distancesOf(graph).flat().filter(Number.isFinite);
      const values = edgeBetweenness(graph);
      let sum = 0;
      let edge = 0;
      for (let u = 0; u < graph.ids.length; u++) {
        for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
          if (graph.directed || u < graph.targets[arc]!) sum += values[edge++]! / graph.weights[arc]!;
        }
      }
      expect(sum).toBeCloseTo(far.reduce((a, b) => a + b, 0) / (graph.directed ? 1 : 2), 8);
    });
  });

  test('names do not matter: nodes in another order have the same values', async () => {
    const measures = MEASURES.filter(
      ({ id, of }) => of === 'node' && !/leiden|sampled|components|eigenvector|katz/.test(id),
    );
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.infiniteStream(fc.nat()), async ({ nodes, edges, directed }, stream) => {
        const order = Array.from({ length: nodes }, (_, v) => ({ v, key: stream.next().value as number }));
        order.sort((a, b) => a.key - b.key || a.v - b.v);
        const place = new Map(order.map(({ v }, i) => [v, i]));
        const moved = edges.map(
          ([u, v, strength]) => [place.get(u)!, place.get(v)!, strength] as [number, number, number?],
        );
        for (const { id } of measures) {
          const before = await run(graphFrom(nodes, edges, directed), id);
          const after = await run(graphFrom(nodes, moved, directed), id);
          for (let v = 0; v < nodes; v++) {
            const [a, b] = [before[v]!, after[place.get(v)!]!];
            expect(Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) < 1e-9, `${id} of ${v}: ${a}, ${b}`).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('components are what can be reached, strong ones both ways', () => {
    each((graph) => {
      const far = distancesOf(graph);
      const strong = strongComponents(graph).of;
      const weak = components(graph).of;
      for (let u = 0; u < graph.ids.length; u++) {
        for (let v = 0; v < graph.ids.length; v++) {
          const both = Number.isFinite(far[u]![v]!) && Number.isFinite(far[v]![u]!);
          expect(strong[u] === strong[v]).toBe(both);
          if (Number.isFinite(far[u]![v]!)) expect(weak[u]).toBe(weak[v]);
        }
      }
    });
  });

  test('an articulation point counts the parts its removal makes', () => {
    each((graph) => {
      const parts = components(graph).sizes.length;
      cutPoints(graph).nodes.forEach((more, v) => {
        const kept: [number, number][] = [];
        for (let u = 0; u < graph.ids.length; u++) {
          for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
            if (u !== v && graph.targets[arc] !== v) kept.push([u, graph.targets[arc]!]);
          }
        }
        // The node itself stays, alone, as a part of its own.
        const alone = graph.ids.length > 0 && components(graphFrom(graph.ids.length, kept)).sizes.length;
        const wasAlone = components(graph).sizes[components(graph).of[v]!] === 1;
        expect(alone).toBe(parts + more + (wasAlone ? 0 : 1));
      });
    });
  });

  test('Leiden: communities are connected, at least as modular as one for all, the same for the same seed', () => {
    each((graph) => {
      const found = leiden(graph, { resolution: 1, iterations: 10, seed: 7 });
      expect(found).toEqual(leiden(graph, { resolution: 1, iterations: 10, seed: 7 }));
      const inside: [number, number][] = [];
      for (let u = 0; u < found.length; u++) {
        for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
          if (found[u] === found[graph.targets[arc]!]) inside.push([u, graph.targets[arc]!]);
        }
      }
      expect(components(graphFrom(found.length, inside)).sizes.length).toBe(new Set(found).size);
      if (graph.edges > 0) expect(modularity(graph, found)).toBeGreaterThan(-1e-12);
    });
  });
});

describe('sampled betweenness', () => {
  test('lies within epsilon of the exact one, and is the same for the same seed', () => {
    for (const graph of [barbell(12), path(30), star(25), { ...triangle }]) {
      const others = graph.ids.length - 1;
      const pairs = (others * (others - 1)) / (graph.directed ? 1 : 2);
      const exact = betweenness(graph);
      for (const seed of [1, 2, 3]) {
        const sampled = sampledBetweenness(graph, { epsilon: 0.05, delta: 0.01, seed });
        expect(sampled).toEqual(sampledBetweenness(graph, { epsilon: 0.05, delta: 0.01, seed }));
        const off = Math.max(...sampled.map((value, v) => Math.abs(value - exact[v]!) / pairs));
        expect(off).toBeLessThan(0.05);
      }
    }
  });

  test('draws each shortest path as often as any other, from both ends at once as from one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }), fc.integer(), (pairs, seed) => {
        const graph = graphFrom(12, pairs);
        const bound = { epsilon: 0.05, delta: 0.001, seed };
        const all = 11 * 5;
        const exact = betweenness(graph);
        sampledBetweenness(graph, bound).forEach((value, v) => {
          expect(Math.abs(value - exact[v]!) / all).toBeLessThan(0.05);
        });
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('the number of samples grows with the logarithm of the longest path', () => {
    // 0.5 / 0.01 x (floor(log2(8)) + 1 + ln 10)
    expect(samplesFor(10, 0.1, 0.1)).toBe(Math.ceil(50 * (4 + Math.log(10))));
  });
});
