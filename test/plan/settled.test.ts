import { describe, expect, it } from 'vitest';
import {
  disagreementSteps,
  disagreementsOf,
  readSettled,
  settle,
  settledOf,
  writeSettled,
} from '../../src/plan/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

/** Two papers of other years and numbers; both give one number for 2014 that the other does not. */
function twoPapers() {
  const builder = new CaseBuilder().kinds('Place', 'Valle Bajo');
  const say = (name: string, figures: [number, string][]) => {
    const quotes = figures.map(([value, year]) => `In ${year} the registry counted ${value} homicides.`);
    const document = builder.document(name, quotes.join(' '), { date: '2015-02-01' });
    for (const [i, [value, period]] of figures.entries())
      document.figure('homicides', 'Valle Bajo', value, { unit: 'homicides', period }, quotes[i]!);
  };
  say('one.txt', [
    [1746, '2014'],
    [1200, '2013'],
  ]);
  say('other.txt', [
    [1476, '2014'],
    [900, '2012'],
  ]);
  return { snapshot: builder.snapshot, resolved: builder.resolved() };
}

const DECIDED = { holds: 'other-year', reason: 'the annex: see page 3', by: 'Mara', date: '2026-11-22' } as const;

describe('what people decide on disagreements', () => {
  const { snapshot, resolved } = twoPapers();
  const { found, toldApart, setAside } = disagreementsOf(snapshot, resolved);
  const [one] = found;

  it('is read as it was written, one decision for each disagreement', () => {
    const first = settle([], one!, DECIDED);
    const second = settle(first, one!, { ...DECIDED, holds: 'real' });
    expect(readSettled('disagreements', writeSettled(second))).toEqual(second);
    expect(second).toHaveLength(1);
    expect(second[0]).toMatchObject({ id: one!.id, holds: 'real', about: 'homicides, Valle Bajo, 2014' });
  });

  it('is told as gone where a side was set aside', () => {
    const settled = settle([], one!, DECIDED);
    expect(settledOf(found, settled)).toMatchObject({ gone: [] });
    const fallen = one!.sides[0]!.statement.id;
    const statements = snapshot.statements.map((each) =>
      each.id === fallen ? { ...each, judgement: 'rejected' as const } : each,
    );
    const after = settledOf(disagreementsOf({ ...snapshot, statements }, resolved).found, settled);
    expect(after.of.size).toBe(0);
    expect(after.gone).toEqual(settled);
  });

  it.each([
    ['holds', 'holds: magic'],
    ['date', 'date: yesterday'],
  ])('is refused with its line where %s is none', (_, line) => {
    const text = writeSettled(settle([], one!, DECIDED)).replace(new RegExp(`${line.split(':')[0]}: .*`), line);
    expect(() => readSettled('disagreements', text)).toThrow(/line \d+/);
  });

  it('keeps of what was told apart the pairs of two documents before those of one', () => {
    expect(setAside.period).toBe(5);
    const documents = toldApart.period.map(({ sides }) => new Set(sides.map(({ documentId }) => documentId)).size);
    expect(documents).toContain(1);
    expect(documents).toEqual([...documents].sort((a, b) => b - a));
  });

  it('is found the same step by step', () => {
    const steps = disagreementSteps(snapshot, resolved);
    const done: number[] = [];
    let next = steps.next();
    for (; !next.done; next = steps.next()) done.push(next.value);
    expect(done.length).toBeGreaterThan(5);
    expect(next.value.found.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });
});
