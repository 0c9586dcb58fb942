import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/model/index.js';
import { assess, type Finding, toHtml, toMarkdown } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';
import { puertoSalitre } from './puerto-salitre.js';

const assessed = (language: (typeof LANGUAGES)[number] = 'en') => {
  const { snapshot, resolved } = puertoSalitre();
  return assess(snapshot, resolved, { language, now: '2015-07-02' });
};
const about = (findings: readonly Finding[], words: string): Finding =>
  findings.find(({ headline }) => headline.includes(words))!;

describe('whether a finding stands when something is left out', () => {
  const { findings, documents } = assessed();

  test('one that rests on an allegation falls with it, one that is asserted stands', () => {
    expect(about(findings, 'Alleged: Inés Cardozo Villar').stands.withoutAlleged).toBe('no');
    expect(about(findings, 'Efraín Bustos Lara joins').stands.withoutAlleged).toBe('yes');
  });

  test('what two sources assert stands without its main one', () => {
    const bribe = about(findings, 'bribed Efraín Bustos Lara').stands;
    expect(bribe.withoutMainSource).toBe('yes');
    expect(bribe.text).toBe('Without its main source, the Harbour Observatory: it stands.');
  });

  test('the main source is a document of the report, and the sentence names it', () => {
    for (const { stands } of findings) {
      expect(documents.map(({ sha256 }) => sha256)).toContain(stands.mainSource);
      if (stands.text) expect(stands.text).toMatch(/(without its main source, .+: it .+|rests on one source, .+)\.$/i);
    }
    expect(about(findings, 'Alleged: Inés Cardozo Villar').stands.text).toMatch(
      /^Without what is only alleged: it falls/,
    );
  });

  test('a finding of one line and one source falls without it, which its certainty says and nothing repeats', () => {
    const built = new CaseBuilder().kinds('Organization', 'Los Faroles').kinds('Person', 'Ana Ruiz');
    const quote = 'Los Faroles, a drug cartel, bribed Ana Ruiz.';
    built
      .document('one.txt', quote, { publisher: 'El Faro' })
      .says('Los Faroles', 'Corruption bribes', 'Ana Ruiz', quote)
      .has('Los Faroles', 'position', 'drug cartel', quote);
    const [found] = assess(built.snapshot, built.resolved(), { language: 'en', now: '2015-07-02' }).findings;
    expect(found!.stands).toMatchObject({ withoutAlleged: 'yes', withoutMainSource: 'no' });
    expect(found!.stands.text).toBe('');
    expect(found!.certaintyText).toContain('no other source of the case confirms it');
  });

  test.each(LANGUAGES)('the line stands once under each finding that has one, in HTML and Markdown: %s', (language) => {
    const assessment = assessed(language);
    const told = assessment.findings.map(({ stands }) => stands.text).filter(Boolean);
    expect(told.length).toBeGreaterThan(2);
    expect(toHtml(assessment).match(/<p class="stands">/g)).toHaveLength(told.length);
    const lines = toMarkdown(assessment).split('\n');
    for (const text of told) expect(lines.map((line) => line.replaceAll('\\', ''))).toContain(text);
  });
});
