import { describe, expect, it } from 'vitest';
import { assess, toHtml, toMarkdown } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';

const ONE = 'In 2014 the registry of Valle Bajo counted 1746 homicides.';
const OTHER = 'The registry counted 1476 homicides in Valle Bajo in 2014.';

function theCase() {
  const builder = new CaseBuilder().kinds('Place', 'Valle Bajo');
  const detail = { unit: 'homicides', period: '2014' };
  builder.document('one.txt', ONE).figure('homicides', 'Valle Bajo', 1746, detail, ONE);
  builder.document('two.txt', OTHER).figure('homicides', 'Valle Bajo', 1476, detail, OTHER);
  const sum = 'The clashes left 120 dead: 70 soldiers, 30 rebels and 25 civilians.';
  builder.document('three.txt', sum, {
    structure: {
      blocks: [{ kind: 'body', start: 0, end: sum.length, page: 1 }],
      sentences: [{ start: 0, end: sum.length, block: 0, gaps: [] }],
      tables: [],
      warnings: [],
    },
  });
  return builder;
}

describe('where the sources disagree', () => {
  it.each([
    [
      'en',
      '1746 homicides according to “one.txt”, 1476 homicides according to “two.txt”',
      'digits that changed places',
    ],
    ['es', '1746 homicides según “one.txt”, 1476 homicides según “two.txt”', 'cifras cambiadas de lugar'],
    ['pt', '1746 homicides segundo “one.txt”, 1476 homicides segundo “two.txt”', 'algarismos trocados'],
  ] as const)('is said in %s with both sides and what could explain it', (language, said, because) => {
    const { snapshot } = theCase();
    const assessment = assess(snapshot, theCase().resolved(), { language });
    const line = assessment.disagreements.find(({ text }) => text.includes(because))!;
    expect(line.text.replace(/[«»]/g, (mark) => (mark === '«' ? '“' : '”'))).toContain(said);
    const quotes = line.cites.map((number) => assessment.evidence.find((entry) => entry.number === number)!.quote);
    expect(quotes).toEqual([ONE, OTHER]);
    expect(toHtml(assessment)).toContain('id="disagreements"');
    expect(toMarkdown(assessment)).toContain('1746');
  });

  it('cites the sentence whose sum does not come out', () => {
    const builder = theCase();
    const { disagreements, evidence } = assess(builder.snapshot, builder.resolved(), { language: 'en' });
    const line = disagreements.find(({ text }) => text.includes('the parts make 125'))!;
    expect(evidence.find(({ number }) => number === line.cites[0])!.quote).toContain('70 soldiers');
  });

  it('quotes no sum where a statement above the mark stands', () => {
    const builder = theCase();
    const { snapshot } = builder;
    const { id, text } = snapshot.documents[2]!;
    snapshot.statements.push({
      ...snapshot.statements[0]!,
      id: 'amber',
      documentId: id,
      start: 4,
      end: 20,
      quote: text.slice(4, 20),
      handling: 'TLP:AMBER',
    });
    const said = (handling: 'TLP:GREEN' | 'TLP:AMBER') =>
      assess(snapshot, builder.resolved(), { language: 'en', handling }).disagreements.some(({ text: line }) =>
        line.includes('125'),
      );
    expect(said('TLP:AMBER')).toBe(true);
    expect(said('TLP:GREEN')).toBe(false);
  });
});
