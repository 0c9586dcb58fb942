import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/case/index.js';
import type { HandlingMark } from '../../src/model/index.js';
import {
  type Assessment,
  assess,
  diffEditions,
  readAssessment,
  sincePart,
  withheldFrom,
} from '../../src/report/index.js';
import { CaseBuilder } from './case-fixture.js';

const BRIBE = 'Los Salineros bribed Efraín Bustos.';
const OTHER = 'Los Salineros bribed Gaspar Obando.';

interface Told {
  second?: boolean;
  examined?: Partial<NonNullable<Statement['examined']>>;
  reliability?: 'A' | 'F';
  mark?: HandlingMark;
  joined?: boolean;
}

/** A small case as it is when this much is known, and an edition of it. */
function edition({ second, examined, reliability = 'F', mark, joined }: Told, handling: HandlingMark = 'TLP:GREEN') {
  const builder = new CaseBuilder()
    .kinds('Organization', 'Los Salineros')
    .kinds('Person', 'Efraín Bustos', 'Gaspar Obando');
  const status: Partial<Statement> = examined
    ? {
        judgement: examined.status === 'rejected' || examined.status === 'inadmissible' ? 'rejected' : 'accepted',
        examined: {
          status: 'rejected',
          who: 'mara',
          at: '2015-08-01T00:00:00Z',
          why: 'the witness withdrew',
          ...examined,
        },
      }
    : {};
  builder
    .document('first.txt', `${BRIBE} ${OTHER}`, { reliability })
    .says('Los Salineros', 'Corruption bribes', 'Efraín Bustos', BRIBE, status)
    .says('Los Salineros', 'Corruption bribes', 'Gaspar Obando', OTHER, mark ? { handling: mark } : {});
  if (second)
    builder
      .document('second.txt', `A court heard it too. ${BRIBE}`)
      .says('Los Salineros', 'Corruption bribes', 'Efraín Bustos', BRIBE);
  if (joined) {
    const [left, right] = builder.snapshot.entities.map(({ id }) => id) as [string, string];
    builder.snapshot.judgements.push({
      id: 'j1',
      left,
      right,
      verdict: 'same',
      who: 'mara',
      at: '2015-08-01T00:00:00Z',
      score: 1,
      reasons: [],
      undone: false,
    });
  }
  const { snapshot } = builder;
  return { snapshot, assessment: assess(snapshot, builder.resolved(), { language: 'en', handling }) };
}

const before = edition({}).assessment;
const since = (told: Told) => diffEditions(before, edition(told).assessment);
const causes = (list: readonly { cause: string }[]) => list.map(({ cause }) => cause);

describe('two editions', () => {
  test('of the same case differ in nothing', () => {
    const diff = since({});
    expect(diff).toMatchObject({ basis: [], added: [], fallen: [], changed: [], lines: [] });
    expect(diff.unchanged).toBe(before.findings.length);
    expect(before.findings.length).toBeGreaterThan(1);
  });

  test('a second source: the finding changed in certainty and evidence, because of that document', () => {
    const { changed, basis } = since({ second: true });
    expect(changed).toHaveLength(1);
    expect(changed[0]!.changes).toEqual(expect.arrayContaining(['certainty', 'evidence']));
    expect(changed[0]!.gained.map(({ document }) => document)).toEqual(['second.txt']);
    expect(changed[0]!.why.map(({ text }) => text)).toEqual(['Document added: second.txt.']);
    expect(causes(basis)).toEqual(['document-added']);
  });

  test('a document gone: the same the other way round', () => {
    const { changed } = diffEditions(edition({ second: true }).assessment, before);
    expect(changed[0]!.lost.map(({ document }) => document)).toEqual(['second.txt']);
    expect(causes(changed[0]!.why)).toEqual(['document-gone']);
  });

  test.each(['rejected', 'inadmissible'] as const)(
    'a statement found %s: its finding fell, with who and why',
    (status) => {
      const { fallen, changed } = since({ examined: { status } });
      expect(fallen.map(({ headline }) => headline).join()).toContain('bribed');
      expect(fallen[0]!.why[0]!.text).toMatch(new RegExp(`was found ${status} by mara: the witness withdrew\\.$`));
      expect(changed).toEqual([]);
      const back = diffEditions(edition({ examined: { status } }).assessment, before);
      expect(causes(back.added[0]!.why)).toEqual(['restored']);
    },
  );

  test('a statement found disputed: the finding is matched, and says so', () => {
    const { changed, fallen } = since({ examined: { status: 'disputed' } });
    expect(fallen).toEqual([]);
    expect(changed[0]!.changes).toContain('certainty');
    expect(causes(changed[0]!.why)).toEqual(['examined']);
    expect(changed[0]!.after.certaintyText).toContain('Disputed, as mara decided: the witness withdrew.');
  });

  test('a grade and a decision on who is who are told', () => {
    expect(causes(since({ reliability: 'A' }).basis)).toEqual(['graded']);
    expect(causes(since({ joined: true }).basis)).toEqual(['merged']);
    expect(causes(diffEditions(edition({ joined: true }).assessment, before).basis)).toEqual(['split']);
  });

  test('a quote that a finding keeps is not told as lost where another finding read more from it', () => {
    const both = `${BRIBE.slice(0, -1)} and paid Gaspar Obando.`;
    const made = (more: boolean) => {
      const builder = new CaseBuilder()
        .kinds('Organization', 'Los Salineros')
        .kinds('Person', 'Efraín Bustos', 'Gaspar Obando');
      const one = builder.document('first.txt', both);
      one.says('Los Salineros', 'Corruption bribes', 'Efraín Bustos', both);
      if (more) one.says('Los Salineros', 'Corruption bribes', 'Gaspar Obando', both);
      return assess(builder.snapshot, builder.resolved(), { language: 'en' });
    };
    const { changed } = diffEditions(made(true), made(false));
    expect(changed.flatMap(({ lost }) => lost)).toEqual([]);
    expect(made(true).evidence[0]!.statements).toHaveLength(2);
  });

  test('what the newer mark withholds is counted and not told again', () => {
    const { snapshot, assessment } = edition({ mark: 'TLP:AMBER' });
    const diff = diffEditions(before, assessment, withheldFrom(snapshot, before, assessment));
    expect(diff).toMatchObject({ fallen: [], withheld: 1 });
    expect(JSON.stringify(diff)).not.toContain('Obando');
    expect(JSON.stringify(sincePart({ ...assessment, since: diff }))).toContain('1 finding of that edition fell');
    const open = edition({ mark: 'TLP:AMBER' }, 'TLP:AMBER').assessment;
    const closed = diffEditions(open, assessment, withheldFrom(snapshot, open, assessment));
    expect(JSON.stringify(closed)).not.toContain('Obando');
  });

  test.each(['en', 'es', 'pt'] as const)('are told in %s, every word filled', (language) => {
    const pair = [{}, { second: true, examined: { status: 'rejected' as const }, reliability: 'A' as const }].map(
      (told) => {
        const { assessment } = edition(told);
        return { ...assessment, language } as Assessment;
      },
    );
    const part = sincePart({ ...pair[1]!, since: diffEditions(pair[0]!, pair[1]!) });
    expect(JSON.stringify(part)).not.toMatch(/\{\w+\}|\[\w+:|undefined/);
    expect(part!.blocks.length).toBeGreaterThan(2);
  });

  test('in two languages are refused; what is no assessment too', () => {
    expect(() => diffEditions(before, { ...before, language: 'es' })).toThrow(/one language/);
    expect(() => readAssessment('x.json', '{"format":1}')).toThrow(/x\.json is no assessment/);
    expect(() => readAssessment('x.json', 'no')).toThrow(/no JSON/);
    const { setAside: _, decisions: __, identities: ___, ...earlier } = before;
    expect(readAssessment('x.json', JSON.stringify(earlier)).setAside.rejected).toBe(0);
  });
});

describe('what was set aside', () => {
  test('is counted with reasons, and above the mark without', () => {
    const { assessment } = edition({ examined: { status: 'inadmissible', why: 'taken without a warrant' } });
    expect(assessment.setAside).toMatchObject({
      rejected: 0,
      inadmissible: 1,
      reasons: [{ why: 'taken without a warrant' }],
    });
    const builder = new CaseBuilder().kinds('Organization', 'A Group', 'B Group');
    builder
      .document('a.txt', 'A Group allied with B Group.')
      .says('A Group', 'Alliance allies', 'B Group', 'A Group allied with B Group.', {
        judgement: 'rejected',
        handling: 'TLP:RED',
        examined: { status: 'inadmissible', who: 'mara', at: '2015-08-01T00:00:00Z', why: 'the secret source said so' },
      });
    const closed = assess(builder.snapshot, builder.resolved(), { language: 'en', handling: 'TLP:CLEAR' });
    expect(closed.setAside).toEqual({ rejected: 0, inadmissible: 1, reasons: [], statements: [] });
    expect(JSON.stringify(closed)).not.toContain('secret source');
  });
});
