import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, buildNetwork, graphPaths, kindTest, nearNames, networkPaths } from '../../src/connect/index.js';
import { InventedCase } from './invented.js';

/** A small random graph as edges, directed or not. */
const edges = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 1, maxLength: 16 });

function graphOf(pairs: [number, number][], directed: boolean, weights?: number[]) {
  const ids = Array.from({ length: 7 }, (_, i) => `n${i}`);
  return buildGraph(
    ids,
    pairs.map(([u]) => u),
    pairs.map(([, v]) => v),
    weights,
    directed,
  );
}

/** All simple paths by plain recursion. */
function allPaths(graph: ReturnType<typeof graphOf>, from: number, to: number): string[][] {
  const found: string[][] = [];
  const walk = (path: number[]): void => {
    const at = path.at(-1)!;
    if (at === to && path.length > 1) {
      found.push(path.map((v) => graph.ids[v]!));
      return;
    }
    for (let arc = graph.offsets[at]!; arc < graph.offsets[at + 1]!; arc++) {
      const next = graph.targets[arc]!;
      if (!path.includes(next)) walk([...path, next]);
    }
  };
  if (from !== to) walk([from]);
  return found;
}

const keys = (paths: string[][]): string[] => paths.map((path) => path.join(' ')).sort();

describe('paths of a graph', () => {
  test('all within a length are those that plain recursion finds, fewest edges first', () => {
    fc.assert(
      fc.property(edges, fc.boolean(), fc.integer({ min: 1, max: 6 }), (pairs, directed, within) => {
        const graph = graphOf(pairs, directed);
        const { paths, cut } = graphPaths(graph, 0, 1, { within, count: 10_000 });
        expect(cut).toBeUndefined();
        expect(keys(paths.map(({ nodes }) => nodes))).toEqual(
          keys(allPaths(graph, 0, 1).filter((path) => path.length - 1 <= within)),
        );
        const lengths = paths.map(({ nodes }) => nodes.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });

  test('the k shortest have the k smallest lengths of all simple paths, with weights too', () => {
    const weighted = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 16,
    });
    fc.assert(
      fc.property(weighted, fc.boolean(), fc.integer({ min: 1, max: 8 }), (rows, directed, k) => {
        const graph = graphOf(
          rows.map(([u, v]) => [u, v]),
          directed,
          rows.map(([, , w]) => w),
        );
        const all = graphPaths(graph, 0, 1, { within: 6, count: 10_000 }).paths.map(({ length }) => length);
        const found = graphPaths(graph, 0, 1, { count: k }).paths;
        const wanted = all.sort((a, b) => a - b).slice(0, k);
        expect(found.map(({ length }) => length.toFixed(9))).toEqual(wanted.map((length) => length.toFixed(9)));
        expect(new Set(found.map(({ nodes }) => nodes.join(' '))).size).toBe(found.length);
      }),
    );
  });

  test('through and avoid', () => {
    const graph = graphOf(
      [
        [0, 2],
        [2, 1],
        [0, 3],
        [3, 1],
        [3, 2],
      ],
      false,
    );
    const nodes = (options: Parameters<typeof graphPaths>[3]) =>
      keys(graphPaths(graph, 0, 1, options).paths.map((p) => p.nodes));
    expect(nodes({ through: [3], count: 9 })).toEqual(['n0 n2 n3 n1', 'n0 n3 n1', 'n0 n3 n2 n1']);
    expect(nodes({ avoid: [3], count: 9 })).toEqual(['n0 n2 n1']);
  });

  test('says when it was cut, by count and by effort', () => {
    const pairs: [number, number][] = [];
    for (let u = 0; u < 7; u++) for (let v = u + 1; v < 7; v++) pairs.push([u, v]);
    const graph = graphOf(pairs, false);
    expect(graphPaths(graph, 0, 1, { within: 6, count: 5 })).toMatchObject({ cut: 'count' });
    expect(graphPaths(graph, 0, 1, { within: 6, effort: 20 })).toMatchObject({ cut: 'effort' });
  });
});

describe('paths of a case', () => {
  const invented = (): InventedCase =>
    new InventedCase()
      .document('d1')
      .group('Crew of the Quay', 'smuggling crew')
      .person('Ada Lins', 'lawyer')
      .person('Davi Mora', 'deputy')
      .person('Olga Ferro')
      .entity('PublicBody', 'National Customs Service')
      .says('Crew of the Quay', 'Payment', 'Ada Lins', { date: '2013-03' })
      .says('Ada Lins', 'Payment', 'Davi Mora', { date: '2013' })
      .says('Davi Mora', 'Corruption', 'National Customs Service', { date: '2014-05-02' })
      .says('Crew of the Quay', 'Payment', 'Olga Ferro', { date: '2014-06' })
      .says('Olga Ferro', 'Associate', 'National Customs Service', { date: '2013-01-01' });
  const found = (options: Parameters<typeof networkPaths>[3], more?: (made: InventedCase) => InventedCase) => {
    const made = more ? more(invented()) : invented();
    const network = buildNetwork(made.snapshot, made.resolved);
    return networkPaths(network, 'Crew of the Quay', 'National Customs Service', {
      ...options,
      statements: made.snapshot.statements,
    }).paths;
  };
  const names = (paths: ReturnType<typeof found>): string[] => paths.map(({ actors }) => actors.slice(1, -1).join(' '));

  test('shortest first; kinds and actors to pass or to avoid', () => {
    expect(names(found({}))).toEqual(['Olga Ferro', 'Ada Lins Davi Mora']);
    expect(names(found({ through: [kindTest('legal')!] }))).toEqual(['Ada Lins Davi Mora']);
    expect(names(found({ avoid: [kindTest('state')!] }))).toEqual(['Olga Ferro']);
    expect(names(found({ within: 2 }))).toEqual(['Olga Ferro']);
  });

  test('in date order: payment of 2014 cannot have followed a meeting of 2013; partial dates may, loosely', () => {
    const [path, ...others] = found({ inDateOrder: 'loose' });
    // Olga is paid after her dated tie, which has no end and may last: loosely it holds, strictly not.
    expect(path!.actors[1]).toBe('Olga Ferro');
    expect(path!.inDateOrder).toBe('loose');
    expect(others.map(({ inDateOrder }) => inDateOrder)).toEqual(['loose']);
    expect(found({ inDateOrder: 'strict' })).toEqual([]);
  });

  test('strict where every order is sure', () => {
    const sure = (made: InventedCase): InventedCase =>
      made.says('Ada Lins', 'Payment', 'Davi Mora', { date: '2013-04-01' });
    expect(names(found({ inDateOrder: 'strict' }, sure))).toEqual(['Ada Lins Davi Mora']);
  });

  test('a tie that ended before the one before it began is out of order', () => {
    const made = new InventedCase().document('d1').group('Crew of the Quay').person('Bo').group('Bank of the Bay');
    made
      .says('Crew of the Quay', 'Payment', 'Bo', { date: '2014' })
      .says('Bo', 'Payment', 'Bank of the Bay', { date: '2012' });
    made.snapshot.statements.at(-1)!.validTo = '2013-12';
    const network = buildNetwork(made.snapshot, made.resolved);
    const options = { statements: made.snapshot.statements, inDateOrder: 'loose' as const };
    expect(networkPaths(network, 'Crew of the Quay', 'Bank of the Bay', options).paths).toEqual([]);
    expect(networkPaths(network, 'Bank of the Bay', 'Crew of the Quay', options).paths).toHaveLength(1);
  });

  test('what is denied joins nobody; places only where they are ends', () => {
    const made = new InventedCase().document('d1').group('Crew').person('Bo').entity('Place', 'Bay').person('Cy');
    made
      .says('Crew', 'Payment', 'Bo', { hedge: 'denied' })
      .says('Crew', 'Presence', 'Bay')
      .says('Cy', 'Presence', 'Bay');
    const network = buildNetwork(made.snapshot, made.resolved);
    const between = (from: string, to: string, options = {}) => networkPaths(network, from, to, options).paths.length;
    expect(between('Crew', 'Bo')).toBe(0);
    expect(between('Crew', 'Cy')).toBe(0);
    expect(between('Bay', 'Crew')).toBe(1);
    expect(between('Crew', 'Cy', { through: [kindTest('place')!] })).toBe(1);
  });
});

test.each([
  ['larreyna', 'Octavio Larreina'],
  ['Custom Service', 'Customs Service'],
  ['BARRIO', 'Bárrio'],
])('%s is near %s', (written, name) => {
  expect(nearNames(written, ['Octavio Larreina', 'Customs Service', 'Bárrio', 'Los Jornaleros'])[0]).toBe(name);
});

test('what is far from all has no near name', () => {
  expect(nearNames('xyzzy', ['Octavio Larreina', 'Customs Service'])).toEqual([]);
});
