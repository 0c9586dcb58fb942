import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AssessmentView,
  CitableList,
  ExplanationTables,
  Job,
  SheetChanged,
  SheetMade,
  ThreatHistory,
  ThreatRegister,
} from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

const TEXT =
  'Los Faroles bribed Mayor Ana Oduber in 2014. Los Faroles killed Mayor Ana Oduber in Puerto Alondra. ' +
  'Gunmen of Los Faroles killed three farmers in Puerto Alondra in 2015.\n';
const VERDICT = {
  capability: 'high',
  intent: 'medium',
  likelihood: 'likely',
  impact: 'severe',
  impactLikelihood: 'unlikely',
  confidence: 'low',
  trend: 'rising',
  wouldChange: 'an audit',
};

const today = () => new Date().toISOString().slice(0, 10);

describe('judging over HTTP', () => {
  let asked: Asked;
  beforeAll(async () => {
    asked = await askedCase({ 'one.txt': TEXT });
  }, 60_000);
  afterAll(() => asked.close());

  const register = async () => (await asked.get<ThreatRegister>('/threats')).body;
  const deed = async (body: object) => await asked.change<SheetChanged>('POST', '/threats/deeds', body);
  const statement = async () =>
    (await asked.get<CitableList>('/citable?words=faroles&handling=TLP:RED')).body.statements[0]!.id;

  it('proposes threats as work, adds none twice, and undoes it', async () => {
    const propose = async () => {
      const { body } = await asked.change<Job>('POST', '/threats/propose?language=es');
      return (await asked.ended(body)).result as SheetChanged & { added: number };
    };
    const { added, before } = await propose();
    expect(added).toBeGreaterThan(0);
    expect((await register()).threats).toHaveLength(added);
    expect((await propose()).added).toBe(0);
    await deed({ do: 'restore', position: before });
    expect((await register()).threats).toEqual([]);
  });

  it('judges a threat in the name of who asks, and puts back what was there', async () => {
    const before = today();
    const { body } = await deed({ do: 'add', title: 'Extortion', statements: [await statement()] });
    expect(body.id).toBe('extortion');
    const view = { threat: 'extortion', perspective: 'people' };
    const { body: done } = await deed({ do: 'judge', ...view, verdict: VERDICT, stake: 'their savings' });
    const [judged] = (await register()).threats;
    expect(judged!.views[0]!.judgement).toEqual({
      ...VERDICT,
      by: 'mara',
      date: expect.toBeOneOf([before, today()]),
    });
    await deed({ do: 'restore', position: done.before, ...view });
    expect((await register()).threats[0]!.views).toEqual([]);
    const { versions } = (await asked.get<ThreatHistory>('/threats/history')).body;
    expect(versions[1]!).toMatchObject({
      who: 'mara',
      changes: [{ kind: 'judged', threat: 'Extortion' }, { kind: 'changed' }],
    });
    const { status, body: refused } = await asked.change<{ error: string }>('POST', '/threats/deeds', {
      do: 'judge',
      ...view,
      verdict: { ...VERDICT, likelihood: 'maybe' },
    });
    expect([status, refused.error]).toEqual([400, expect.stringContaining('likelihood')]);
  });

  it('adds a side, and never leaves fewer than two', async () => {
    const sides = async () => (await register()).perspectives.map(({ id }) => id);
    const change = (body: object) =>
      asked.change<SheetChanged & { error: string }>('POST', '/perspectives/deeds', body);
    const { body } = await change({ title: 'A development bank', names: ['bank'] });
    expect(await sides()).toEqual(['abroad', 'region', 'people', 'side-4']);
    for (const id of ['abroad', 'region']) await change({ strike: id });
    expect((await change({ strike: 'people' })).body.error).toContain('Two sides are left');
    await change({ restore: body.before });
    expect(await sides()).toEqual(['abroad', 'region', 'people']);
  });

  it('weighs explanations, which the assessment then tells, and goes on when a statement is rejected', async () => {
    const { body: made } = await asked.change<SheetMade>('POST', '/explanations', {
      question: 'Who gave the order?',
      hypotheses: ['the crew', 'the mayor'],
    });
    const one = (body: object) => asked.change<SheetChanged>('POST', `/explanations/${made.name}/deeds`, body);
    const tables = async () => (await asked.get<ExplanationTables>('/explanations')).body.tables;
    expect((await tables())[0]).toMatchObject({ leading: [], evidence: [] });
    const id = await statement();
    await one({ do: 'piece', statement: id });
    await one({ do: 'mark', piece: 'E1', hypothesis: 'H1', cell: 'very inconsistent' });
    const [weighed] = await tables();
    expect(weighed).toMatchObject({ leading: ['H2'], missing: 1, by: 'mara' });
    expect(weighed!.evidence[0]).toMatchObject({ decides: true, without: ['H1', 'H2'] });

    const assessment = async () => (await asked.get<AssessmentView>('/assessment')).body.assessment;
    expect((await assessment()).judged!.explanations!.map(({ question }) => question)).toEqual(['Who gave the order?']);
    await asked.store.judgeStatement(id, 'rejected');
    asked.workspace.changed('statements');
    expect((await tables())[0]!.evidence[0]).toMatchObject({ fell: 'rejected' });
    expect((await register()).threats[0]).toMatchObject({ statements: [], fell: [{ statement: id, why: 'rejected' }] });
    const { judged } = await assessment();
    expect(judged).toMatchObject({ threats: [], fellAway: { rejected: 1, threats: 1 } });
    expect(judged!.explanations).toBeUndefined();

    const { body: gone } = await one({ do: 'discard' });
    expect(await tables()).toEqual([]);
    await one({ do: 'restore', position: gone.before });
    expect(await tables()).toHaveLength(1);
  });
});
