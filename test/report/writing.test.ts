import { describe, expect, test } from 'vitest';
import type { Passage, PassageVersion } from '../../src/case/index.js';
import type { HandlingMark } from '../../src/model/index.js';
import { type Assessment, assess, toHtml, toMarkdown } from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';

const BRIBE = 'Los Salineros bribed Efraín Bustos.';
const OTHER = 'Los Salineros bribed Gaspar Obando.';
const FIGURE = 'The court counted 12 killings in 2014.';

function build({ rejected = false, value = '12' } = {}) {
  const builder = new CaseBuilder()
    .kinds('Organization', 'Los Salineros')
    .kinds('Person', 'Efraín Bustos', 'Gaspar Obando');
  builder
    .document('first.txt', `${BRIBE} ${OTHER} ${FIGURE}`)
    .says('Los Salineros', 'Corruption bribes', 'Efraín Bustos', BRIBE, rejected ? { judgement: 'rejected' } : {})
    .says('Los Salineros', 'Corruption bribes', 'Gaspar Obando', OTHER, { handling: 'TLP:AMBER' });
  const [first] = builder.snapshot.statements;
  const start = `${BRIBE} ${OTHER} `.length;
  builder.snapshot.statements.push({
    ...first!,
    judgement: undefined,
    id: 'figure-1',
    kind: 'figure',
    schema: 'Figure',
    subject: null,
    object: null,
    subjectEnd: undefined,
    objectEnd: undefined,
    property: 'killings',
    value,
    detail: { period: '2014' },
    quote: FIGURE,
    start,
    end: start + FIGURE.length,
  });
  return builder;
}

const written = (id: string, passage: Partial<Passage>): PassageVersion => ({
  id,
  at: '2015-08-02T00:00:00Z',
  who: 'ana',
  passage: { position: 1, text: '', handling: 'TLP:GREEN', ...passage },
});

function edition(writing: PassageVersion[], builder = build(), handling: HandlingMark = 'TLP:AMBER'): Assessment {
  return assess(builder.snapshot, builder.resolved(), { language: 'en', handling, writing });
}

const plain = edition([]);
const about = (finding: Assessment['findings'][number]): NonNullable<Passage['about']> => ({
  kind: finding.kind,
  headline: finding.headline,
  actors: finding.actors.map((id) => plain.identities.find((one) => one.id === id)?.members ?? [id]),
  statements: finding.cites.flatMap((number) => plain.evidence[number - 1]!.statements.map(({ id }) => id)),
});
const bribe = build().snapshot.statements[0]!.id;

describe('what an analyst writes', () => {
  test('is a paragraph of its own, each sentence with the numbers of what it cites', () => {
    const text = `The mayor was paid [[${bribe}]]. There were [[figure-1=12]] killings. Why, nobody says.`;
    const { written: own, evidence } = edition([written('p', { headline: 'Who paid', text })]);
    expect(own.passages[0]!.sentences.map((one) => one.text)).toEqual([
      'The mayor was paid.',
      'There were 12 killings.',
      'Why, nobody says.',
    ]);
    const quotes = own.passages[0]!.sentences.map(({ cites }) => cites.map((number) => evidence[number - 1]!.quote));
    expect(quotes).toEqual([[BRIBE], [FIGURE], []]);
    expect(own.warnings).toEqual([]);
  });

  test('changes a headline, says so, and keeps what was proposed', () => {
    const target = plain.findings[0]!;
    const { findings } = edition([
      written('p', { about: about(target), headline: 'Bustos took money', text: 'See the ledger.' }),
    ]);
    const found = findings.find((one) => one.written)!;
    expect(found.headline).toBe('Bustos took money');
    expect(found.written).toMatchObject({ who: 'ana', proposed: target.headline });
    expect(found.certaintyText).toContain(target.headline.replace(/\.$/, ''));
    expect(found.sentences.at(-1)!.text).toBe('Note by ana: See the ledger.');
    expect(found.cites).toEqual(expect.arrayContaining([1]));
  });

  test('orders findings and leaves some out, with the reason', () => {
    const [first, second] = plain.findings;
    const {
      findings,
      written: own,
      evidence,
    } = edition([
      written('a', { about: about(second!), position: 1 }),
      written('b', { about: about(first!), position: 2, leftOut: 'told elsewhere' }),
    ]);
    expect(findings[0]!.headline).toBe(second!.headline);
    expect(findings.map(({ headline }) => headline)).not.toContain(first!.headline);
    expect(own.leftOut).toMatchObject([{ headline: first!.headline, why: 'told elsewhere', who: 'ana' }]);
    expect(evidence.map(({ number }) => number)).toEqual(evidence.map((_, at) => at + 1));
  });

  test.each<[string, Passage['text'], Parameters<typeof build>[0], Assessment['written']['warnings']]>([
    ['a statement that is gone', '[[nothing]]', {}, [{ passage: 'p', kind: 'gone', statement: 'nothing' }]],
    [
      'one that was rejected',
      `[[${bribe}]]`,
      { rejected: true },
      [{ passage: 'p', kind: 'set-aside', statement: bribe }],
    ],
    [
      'a number that changed',
      '[[figure-1=12]] dead',
      { value: '14' },
      [{ passage: 'p', kind: 'changed', statement: 'figure-1', before: '12', after: '14' }],
    ],
  ])('is held against the case as it is now: %s', (_, text, change, warnings) => {
    const { written: own } = edition([written('p', { text: `It was so: ${text}.` })], build(change));
    expect(own.warnings).toEqual(warnings);
    if (change?.value) expect(own.passages[0]!.sentences[0]!.text).toBe('It was so: 14 dead.');
  });

  test('on a finding that is found no more is told, not lost silently', () => {
    const target = about(plain.findings[0]!);
    const gone = { ...target, kind: 'broker', statements: ['x'] };
    expect(edition([written('p', { about: gone, text: 'Mine.' })]).written.warnings).toEqual([
      { passage: 'p', kind: 'orphaned' },
    ]);
  });

  test('above the mark is left out and counted: by its own mark, and by what it cites', () => {
    const amber = build().snapshot.statements[1]!.id;
    const { written: own, ...rest } = edition(
      [
        written('own', { text: 'The informant is the cook.', handling: 'TLP:RED' }),
        written('cites', { text: `The clerk too [[${amber}]].` }),
      ],
      build(),
      'TLP:GREEN',
    );
    expect(own).toMatchObject({ passages: [], withheld: 2 });
    expect(JSON.stringify({ own, rest })).not.toMatch(/cook|clerk/);
  });

  test('stands in every form, and opens no markup', () => {
    const assessment = edition([
      written('p', { headline: '<b>Bold</b>', text: `<script>alert(1)</script> was said [[${bribe}]].` }),
    ]);
    expect(toHtml(assessment)).toContain('&lt;script&gt;');
    expect(toHtml(assessment)).not.toContain('<script>');
    expect(toMarkdown(assessment)).toContain('was said');
  });
});
