import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DisagreementList, SettlementHistory, ToldApartList } from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

const FILES = {
  'registry.txt':
    'Report of 3 March 2015. In 2014 there were 1,746 homicides in Puerto Umbrío. In 2013 there were 1,200 homicides in Puerto Umbrío.',
  'ministry.txt':
    'Bulletin of 9 April 2015. In 2014 there were 1,476 homicides in Puerto Umbrío. Of the attack it says: 21 people died: 12 soldiers and 7 policemen.',
};

const today = () => new Date().toISOString().slice(0, 10);

describe('disagreements over HTTP', () => {
  let it_: Asked;
  const list = async (language = 'en') => (await it_.get<DisagreementList>(`/disagreements?language=${language}`)).body;
  const figure = async () => (await list()).disagreements.find(({ kind }) => kind === 'figure')!;
  const settle = (id: string, body: unknown) =>
    it_.change<{ error?: string }>('PUT', `/disagreements/${id}/settlement`, body);
  beforeAll(async () => {
    it_ = await askedCase(FILES);
  });
  afterAll(() => it_.close());

  it('gives both sides with quote, grade and what was compared, and the reckoning of one source', async () => {
    const { sides, period, explanations, settled } = await figure();
    expect(sides.map(({ value }) => value.replace(/\D/g, '')).sort()).toEqual(['1476', '1746']);
    expect(sides.map(({ evidence }) => evidence.document.reliability)).toEqual(['F', 'F']);
    for (const { evidence, compared } of sides) {
      expect(FILES[evidence.document.name.split('/').at(-1) as keyof typeof FILES]).toContain(evidence.quote);
      expect(compared).toMatchObject({ period: '2014', place: 'Puerto Umbrío', measure: 'level' });
    }
    expect(period).toBe('2014');
    expect(explanations[0]).toBe('digits-swapped');
    expect(settled).toBeUndefined();
    const sum = (await list()).disagreements.find(({ kind }) => kind === 'sum')!;
    expect(sum).toMatchObject({ arithmetic: { made: 19, said: 21 }, oneSource: true });
    // No statement of the case stands behind a stretch that was summed up.
    expect(sum.sides[0]!.evidence.statement).toBeUndefined();
  });

  it('counts what was told apart, and shows it', async () => {
    const { setAside } = await list();
    expect(setAside.period).toBeGreaterThan(0);
    const { body } = await it_.get<ToldApartList>('/disagreements/told-apart?step=period');
    const [pair] = body.pairs;
    expect(pair!.sides.map(({ compared }) => compared!.period).sort()).toEqual(['2013', '2014']);
  });

  it('speaks the language it is asked in', async () => {
    expect((await list('es')).why['digits-swapped']).not.toBe((await list('en')).why['digits-swapped']);
  });

  it('keeps what a person decided with name and day, prints it, and takes it back; the history keeps both', async () => {
    const before = today();
    const { id } = await figure();
    expect((await settle(id, { holds: 'digits-swapped', reason: ' ' })).status).toBe(400);
    expect((await settle(id, { holds: 'magic', reason: 'so' })).status).toBe(400);
    expect((await settle(id, { holds: 'digits-swapped', reason: 'the annex gives 1,746' })).status).toBe(200);
    expect((await figure()).settled).toMatchObject({
      holds: 'digits-swapped',
      reason: 'the annex gives 1,746',
      by: 'mara',
      date: expect.toBeOneOf([before, today()]),
    });
    const told = async () => {
      const answer = await it_.app.request('/assessment.md', { headers: { host: 'localhost' } });
      return await answer.text();
    };
    expect(await told()).toContain('the annex gives 1,746');
    expect((await settle(id, { holds: 'real', reason: 'two registries' })).status).toBe(200);
    expect(await told()).toMatch(/Mara looked into it on .* real disagreement: two registries/);
    expect((await it_.change('DELETE', `/disagreements/${id}/settlement`)).status).toBe(200);
    expect((await figure()).settled).toBeUndefined();
    expect(await told()).not.toContain('two registries');
    const { body } = await it_.get<SettlementHistory>(`/disagreements/${id}/history`);
    expect(body.versions.map(({ who, holds }) => [who, holds])).toEqual([
      ['mara', 'digits-swapped'],
      ['mara', 'real'],
      ['mara', undefined],
    ]);
    expect((await it_.change('DELETE', `/disagreements/${id}/settlement`)).status).toBe(400);
  });

  it('tells of a decision whose side was set aside, puts it back, and still makes the assessment', async () => {
    const { id, sides } = await figure();
    await settle(id, { holds: 'real', reason: 'two registries' });
    const statement = sides[0]!.evidence.statement!;
    await it_.change('PUT', `/statements/${statement}/standing`, { status: 'rejected', why: 'misread' });
    const after = await list();
    expect(after.disagreements.some((one) => one.id === id)).toBe(false);
    expect(after.gone).toMatchObject([{ id, holds: 'real', fell: true }]);
    expect((await it_.app.request('/assessment.md', { headers: { host: 'localhost' } })).status).toBe(200);
    await it_.change('DELETE', `/disagreements/${id}/settlement`);
    expect((await list()).gone).toEqual([]);
    expect((await settle(id, { holds: 'other', reason: 'anything' })).status).toBe(200);
    expect((await list()).gone).toMatchObject([{ id, holds: 'real', reason: 'two registries' }]);
    await it_.change('DELETE', `/statements/${statement}/standing`);
    expect((await figure()).settled).toMatchObject({ holds: 'real' });
    expect((await settle('nothing', { holds: 'real', reason: 'so' })).body.error).toMatch(/disagree in this no more/);
  });
});
