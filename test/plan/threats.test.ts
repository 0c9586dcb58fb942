import { describe, expect, it } from 'vitest';
import {
  divergences,
  LIKELIHOODS,
  proposeThreats,
  readPerspectives,
  readRegister,
  withRange,
  writeRegister,
} from '../../src/plan/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

const perspectives = readPerspectives();

function proposed() {
  const builder = new CaseBuilder()
    .kinds('Person', 'Ana Oduber')
    .kinds('Organization', 'Los Faroles')
    .kinds('Place', 'Valle Bajo');
  const text =
    'Los Faroles bribed Ana Oduber. Los Faroles attacked people in Valle Bajo. Los Faroles operate in Valle Bajo. ' +
    'Kidnappings in Valle Bajo rose by 40 in 2014. Los Faroles never bribed Ana Oduber.';
  builder
    .document('one.txt', text)
    .says('Los Faroles', 'Corruption bribes', 'Ana Oduber', 'Los Faroles bribed Ana Oduber.')
    .says('Los Faroles', 'Attack attacks', 'Valle Bajo', 'Los Faroles attacked people in Valle Bajo.')
    .says('Los Faroles', 'Presence operates', 'Valle Bajo', 'Los Faroles operate in Valle Bajo.')
    .figure(
      'kidnappings',
      'Valle Bajo',
      40,
      { unit: 'people', change: 'rise' },
      'Kidnappings in Valle Bajo rose by 40 in 2014.',
    )
    .says('Los Faroles', 'Corruption bribes', 'Ana Oduber', 'Los Faroles never bribed Ana Oduber.', {
      hedge: 'denied',
    });
  const findings = [
    { id: 'F1', kind: 'corruption', headline: 'Los Faroles bribed Ana Oduber.', statements: ['s1'] },
    { id: 'F2', kind: 'violence', headline: 'Los Faroles used violence.', statements: ['s2', 's3'] },
    { id: 'F3', kind: 'legal-action', headline: 'Kidnapping of Ana Oduber.', statements: ['s4'] },
  ];
  return { snapshot: builder.snapshot, threats: proposeThreats(builder.snapshot, findings, perspectives) };
}

describe('threats of a case', () => {
  it('rest on findings and statements, never on denials, capability and intent apart', () => {
    const { threats } = proposed();
    expect(threats.map(({ id }) => id).sort()).toEqual(['corruption', 'kidnapping', 'killing']);
    const killing = threats.find(({ id }) => id === 'killing')!;
    expect(killing).toMatchObject({ findings: ['F2'], capability: ['s3'], intent: ['s2'] });
    expect(threats.find(({ id }) => id === 'corruption')!.statements).toEqual(['s1']);
    expect(threats.find(({ id }) => id === 'kidnapping')!.trend).toBe('rising');
    expect(threats.flatMap(({ views }) => views).some(({ judgement }) => judgement)).toBe(false);
    expect(killing.views.find(({ perspective }) => perspective === 'people')!.statements).toEqual(['s2']);
  });

  it('go through the file that a person edits', () => {
    const { snapshot, threats } = proposed();
    expect(readRegister('threats.yaml', writeRegister(threats), snapshot, perspectives)).toEqual(threats);
  });

  const judged = (more: Record<string, string> = {}) => {
    const fields = {
      capability: 'high',
      intent: 'high',
      likelihood: 'likely',
      impact: 'severe',
      impactLikelihood: 'likely',
      confidence: 'low',
      trend: 'rising',
      wouldChange: 'an arrest',
      by: 'M. Oduber',
      date: '2015-07-01',
      ...more,
    };
    const lines = Object.entries(fields).filter(([, value]) => value !== '');
    return `        judgement:\n${lines.map(([key, value]) => `          ${key}: ${value}`).join('\n')}\n`;
  };
  const register = (first: string, second = '') => `threats:
  - id: killing
    title: Killing
    statements: [s2]
    views:
      - perspective: abroad
        stake: its citizens
        salience: low
${first}      - perspective: people
        stake: their lives
        salience: high
${second}`;
  const read = (text: string) => readRegister('threats.yaml', text, proposed().snapshot, perspectives);

  it.each([
    [register(judged({ by: '' })), 'judgement.by: is missing'],
    [register(judged({ date: '' })), 'judgement.date: is missing'],
    [register(judged({ confidence: '' })), 'judgement.confidence: is missing'],
    [register(judged({ likelihood: 'maybe' })), 'line 12: threats.0.views.0.judgement.likelihood: "maybe" is none of'],
    [register('').replace('[s2]', '[s2, s99]'), 'line 4: threats.0.statements.1: "s99" is no statement of the case'],
    [
      register('').replace('perspective: abroad', 'perspective: moon'),
      'line 6: threats.0.views.0.perspective: "moon" is none of',
    ],
    [register('').replace('perspective: people', 'perspective: abroad'), '"abroad" views this threat twice'],
    [register('').replace('[s2]', '[]'), 'a threat rests on statements'],
  ])('are refused with the line of what is wrong (%#)', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('diverge by judgements where both sides are judged, else by what is assumed', () => {
    const [assumed] = divergences(read(register(judged()))[0]!, perspectives);
    expect(assumed).toMatchObject({ between: ['abroad', 'people'], score: 1, rests: 'assumptions' });
    const [alike] = divergences(read(register(judged(), judged()))[0]!, perspectives);
    expect(alike).toMatchObject({ score: 0, rests: 'judgements' });
    expect(alike!.meaning).toContain('common ground');
    const far = judged({ likelihood: 'almost no chance', impact: 'minor' });
    const [apart] = divergences(read(register(far, judged()))[0]!, perspectives);
    expect(apart!.score).toBeCloseTo((4 / 6 + 2 / 3) / 2, 2);
    expect(apart!.meaning).toContain('far graver to: The people who live there');
  });

  it('are judged in words whose ranges meet without a gap', () => {
    for (const [i, { high }] of LIKELIHOODS.slice(0, -1).entries()) expect(LIKELIHOODS[i + 1]!.low).toBe(high);
    expect(withRange('likely')).toBe('likely (55–80 %)');
  });
});

describe('perspectives', () => {
  it('can be others, of which two at least are needed', () => {
    const one = 'perspectives:\n  - { id: bank, title: A development bank }\n';
    expect(() => readPerspectives('own.yaml', one)).toThrow('fewer than two');
    expect(readPerspectives('own.yaml', `${one}  - { id: mayor, title: The mayor }\n`).map(({ id }) => id)).toEqual([
      'bank',
      'mayor',
    ]);
  });
});
