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

describe('who says what of measures', () => {
  const text = ['Patrols lower theft on the quay.', 'Street patrols lower theft.', 'Between us, patrols lower theft.'];
  const built = () => {
    const builder = new CaseBuilder();
    const topics = { causeTopic: 'policing', effectTopic: 'crime' };
    builder
      .document('a.txt', text[0]!)
      .claim('lowers', { cause: 'Patrols', effect: 'theft on the *quay*', ...topics }, text[0]!);
    builder
      .document('b.txt', text[1]!)
      .claim('lowers', { cause: 'Street patrols', effect: 'theft', ...topics }, text[1]!);
    return assess(builder.snapshot, builder.resolved(), { language: 'en', now: '2015-07-01', who: 'M. Oduber' });
  };

  test('a claim is told by who makes it in these words; who says something alike is named apart', () => {
    const assessment = built();
    const [told, ...rest] = assessment.policy;
    expect(rest).toEqual([]);
    expect(told).toMatchObject({ cause: 'Patrols', effect: 'theft on the quay', who: '“a.txt”' });
    expect(told!.alike!.text).toContain('“b.txt”');
    expect(told!.alike!.cites).not.toEqual(told!.cites);
    for (const page of [toHtml(assessment), toMarkdown(assessment)]) expect(page).toContain('ame topics and direction');
  });
});

describe('figures that a reader can use', () => {
  test('a count of people of whom nothing is said is left out, an open range is said once', () => {
    const first = 'At least 2,000 people came. More than 300 migrants were detained. There were 14 homicides.';
    const builder = new CaseBuilder().kinds('Place', 'Valdería');
    builder
      .document('a.txt', first)
      .figure('people', 'Valdería', null, { unit: 'people', low: 2000, qualifier: 'at least' }, first.slice(0, 27))
      .figure('migrants', 'Valdería', null, { unit: 'people', low: 300, qualifier: 'at least' }, first.slice(28, 66))
      .figure('homicides', 'Valdería', 14, { unit: 'homicides' }, first.slice(67));
    const { numbers } = assess(builder.snapshot, builder.resolved(), {
      language: 'en',
      now: '2015-07-01',
      who: 'M. Oduber',
    });
    expect(numbers.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['migrants', 'at least 300 people'],
      ['homicides', '14'],
    ]);
  });
});

describe('the opening', () => {
  test.each([
    [['2014-01-02', undefined], '1 of them with a date, 2 January 2014'],
    [['2014-01-02', '2014-01-02'], '(2 independent sources), dated 2 January 2014'],
    [['2014-01-02', '2015-03-04', undefined], '2 of them with a date, from 2 January 2014 to 4 March 2015'],
  ] as const)('says how many documents have a date: %j', (dates, expected) => {
    const builder = new CaseBuilder();
    for (const [index, date] of dates.entries())
      builder.document(`${index}.txt`, `Nothing ${index}.`, date === undefined ? {} : { date });
    const { opening } = assess(builder.snapshot, builder.resolved(), {
      language: 'en',
      now: '2015-07-01',
      who: 'M. Oduber',
    });
    expect(opening[0]).toContain(expected);
  });
});

describe('legal steps', () => {
  test('an arrest told again without who made it is one step with the one that names them', () => {
    const text =
      'The Port Police arrested Ana Rubí. Ana Rubí leads Los Cangrejos. Ana Rubí was arrested. She was fined.';
    const build = (again: string) => {
      const builder = new CaseBuilder()
        .kinds('Person', 'Ana Rubí')
        .kinds('PublicBody', 'Port Police')
        .kinds('Organization', 'Los Cangrejos');
      builder
        .document('a.txt', text)
        .says('Ana Rubí', 'Membership leads', 'Los Cangrejos', 'Ana Rubí leads Los Cangrejos.')
        .says('Port Police', 'LegalAction arrests', 'Ana Rubí', 'The Port Police arrested Ana Rubí.')
        .says(null, `LegalAction ${again}`, 'Ana Rubí', 'Ana Rubí was arrested.');
      const { findings } = assess(builder.snapshot, builder.resolved(), {
        language: 'en',
        now: '2015-07-01',
        who: 'M. Oduber',
      });
      return findings.find(({ kind }) => kind === 'legal-action')!.headline;
    };
    expect(build('arrests')).toContain('the Port Police arrested or detained Ana Rubí');
    expect(build('sanctions')).toContain('2 legal steps');
  });
});
