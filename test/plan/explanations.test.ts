import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKS, type Mark, type Piece } from '../../src/plan/explanations/index.js';
import { readExplanations, weigh } from '../../src/plan/index.js';
import { CaseBuilder } from '../report/case-fixture.js';

const HYPOTHESES = [
  { id: 'H1', text: 'the crew did it' },
  { id: 'H2', text: 'the guards did it' },
];
const piece = (id: string, h1: Mark, h2: Mark, more: Partial<Piece> = {}): Piece => ({
  id,
  text: id,
  credibility: 'medium',
  relevance: 'medium',
  marks: { H1: h1, H2: h2 },
  ...more,
});

describe('competing explanations', () => {
  it('lead by least against them, whatever is consistent with them', () => {
    const evidence = [
      piece('E1', 'very consistent', 'consistent'),
      piece('E2', 'very consistent', 'consistent'),
      piece('E3', 'inconsistent', 'neutral'),
    ];
    const weighed = weigh(HYPOTHESES, evidence);
    expect(weighed.leading).toEqual(['H2']);
    expect(weighed.hypotheses.map(({ id, against }) => [id, against])).toEqual([
      ['H2', 0],
      ['H1', 1],
    ]);
  });

  it('names the piece that decides, and who leads without it', () => {
    const weighed = weigh(HYPOTHESES, [
      piece('E1', 'consistent', 'inconsistent'),
      piece('E2', 'very inconsistent', 'neutral'),
      piece('E3', 'consistent', 'consistent'),
    ]);
    expect(weighed.evidence[0]).toMatchObject({ id: 'E2', decides: true, without: ['H1'] });
    expect(weighed.evidence.at(-1)).toMatchObject({ id: 'E3', decides: false, diagnosticity: 0 });
  });

  it('weighs what is hardly credible less', () => {
    const doubtful = piece('E1', 'very inconsistent', 'neutral', { credibility: 'low' });
    const sure = piece('E2', 'neutral', 'inconsistent', { credibility: 'high' });
    expect(weigh(HYPOTHESES, [doubtful, sure]).leading).toEqual(['H1']);
  });

  it('change nothing by evidence that stands alike to all', () => {
    const marks = fc.constantFrom(...MARKS);
    const pieces = fc.array(fc.tuple(marks, marks), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pieces, marks, (given, alike) => {
        const evidence = given.map(([one, other], i) => piece(`E${i}`, one, other));
        const more = [...evidence, piece('same', alike, alike)];
        const weighed = weigh(HYPOTHESES, more);
        expect(weighed.leading).toEqual(weigh(HYPOTHESES, evidence).leading);
        expect(weighed.evidence.find(({ id }) => id === 'same')).toMatchObject({ diagnosticity: 0, decides: false });
      }),
    );
  });
});

describe('a table of explanations', () => {
  const builder = new CaseBuilder().kinds('Person', 'Ana Oduber').kinds('Organization', 'Los Faroles');
  const quote = 'Ana Oduber leads Los Faroles.';
  builder.document('one.txt', quote).says('Ana Oduber', 'Directorship', 'Los Faroles', quote);
  const file = (evidence: string, head = 'by: M. Oduber\ndate: 2015-07-01') => `question: Who gave the order?
${head}
hypotheses:
  - { id: H1, text: the crew }
  - { id: H2, text: the guards }
evidence:
  - id: E1
    ${evidence}
    marks: { H1: consistent, H2: inconsistent }
`;
  const read = (text: string) => readExplanations('why.yaml', text, builder.snapshot);

  it('rests on statements, quotes and named assumptions', () => {
    expect(read(file('statement: s1')).evidence[0]).toMatchObject({
      statement: 's1',
      text: quote,
      document: 'one.txt',
    });
    expect(read(file('quote: leads Los Faroles')).evidence[0]).toMatchObject({ statement: 's1' });
    expect(read(file('assumption: orders come from the top')).evidence[0]).not.toHaveProperty('statement');
  });

  it.each([
    [file('statement: nowhere'), 'line 9: evidence.0.statement: "nowhere" is no statement of the case'],
    [file('quote: he bribed them'), 'line 9: evidence.0.quote: stands in no document'],
    [file('statement: s1\n    quote: leads'), 'it has statement and quote'],
    [file('statement: s1', 'date: 2015-07-01'), 'by: is missing'],
    [
      file('statement: s1').replace('H2: inconsistent', 'H3: inconsistent'),
      'line 10: evidence.0.marks.H3: is no hypothesis',
    ],
    [file('statement: s1').replace(', H2: inconsistent', ''), 'line 10: evidence.0.marks: has no mark for H2'],
    [file('statement: s1').replace('inconsistent', 'bad'), 'line 10: evidence.0.marks.H2: "bad" is none of'],
  ])('is refused with the line of what is wrong (%#)', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
