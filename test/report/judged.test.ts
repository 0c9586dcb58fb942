import { describe, expect, test } from 'vitest';
import { readJudged } from '../../src/plan/index.js';
import { Assessment, assess, partText, toHtml, toMarkdown, toPdf } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';

const PAID = 'Los Faroles bribed Ana Oduber.';
const HELD = 'Los Faroles control Valle Bajo.';

function built(hidden: boolean) {
  const builder = new CaseBuilder()
    .kinds('Organization', 'Los Faroles')
    .kinds('Person', 'Ana Oduber')
    .kinds('Place', 'Valle Bajo');
  builder
    .document('one.txt', `${PAID}\n${HELD}`)
    .says('Los Faroles', 'Corruption bribes', 'Ana Oduber', PAID, hidden ? { handling: 'TLP:AMBER' } : {})
    .says('Los Faroles', 'Presence controls', 'Valle Bajo', HELD);
  return builder;
}

const THREATS = `threats:
  - id: corruption
    title: Officials who are paid
    statements: [s1]
    views:
      - perspective: abroad
        stake: aid that goes astray
        salience: low
        judgement: { capability: high, intent: medium, likelihood: likely, impact: severe, impactLikelihood: unlikely,
          confidence: low, trend: rising, wouldChange: an audit, by: M. Oduber, date: 2015-07-01 }
      - { perspective: people, stake: services that do not arrive, salience: high }
`;
const WHY = `question: Who rules the valley?
by: M. Oduber
date: 2015-07-01
hypotheses: [{ id: H1, text: Los Faroles }, { id: H2, text: nobody }]
evidence:
  - { id: E1, statement: s1, marks: { H1: consistent, H2: neutral } }
  - { id: E2, quote: "Los  Faroles control", marks: { H1: consistent, H2: very inconsistent } }
`;
const PLAN = `title: First year
by: M. Oduber
date: 2015-07-01
items: [{ id: P1, deliverable: Audits }]
`;

function edition(language: 'en' | 'es' | 'pt', hidden = false) {
  const { snapshot } = built(hidden);
  const builder = built(hidden);
  const file = (text: string) => ({ file: 'x.yaml', text });
  const judged = readJudged(
    { threats: file(THREATS), explanations: [file(WHY)], plan: file(PLAN), language },
    snapshot,
  );
  return assess(builder.snapshot, builder.resolved(), { language, judged });
}

describe('what people judged', () => {
  test.each(['en', 'es', 'pt'] as const)(
    'is in every form in %s, cited, every word filled',
    async (language) => {
      const made = edition(language);
      expect(Assessment.safeParse(made).error).toBeUndefined();
      const forms = [toHtml(made), toMarkdown(made)];
      for (const form of forms)
        for (const said of [
          'Officials who are paid',
          'aid that goes astray',
          'Who rules the valley?',
          'First year',
          '55–80 %',
        ])
          expect(form).toContain(said);
      for (const form of forms) expect(form).not.toMatch(/\{\w+\}|\[\w+:\w|undefined/);
      const [threat] = made.judged!.threats!;
      const cited = made.evidence.filter(({ number }) => threat!.cites.includes(number));
      expect(cited.map(({ quote }) => quote)).toEqual([PAID]);
      expect(made.judged!.explanations![0]!.leading).toEqual(['H1']);
      expect((await toPdf(made)).length).toBeGreaterThan(1000);
    },
    60_000,
  );

  test('an edition from before there could be several questions is still read', () => {
    const made = edition('en');
    const [only] = made.judged!.explanations!;
    const older = { ...made, judged: { ...made.judged, explanations: only } };
    expect(Assessment.parse(older).judged!.explanations).toEqual([only]);
  });

  test('under a mark: a threat that rests on nothing shown is counted, evidence keeps its weight and loses its words', () => {
    const made = edition('en', true);
    expect(made.judged).toMatchObject({ threats: [], threatsWithheld: 1 });
    const [first, second] = ['E1', 'E2'].map(
      (id) => made.judged!.explanations![0]!.evidence.find((one) => one.id === id)!,
    );
    expect(first!.text).toBeUndefined();
    expect(second!.text).toContain('Faroles control');
    expect(JSON.stringify(made)).not.toContain('Officials who are paid');
    expect(toHtml(made)).not.toContain(PAID);
    expect(toMarkdown(made)).toContain('withheld under the mark');
  });
});

test('a part as text names its columns', () => {
  const table = {
    kind: 'table' as const,
    columns: ['A', 'B'],
    widths: [1, 1],
    rows: [{ cells: ['x', 'y'], cites: [3] }],
  };
  expect(partText({ id: 'p', heading: 'Head', blocks: [table] })).toContain('- A: x; B: y [3]');
});
