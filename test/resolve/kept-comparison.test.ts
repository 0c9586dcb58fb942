import { describe, expect, it } from 'vitest';
import { comparisonState, packScores, propose, ruleJudgements, unpackScores } from '../../src/resolve/index.js';
import { candidate, judgement } from './invented.js';

const shared = { neighbours: ['Aduanera Arreola'] };
const people = ['Zoila Bermeo', 'Zoila Bermeo', 'Zoila Bermea', 'Tomás Arreola'].map((name) =>
  candidate('Person', name, shared),
);

describe('a comparison that is kept', () => {
  it('gives the same scores, however many parts it takes', () => {
    const scores = propose(people, []);
    expect(scores.length).toBeGreaterThan(0);
    expect(unpackScores(people, packScores(people, scores))).toEqual(scores);
    const many = Array.from({ length: 5_001 }, (_, at) => ({ ...scores[at % scores.length]!, score: at / 5_001 }));
    const parts = packScores(people, many);
    expect(parts.length).toBeGreaterThan(1);
    expect(unpackScores(people, parts)).toEqual(many);
    expect(unpackScores(people, packScores(people, []))).toEqual([]);
  });

  it('is of another state as soon as anything that is compared is another', () => {
    const states = [
      people,
      people.slice(1),
      [...people].reverse(),
      people.map((one, at) => (at === 0 ? { ...one, neighbours: [] } : one)),
      people.map((one, at) => (at === 0 ? { ...one, properties: { country: ['MX'] } } : one)),
    ].map(comparisonState);
    expect(new Set(states).size).toBe(states.length);
    expect(comparisonState(structuredClone(people))).toBe(states[0]);
  });
});

describe('what rules judge', () => {
  const scores = propose(people, []);
  const pair = scores.find(({ verdict }) => verdict === 'same')!;
  const { left, right, verdict, score, reasons, rule } = pair;
  const standing = judgement(left, right, verdict, { who: `rule:${rule}`, score, reasons });

  it('is stored where it does not stand as it is', () => {
    expect(ruleJudgements(scores, [])).toMatchObject({
      all: [{ left, right }],
      fresh: [{ left, right }],
      changed: true,
    });
    expect(ruleJudgements(scores, [standing])).toMatchObject({ all: [{ left, right }], fresh: [], changed: false });
    const other = { ...standing, reasons: reasons.map((reason) => ({ ...reason, weight: 2 })) };
    expect(ruleJudgements(scores, [other]).fresh).toHaveLength(1);
    expect(ruleJudgements(scores, [{ ...standing, score: score / 2 }]).fresh).toHaveLength(1);
  });

  it('is told to have changed where something stands that rules judge no more', () => {
    expect(ruleJudgements([], [standing])).toEqual({ all: [], fresh: [], changed: true });
    expect(ruleJudgements(scores, [standing, judgement(right, left, 'different')])).toMatchObject({
      all: [],
      changed: true,
    });
    expect(ruleJudgements(scores, [standing], score + 0.01)).toMatchObject({ all: [], changed: true });
  });
});
