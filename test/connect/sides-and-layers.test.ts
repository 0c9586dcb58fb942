import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, incidenceOf, measureOf, parametersOf, project, readIncidence } from '../../src/connect/index.js';
import { layerOf, layersOf } from '../../src/connect/layers/layers.js';
import { balanceOf, type SignedPair, sidesOf, signedPairs } from '../../src/connect/signed/index.js';
import { InventedCase } from './invented.js';

const pair = (source: string, target: string, sign: 1 | -1 | 0): SignedPair => ({ source, target, sign, ties: [] });

describe('signed ties', () => {
  test.each([
    [[1, 1, 1], '+++', true, true],
    [[1, 1, -1], '++-', false, false],
    [[1, -1, -1], '+--', true, true],
    [[-1, -1, -1], '---', false, true],
  ] as const)('triad %j is %s', (signs, kind, balanced, weakly) => {
    const found = balanceOf([pair('a', 'b', signs[0]), pair('b', 'c', signs[1]), pair('a', 'c', signs[2])]);
    expect(found.triads).toEqual([{ actors: ['a', 'b', 'c'], kind, balanced }]);
    expect([found.balanced, found.weaklyBalanced]).toEqual([Number(balanced), Number(weakly)]);
  });

  test('a pair of both signs makes no triad', () => {
    expect(balanceOf([pair('a', 'b', 0), pair('b', 'c', 1), pair('a', 'c', 1)]).triads).toEqual([]);
  });

  test('two camps without frustration, whatever their names', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 24 }), (camp) => {
        fc.pre(camp.some((side) => side !== camp[0]));
        const ids = camp.map((_, i) => `n${i}`);
        const pairs = ids.flatMap((a, i) =>
          ids.slice(i + 1).map((b, k) => pair(a, b, camp[i] === camp[i + 1 + k] ? 1 : -1)),
        );
        const [found] = sidesOf(pairs);
        expect(found!.frustrated).toEqual([]);
        expect(found!.sides[0]).toEqual(ids.filter((_, i) => camp[i] === camp[0]));
        expect(found!.exact).toBe(ids.length <= 18);
      }),
    );
  });

  test('three who all fight leave one pair frustrated; friends alone have no sides', () => {
    expect(sidesOf([pair('a', 'b', -1), pair('b', 'c', -1), pair('a', 'c', -1)])[0]!.frustrated).toHaveLength(1);
    expect(sidesOf([pair('a', 'b', 1)])).toEqual([]);
  });

  test('who is paid or arrested takes no side, a victim is no party, and both signs are told apart', () => {
    const made = new InventedCase()
      .document('d1')
      .group('Banda Uno', 'gang')
      .group('Banda Dos', 'gang')
      .entity('PublicBody', 'Policía Nacional')
      .entity('Company', 'Tienda')
      .person('Juez', 'judge')
      .says('Banda Uno', 'Rivalry', 'Banda Dos')
      .says('Banda Uno', 'Payment', 'Juez')
      .says('Banda Uno', 'Attack', 'Tienda', { role: 'extorts' })
      .says('Policía Nacional', 'LegalAction', 'Banda Uno', { role: 'arrests' });
    const pairs = () =>
      signedPairs(buildNetwork(made.snapshot, made.resolved)).map(({ source, target, sign }) => [source, target, sign]);
    expect(pairs()).toEqual([['Banda Dos', 'Banda Uno', -1]]);
    made.says('Banda Uno', 'Alliance', 'Banda Dos');
    expect(pairs()).toEqual([['Banda Dos', 'Banda Uno', 0]]);
  });
});

describe('layers', () => {
  test.each([
    ['Family', 'brother', 'family'],
    ['Support', 'launders for', 'money'],
    ['Support', 'arms', 'support'],
    ['Corruption', 'soborna', 'money'],
    ['Corruption', 'colludes with', 'crime'],
    ['Attack', 'kills', 'violence'],
    ['Presence', 'operates in', 'territory'],
  ] as const)('%s %s is %s', (schema, role, layer) => {
    expect(layerOf({ schema, roles: [role] })).toBe(layer);
  });

  test('overlap and participation', () => {
    const made = new InventedCase().document('d1').person('Ana').person('Bea').person('Cid');
    made
      .says('Ana', 'Family', 'Bea')
      .says('Ana', 'Payment', 'Bea')
      .says('Ana', 'Payment', 'Cid')
      .says('Ana', 'Family', 'Cid', { hedge: 'denied' });
    const found = layersOf(buildNetwork(made.snapshot, made.resolved));
    expect(found.layers.map(({ id, pairs, largest }) => [id, pairs, largest])).toEqual([
      ['money', 2, 3],
      ['family', 1, 2],
    ]);
    expect(found.overlaps[0]).toMatchObject({ pairs: 0.5, shared: [['Ana', 'Bea']] });
    // Bea has one tie in each of two layers: spread evenly.
    expect(found.participation.map(({ actor, coefficient }) => [actor, coefficient.toFixed(3)])).toEqual([
      ['Bea', '1.000'],
      ['Ana', '0.889'],
    ]);
    // A country that allies itself is territory.
    made.entity('Place', 'Tierra Alta').group('Banda').says('Tierra Alta', 'Alliance', 'Banda');
    const network = buildNetwork(made.snapshot, made.resolved);
    expect(layersOf(network).layers.map(({ id }) => id)).toEqual(['money', 'family']);
    expect(layersOf(network, { territory: true }).layers.map(({ id }) => id)).toContain('alliance');
  });
});

describe('two modes', () => {
  const list = 'who,meeting\nana,m1\nbea,m1\ncid,m1\nana,m2\nbea,m2\nbea,m2\ndan,m3\n';
  const strengths = async (weighting: 'count' | 'newman') => {
    const graph = project(readIncidence(list, 'list'), weighting);
    return [graph.ids, [...(await measureOf('degree').run(graph, parametersOf(measureOf('degree'), {})))]];
  };

  test('counted, and by circle size', async () => {
    expect(await strengths('count')).toEqual([
      ['ana', 'bea', 'cid', 'dan'],
      [3, 3, 2, 0],
    ]);
    // Newman: the sum of somebody's ties is the number of occasions shared with anybody.
    expect(await strengths('newman')).toEqual([
      ['ana', 'bea', 'cid', 'dan'],
      [2, 2, 1, 0],
    ]);
  });

  test('onto the occasions, and of a case', () => {
    const graph = project(readIncidence(list, 'list'), 'count', 'columns');
    expect([graph.ids, graph.edges, [...graph.weights]]).toEqual([['m1', 'm2', 'm3'], 1, [2, 2]]);
    const made = new InventedCase().document('d1').group('Uno').group('Dos').entity('Place', 'Valle').person('Ana');
    made.says('Uno', 'Presence', 'Valle').says('Dos', 'Presence', 'Valle').says('Ana', 'Membership', 'Uno');
    const network = buildNetwork(made.snapshot, made.resolved);
    expect(incidenceOf(network, 'place').rows).toEqual(['Uno', 'Dos']);
    expect(incidenceOf(network, 'body')).toMatchObject({ rows: ['Ana'], columns: ['Uno'] });
  });

  test('a row of one column is refused with its line', () => {
    expect(() => readIncidence('a,m1\nb\n', 'list')).toThrow('Line 2 of list has one column');
  });
});
