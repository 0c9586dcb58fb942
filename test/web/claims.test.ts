import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyClaims, StandingList, StatementStanding } from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

const FILES = {
  'paper.txt':
    'Study of 3 March 2015. Aerial spraying increases violence. Ana Prado leads Los Carrizos. Los Carrizos bribed Luis Ferro in Puerto Umbrío.',
  'brief.txt': 'Brief of 9 April 2015. Aerial spraying reduces violence. Ana Prado leads Los Carrizos.',
};

describe('claims on policy and the standing of statements over HTTP', () => {
  let it_: Asked;
  const standing = async (id: string) => (await it_.get<StatementStanding>(`/standing/${id}`)).body;
  const rows = async (query = '') => (await it_.get<StandingList>(`/standing${query}`)).body;
  beforeAll(async () => {
    it_ = await askedCase(FILES);
  });
  afterAll(() => it_.close());

  it('maps who claims what of a cause and an effect, and the model that could try it', async () => {
    const { body } = await it_.get<PolicyClaims>('/policy-claims?language=es');
    const link = body.links.find(({ cause, effect }) => cause === 'aerial spraying' && effect === 'violence')!;
    expect(link.disputed).toBe(true);
    expect(link.directions.map(({ direction, sources }) => [direction, sources])).toEqual([
      ['raises', 1],
      ['lowers', 1],
    ]);
    expect(link.directions[0]!.claims[0]!.evidence.quote).toContain('increases violence');
    const [model] = link.models;
    const plan = JSON.parse(Buffer.from(model!.plan!, 'base64url').toString()) as { model: string; packages: object[] };
    expect(plan.model).toBe(model!.id);
    expect(plan.packages).toHaveLength(2);
  });

  it('lists claims by how they stand, under filters', async () => {
    const all = await rows('?kind=relation');
    const leads = all.rows.find(({ subject, sources }) => subject === 'Ana Prado' && sources === 2)!;
    expect(leads).toMatchObject({ status: 'corroborated', object: 'Los Carrizos' });
    expect(all.counts.corroborated).toBeGreaterThan(0);
    expect((await rows('?kind=relation&words=ferro')).rows.map(({ subject }) => subject)).toContain('Los Carrizos');
    expect((await rows('?kind=relation&status=inadmissible')).total).toBe(0);
    const [claim] = (await rows('?kind=claim&words=reduces')).rows;
    expect(claim).toMatchObject({ subject: 'Aerial spraying', property: 'lowers', object: 'violence' });
    // Names claim nothing.
    expect((await rows('?kind=property')).rows.map(({ property }) => property)).not.toContain('name');
  });

  it('is examined again with a reason, keeps who, when and why, and is taken back', async () => {
    const [row] = (await rows('?kind=relation&words=ferro')).rows;
    const id = row!.evidence.statement!;
    const put = (status: string, why: string) => it_.change('PUT', `/statements/${id}/standing`, { status, why });
    expect(await standing(id)).toMatchObject({ computed: 'asserted', status: 'asserted', history: [] });
    expect((await put('disputed', '  ')).status).toBe(400);
    expect((await put('disputed', 'his lawyer denies it')).status).toBe(200);
    expect((await put('rejected', 'the witness withdrew')).status).toBe(200);
    const now = await standing(id);
    expect(now).toMatchObject({ computed: 'asserted', status: 'rejected', decided: { who: 'mara' } });
    expect(now.history.map(({ action, before, after, why }) => [action, before, after, why])).toEqual([
      ['examined', null, 'disputed', 'his lawyer denies it'],
      ['examined', 'disputed', 'rejected', 'the witness withdrew'],
    ]);
    expect((await rows('?decided=true')).rows.map(({ status }) => status)).toContain('rejected');
    expect((await it_.change('DELETE', `/statements/${id}/standing`)).status).toBe(200);
    const before = await standing(id);
    expect(before).toMatchObject({ status: 'disputed', decided: { why: 'his lawyer denies it' } });
    expect(before.history.at(-1)).toMatchObject({ action: 'undone', after: 'disputed' });
    expect((await rows('?kind=relation&status=disputed')).total).toBe(1);
    await it_.change('DELETE', `/statements/${id}/standing`);
    expect((await it_.change('DELETE', `/statements/${id}/standing`)).status).toBe(400);
  });

  it('says of a statement that the case does not hold that it does not', async () => {
    expect((await it_.get<{ error: string }>('/standing/nothing')).status).toBe(400);
  });
});
