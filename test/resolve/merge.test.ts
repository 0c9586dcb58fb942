import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairJudgement } from '../../src/case/index.js';
import { merge, mergeAgain } from '../../src/resolve/index.js';
import { candidate, judgement } from './invented.js';

const people = (names: string[]) => names.map((name) => candidate('Person', name, { id: name }));
const members = (names: string[], judgements: PairJudgement[]) =>
  merge(people(names), judgements).entities.map((entity) => entity.members.join('+'));

describe('merge', () => {
  it('leaves everybody alone without judgements', () => {
    expect(members(['a', 'b', 'c'], [])).toEqual(['a', 'b', 'c']);
  });

  it('joins transitively', () => {
    expect(members(['a', 'b', 'c', 'd'], [judgement('c', 'a', 'same'), judgement('b', 'c', 'same')])).toEqual([
      'a+b+c',
      'd',
    ]);
  });

  it('does not count what was undone, or what is unsure', () => {
    const judgements = [judgement('a', 'b', 'same', { undone: true }), judgement('b', 'c', 'unsure')];
    expect(members(['a', 'b', 'c'], judgements)).toEqual(['a', 'b', 'c']);
  });

  it('lets a person overrule a rule, whichever came later', () => {
    const rule = judgement('a', 'b', 'same', { who: 'rule:name-and-more', at: '2025-01-01' });
    expect(members(['a', 'b'], [judgement('a', 'b', 'different'), rule])).toEqual(['a', 'b']);
    expect(members(['a', 'b'], [rule, judgement('a', 'b', 'different')])).toEqual(['a', 'b']);
  });

  it('lets the newest judgement of a person hold', () => {
    const older = judgement('a', 'b', 'different', { at: '2024-01-01' });
    const newer = judgement('b', 'a', 'same', { at: '2024-02-01' });
    expect(members(['a', 'b'], [older, newer])).toEqual(['a+b']);
  });

  it('marks what a rule joined as provisional', () => {
    const byRule = merge(people(['a', 'b']), [judgement('a', 'b', 'same', { who: 'rule:body-name' })]);
    expect(byRule.entities[0]!.provisional).toBe(true);
    expect(merge(people(['a', 'b']), [judgement('a', 'b', 'same')]).entities[0]!.provisional).toBe(false);
  });

  it('shows a contradiction with its chain, and keeps apart what a person judged different', () => {
    const judgements = [judgement('a', 'b', 'same'), judgement('b', 'c', 'same'), judgement('a', 'c', 'different')];
    const { entities, contradictions } = merge(people(['a', 'b', 'c']), judgements);
    expect(entities.map((entity) => entity.members)).toEqual([['a', 'b'], ['c']]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]!.path).toEqual(contradictions[0]!.left === 'a' ? ['a', 'b', 'c'] : ['c', 'b', 'a']);
  });

  it('leaves out the rule that would join two that are different, not the person', () => {
    const judgements = [
      judgement('a', 'b', 'same', { who: 'rule:body-name' }),
      judgement('b', 'c', 'same'),
      judgement('a', 'c', 'different'),
    ];
    expect(members(['a', 'b', 'c'], judgements)).toEqual(['a', 'b+c']);
  });

  it('does not let a name without code join two places', () => {
    const places = ['x', 'y', 'z'].map((id) =>
      candidate('Place', 'San José', { id, properties: id === 'y' ? {} : { code: [`C-${id}`] } }),
    );
    const rule = { who: 'rule:place-name', score: 1 };
    const { entities } = merge(places, [judgement('x', 'y', 'same', rule), judgement('y', 'z', 'same', rule)]);
    expect(entities.map((entity) => entity.members)).toEqual([['x', 'y'], ['z']]);
  });

  it('shows the fullest name in Latin letters and keeps the others', () => {
    const [a, b, c] = [
      candidate('Organization', 'FPLT'),
      candidate('Organization', 'Frente Popular Tarquino'),
      candidate('Organization', 'Тарквинский фронт'),
    ];
    const { entities } = merge([a, b, c], [judgement(a.id, b.id, 'same'), judgement(b.id, c.id, 'same')]);
    expect(entities[0]).toMatchObject({
      id: a.id,
      name: 'Frente Popular Tarquino',
      aliases: ['FPLT', 'Тарквинский фронт'],
    });
  });

  const ids = 'abcdefgh'.split('');
  const verdict = fc.constantFrom('same' as const, 'same' as const, 'different' as const, 'unsure' as const);
  const judged = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), verdict, fc.boolean()), { maxLength: 14 })
    .map((list) =>
      list
        .filter(([left, right]) => left !== right)
        .map(
          ([left, right, what, rule], index): PairJudgement =>
            judgement(left, right, rule && what !== 'same' ? 'unsure' : what, {
              id: `j${index}`,
              at: `2024-01-${String(index + 1).padStart(2, '0')}`,
              who: rule ? 'rule:any' : 'ana',
            }),
        ),
    );

  it('gives back exactly what was when a judgement is undone', () => {
    fc.assert(
      fc.property(judged, judged, (before, more) => {
        const added = more.map((entry) => ({ ...entry, id: `u${entry.id}`, undone: true }));
        expect(merge(people(ids), [...before, ...added])).toEqual(merge(people(ids), before));
      }),
      { seed: 3 },
    );
  });

  it('never puts together what a person holds to be different, and loses nobody', () => {
    fc.assert(
      fc.property(judged, (judgements) => {
        const { entities } = merge(people(ids), judgements);
        expect(entities.flatMap((entity) => entity.members).sort()).toEqual(ids);
        const home = new Map(entities.flatMap((entity) => entity.members.map((id) => [id, entity.id])));
        const newest = new Map<string, PairJudgement>();
        for (const entry of judgements) {
          if (!entry.who.startsWith('rule:')) newest.set([entry.left, entry.right].sort().join(), entry);
        }
        for (const { left, right, verdict: what } of newest.values()) {
          if (what === 'different') expect(home.get(left)).not.toBe(home.get(right));
        }
      }),
      { seed: 3 },
    );
  });

  it('gives the same when only what changed is joined anew, and leaves other entities the objects they were', () => {
    const some = [...ids, ...'ijklmnop'];
    // Of each letter a place, some with a code, so that rules are kept from joining.
    const places = some.map((id, at) =>
      candidate('Place', 'San José', { id, properties: at % 3 === 0 ? { code: [`C-${at % 2}`] } : {} }),
    );
    const pool = fc.array(fc.tuple(fc.constantFrom(...some), fc.constantFrom(...some), verdict, fc.boolean()), {
      maxLength: 40,
    });
    const which = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(pool, which, (list, when) => {
        const all = list.flatMap(([left, right, what, rule], index) =>
          left === right || (rule && what === 'different')
            ? []
            : [
                judgement(left, right, what, {
                  id: `j${index}`,
                  at: `2024-01-01T00:00:${String(index).padStart(2, '0')}`,
                  who: rule ? 'rule:any' : 'ana',
                }),
              ],
        );
        // 0 only before, 1 only after, else both; 3 undone in between.
        const before = all.filter((_, at) => when[at] !== 1);
        const after = all.flatMap((one, at) => (when[at] === 0 ? [] : when[at] === 3 ? { ...one, undone: true } : one));
        const earlier = merge(places, before);
        const again = mergeAgain(places, after, earlier, before);
        const whole = merge(places, after);
        expect(again.entities).toEqual(whole.entities);
        const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(again.contradictions)).toEqual(sorted(whole.contradictions));
        expect(sorted(again.leftApart)).toEqual(sorted(whole.leftApart));
        expect(
          mergeAgain(places, before, earlier, before).entities.every((one, at) => one === earlier.entities[at]),
        ).toBe(true);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
