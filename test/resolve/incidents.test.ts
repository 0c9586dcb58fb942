import { describe, expect, it } from 'vitest';
import { type Candidate, comparePair, merge, propose } from '../../src/resolve/index.js';
import { candidate, judgement } from './invented.js';

const FACTS = { type: ['killing'], date: ['2014-05-02'], place: ['Brejo Manso'] };

function incident(more: Record<string, string[]> = {}, named: string[] = [], documentId?: string): Candidate {
  const properties = { ...FACTS, ...more };
  return candidate('Incident', 'killing 2014-05-02, Brejo Manso', {
    properties,
    neighbours: named,
    ...(documentId ? { documentId } : {}),
  });
}

describe('two reports of one event', () => {
  const cases: [string, Candidate, Candidate, string, string][] = [
    [
      'the same day, place and named victim',
      incident({ victim: ['Ilda Paranhos'] }, ['Ilda Paranhos']),
      incident({ victim: ['Ilda Paranhos Reis'] }, ['Ilda Paranhos Reis']),
      'same',
      'incident',
    ],
    [
      'a victim named by surname alone, told of the day after',
      incident({ victim: ['Ilda Paranhos'] }, ['Ilda Paranhos']),
      incident({ date: ['2014-05-03'], victim: ['Paranhos'] }, ['Paranhos']),
      'same',
      'incident',
    ],
    [
      'victims only described, and the same toll',
      incident({ victim: ['four fishermen'], killed: ['4'] }),
      incident({ victim: ['the fishermen'], killed: ['4'] }),
      'same',
      'incident',
    ],
    [
      'the same day and place, nothing more: for a person',
      incident(),
      incident({ type: ['killing'] }),
      'unsure',
      'incident-alike',
    ],
    [
      'other victims on the same day in the same place',
      incident({ victim: ['Ilda Paranhos'] }, ['Ilda Paranhos']),
      incident({ victim: ['Rui Cordeiro'] }, ['Rui Cordeiro']),
      'different',
      'incident-unlike',
    ],
    ['another week', incident(), incident({ date: ['2014-05-12'] }), 'different', 'other-incident'],
    [
      'a town far away',
      incident({ placePoint: ['10.0 -70.0'] }),
      incident({ place: ['Santa Eufrásia'], placePoint: ['12.0 -70.0'] }),
      'different',
      'other-incident',
    ],
    ['a kidnapping is no killing', incident(), incident({ type: ['kidnapping'] }), 'different', 'other-incident'],
    [
      'two rows of one table',
      incident({ killed: ['3'] }, [], 'd-table'),
      incident({ killed: ['3'] }, [], 'd-table'),
      'different',
      'incident-in-one-document',
    ],
  ];
  it.each(cases)('%s', (_, left, right, verdict, rule) => {
    expect(comparePair(left, right)).toMatchObject({ verdict, rule });
    const turned = comparePair(right, left);
    expect(turned.score).toBe(comparePair(left, right).score);
    expect(turned.verdict).toBe(verdict);
  });

  it('gives reasons that add up to the score', () => {
    const pair = comparePair(cases[0]![1], cases[0]![2]);
    const sum = pair.reasons.reduce((total, { weight, value }) => total + weight * value, 0);
    expect(pair.score).toBeCloseTo(Math.min(1, sum), 4);
    expect(pair.reasons.map(({ feature }) => feature)).toContain('incident.sharedVictim');
  });
});

describe('proposing and joining', () => {
  it('finds the three papers that tell of one event among many others', () => {
    const papers = ['9', '11', '11'].map((killed) =>
      incident({ victim: ['nine miners'], weapon: ['rifles'], killed: [killed] }),
    );
    const others = Array.from({ length: 300 }, (_, i) =>
      incident({
        date: [`2013-${String((i % 12) + 1).padStart(2, '0')}-10`],
        place: [`Vila ${i}`],
        victim: ['a farmer'],
      }),
    );
    const pairs = propose([...others, ...papers], []);
    const same = pairs.filter(({ verdict }) => verdict === 'same');
    const ids = papers.map(({ id }) => id);
    expect(same.length).toBe(3);
    for (const { left, right } of same) expect([ids.includes(left), ids.includes(right)]).toEqual([true, true]);
  });

  it('never joins two incidents that one document tells, by way of a third', () => {
    const [a, b] = [incident({}, [], 'd-paper'), incident({}, [], 'd-paper')];
    const third = incident();
    const judged = [a, b].map(({ id }) => judgement(id, third.id, 'same', { who: 'rule:incident' }));
    const { entities } = merge([a, b, third], judged);
    expect(entities.map(({ members }) => members.length).sort()).toEqual([1, 2]);
  });
});
