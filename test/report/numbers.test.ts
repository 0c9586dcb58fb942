import { describe, expect, test } from 'vitest';
import { assess, toHtml, toMarkdown } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';

function build() {
  const builder = new CaseBuilder().kinds('Place', 'Valdería');
  const first = 'In 2013 Valdería had 73.2 homicides per 100,000. Spraying raised the coca area.';
  const second =
    'Between 80,000 and 100,000 hectares were sprayed. Spraying did not change the coca area. Courts lower crime.';
  builder
    .document('a.txt', first)
    .figure(
      'homicide rate',
      'Valdería',
      73.2,
      { unit: 'per 100,000', period: '2013-01/2013-12', inferred: 'place', qualifier: 'about' },
      first.slice(0, 47),
    )
    .claim(
      'raises',
      { cause: 'Spraying', effect: 'the coca area', causeTopic: 'spraying', effectTopic: 'coca area' },
      'Spraying raised the coca area.',
    );
  builder
    .document('b.txt', second)
    .figure('hectares sprayed', null, null, { unit: 'ha', low: 80000, high: 100000 }, second.slice(0, 49))
    .claim(
      'no effect',
      { cause: 'Spraying', effect: 'coca', causeTopic: 'spraying', effectTopic: 'coca area' },
      'Spraying did not change the coca area.',
    )
    .claim('lowers', { cause: 'Courts', effect: 'crime' }, 'Courts lower crime.');
  return builder;
}

const assessed = (language: 'en' | 'es' | 'pt') => {
  const builder = build();
  return assess(builder.snapshot, builder.resolved(), { language, now: '2015-07-01', who: 'M. Oduber' });
};

describe('what the sources say in figures', () => {
  test('has place, period, value with unit, who says it and its evidence', () => {
    const { numbers, evidence } = assessed('en');
    expect(numbers).toEqual([
      {
        indicator: 'homicide rate',
        place: '[Valdería]',
        period: 'January 2013 – December 2013',
        value: 'about 73.2 per 100,000',
        hedge: 'asserted',
        who: '“a.txt”',
        cites: [expect.any(Number)],
      },
      expect.objectContaining({ indicator: 'hectares sprayed', value: '80,000–100,000 ha' }),
    ]);
    expect(evidence.find(({ number }) => number === numbers[0]!.cites[0])!.quote).toContain('73.2');
    const inSpanish = assessed('es').numbers.map(({ indicator, value }) => `${indicator}: ${value}`);
    expect(inSpanish).toEqual([
      'tasa de homicidio: cerca de 73,2 por cada 100.000 habitantes',
      'hectares sprayed: 80.000–100.000 ha',
    ]);
  });
});

describe('what the sources say that measures do', () => {
  test('puts first what they dispute, and says so', () => {
    const { policy } = assessed('en');
    expect(policy.map(({ cause, sign, disputed }) => [cause, sign, disputed])).toEqual([
      ['Spraying', 'raises', true],
      ['Spraying', 'no effect', true],
      ['Courts', 'lowers', false],
    ]);
  });

  test.each(['en', 'es', 'pt'] as const)('is told in %s as a page and as Markdown', (language) => {
    const assessment = assessed(language);
    const html = toHtml(assessment);
    expect(html).toContain('<th scope="row">Spraying</th>');
    expect(html).toContain(`<th scope="row">${assessment.numbers[0]!.indicator}</th>`);
    expect(toMarkdown(assessment)).toContain(`Courts → ${assessment.policy[2]!.signText} → crime`);
  });
});
