import { describe, expect, it } from 'vitest';
import { comparePair, merge, openQuestions, type PairScore, propose } from '../../src/resolve/index.js';
import { candidate, judgement } from './invented.js';

describe('propose', () => {
  const shared = { neighbours: ['Aduanera Arreola'] };

  it('finds pairs across spellings, scripts, languages and pet names', () => {
    const pairs: [Parameters<typeof candidate>, Parameters<typeof candidate>][] = [
      [
        ['Person', 'Zoila Bermeo', shared],
        ['Person', 'Bermeo, Zoila', shared],
      ],
      [
        ['Person', 'Tomás Arreola', shared],
        ['Person', 'Tomas Areola', shared],
      ],
      [
        ['Person', 'Pepe Quiñones', shared],
        ['Person', 'José Quiñones', shared],
      ],
      [
        ['Person', 'Karim Haddad', shared],
        ['Person', 'كريم حداد', shared],
      ],
      [
        ['Person', 'TomásArreola', shared],
        ['Person', 'Tomás Arreola', shared],
      ],
      [
        ['Organization', 'Frente Popular de Liberación Tarquina'],
        ['Organization', 'FPLT'],
      ],
      [
        ['Organization', 'Frente 57'],
        ['Organization', '57th Front'],
      ],
      [
        ['Organization', 'Mara Salvatrucha'],
        ['Organization', 'MS-13'],
      ],
      [
        ['Place', 'Brasil'],
        ['Place', 'Brazil'],
      ],
    ];
    for (const [left, right] of pairs) {
      const [a, b] = [candidate(...left), candidate(...right)];
      const [pair] = propose([a, b], []);
      expect([pair?.left, pair?.right], `${a.name} ${b.name}`).toEqual([a.id, b.id]);
    }
  });

  it('proposes no pair twice, and none that comparePair calls different', () => {
    const names = ['Zoila Bermeo', 'Zoila Bermeo', 'Zoila Bermeo Paz', 'Z. Bermeo', 'Tomás Bermeo', 'Zoila Paz'];
    const candidates = names.map((name) => candidate('Person', name, shared));
    const byId = new Map(candidates.map((entry) => [entry.id, entry]));
    const pairs = propose(candidates, []);
    expect(pairs.length).toBeGreaterThan(2);
    expect(new Set(pairs.map(({ left, right }) => [left, right].sort().join())).size).toBe(pairs.length);
    for (const pair of pairs) {
      expect(pair).toEqual(comparePair(byId.get(pair.left)!, byId.get(pair.right)!));
      expect(pair.verdict).not.toBe('different');
    }
  });

  it('asks nothing that a person has answered or undone', () => {
    const [a, b] = [candidate('Person', 'Zoila Bermeo', shared), candidate('Person', 'Zoila Bermeo', shared)];
    expect(propose([a, b], [])).toHaveLength(1);
    expect(propose([a, b], [judgement(b.id, a.id, 'different')])).toEqual([]);
    expect(propose([a, b], [judgement(a.id, b.id, 'same', { who: 'rule:name-and-more', undone: true })])).toEqual([]);
    expect(propose([a, b], [judgement(a.id, b.id, 'same', { who: 'rule:name-and-more' })])).toHaveLength(1);
  });

  it('puts first what a rule joins, then the open question on which more hangs', () => {
    const many = Array.from({ length: 20 }, (_, index) => `Vecino ${index}`);
    const quiet = [candidate('Person', 'Olaf Brunz'), candidate('Person', 'Olaf Bronz')];
    const busy = [
      candidate('Person', 'Zoila Bermeo', { neighbours: many }),
      candidate('Person', 'Zoila Bermea', { neighbours: ['Nadie'] }),
    ];
    const sure = [candidate('Person', 'Ana Tarqui', shared), candidate('Person', 'Ana Tarqui', shared)];
    const order = propose([...quiet, ...busy, ...sure], []).map(({ left }) => left);
    expect(order).toEqual([sure[0]!.id, busy[0]!.id, quiet[0]!.id].filter((id) => order.includes(id)));
    expect(order).toContain(quiet[0]!.id);
    expect(order[0]).toBe(sure[0]!.id);
  });

  it('gives the same pairs whatever the order of the entities', () => {
    const names = ['Zoila Bermeo', 'Bermeo Zoila', 'Tomás Arreola', 'Tomas Areola', 'Ana Paz', 'Ana Lucía Paz'];
    const candidates = names.map((name) => candidate('Person', name, shared));
    const key = (entries: typeof candidates) =>
      propose(entries, [])
        .map(({ left, right, score }) => `${[left, right].sort()} ${score}`)
        .sort();
    expect(key([...candidates].reverse())).toEqual(key(candidates));
  });
});

describe('openQuestions', () => {
  it('asks once for each two entities as they stand, the first in order, and never inside one', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const candidates = ids.map((id) => candidate('Person', `Zoila ${id}`, { id }));
    const { entities } = merge(candidates, [judgement('a', 'b', 'same')]);
    const pair = (left: string, right: string, verdict: PairScore['verdict'] = 'unsure'): PairScore => ({
      left,
      right,
      score: 0.8,
      reasons: [],
      verdict,
      rule: 'alike',
    });
    const pairs = [pair('a', 'b'), pair('c', 'b'), pair('a', 'c'), pair('d', 'a'), pair('c', 'd', 'same')];
    expect(openQuestions(pairs, entities).map(({ left, right }) => left + right)).toEqual(['cb', 'da']);
  });
});
