import { describe, expect, it } from 'vitest';
import { TERRITORY_FORMAT, TerritoryResult } from '../../src/locate/index.js';
import { territoryPart } from '../../src/report/parts/territory.js';
import type { Assessment } from '../../src/report/schema.js';

const rest = (statement?: string) => ({
  sign: statement ? 'order:group' : 'homicide_rate',
  value: statement ? null : -0.5,
  period: statement ? 'asserted' : '2015–2016',
  source: 't.csv',
  holds: true,
  ...(statement && { statement }),
});
const said = (statement: string, actor: string) => ({
  place: 'Alta',
  provision: 'order' as const,
  provider: 'group' as const,
  actor,
  words: 'w',
  quote: `words of ${statement}`,
  statement,
  document: 'd',
  hedge: 'asserted' as const,
});
const RESULT = TerritoryResult.parse({
  format: TERRITORY_FORMAT,
  sources: ['t.csv'],
  index: {
    name: 'Human security',
    runs: 100,
    firstOf: 1,
    parts: ['Safety', 'Livelihood'],
    places: [{ code: '1', name: 'Alta', score: 61.5, rank: 1, low: 1, high: 2, first: 0.8, parts: [40, 21.5] }],
    reported: ['Robbery'],
  },
  readings: [
    {
      code: '1',
      name: 'Alta',
      rules: [
        { rule: 'calm-under-a-group', kind: 'warning', standing: 'yes', rests: [rest(), rest('shown')], missing: [] },
        { rule: 'will-in-doubt', kind: 'will', standing: 'yes', rests: [rest('hidden')], missing: [] },
      ],
      provided: [said('shown', 'the crew'), said('hidden', 'the secret crew')],
    },
  ],
  change: {
    indicator: 'homicides',
    before: '2011',
    now: '2015',
    places: [{ code: '1', name: 'Alta', before: 10, now: 4 }],
  },
  watched: {
    months: ['2014-01', '2015-12'],
    falseDiscovery: 0.05,
    alertMonth: '2015-12',
    looked: 9,
    alerts: [],
    changes: [
      {
        name: 'Alta',
        q: 0.01,
        stretches: [
          { from: '2014-01', rate: 1 },
          { from: '2015-03', rate: 4.5 },
        ],
      },
    ],
  },
});
const assessment = (language: Assessment['language'], territory?: TerritoryResult): Assessment =>
  ({ language, territory, evidence: [{ number: 7, statements: [{ id: 'shown' }] }] }) as unknown as Assessment;

describe('section on territory', () => {
  it('is not there without a result', () => {
    expect(territoryPart(assessment('en'))).toBeUndefined();
  });
  it.each(['en', 'es', 'pt'] as const)('%s: every part has its words, nothing left unfilled', (language) => {
    const part = territoryPart(assessment(language, RESULT))!;
    const text = JSON.stringify(part);
    expect(part.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(3);
    expect(text.replace(/<svg.*?<\/svg>/g, '')).not.toMatch(/\{\w+\}|\[\w+:|NaN|undefined/);
    expect(text).toContain(language === 'en' ? '61.5' : '61,5');
    expect(text).toContain('2015-03');
  });
  it('what rests on a statement that the edition does not cite is left out and counted', () => {
    const text = JSON.stringify(territoryPart(assessment('en', RESULT)));
    expect(text).toContain('the crew');
    expect(text).toContain('"cites":[7]');
    expect(text).not.toMatch(/secret|hidden/);
    expect(text).toContain('1 reading rests on statements that this edition does not cite');
  });
});
