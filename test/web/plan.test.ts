import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanHistory, PlanItemMade, PlanOrigins, PlanView } from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

const whole = {
  deliverable: 'two judges in the town',
  power: 'decree of the supreme court',
  accountable: 'president of the court',
  resources: '400,000 a year',
  review: '2015-06-30',
  metric: {
    name: 'homicides',
    baseline: { date: '2015-01-01', value: 40 },
    target: { date: '2016-01-01', value: 20 },
  },
};

describe('the plan of action', () => {
  let asked: Asked;
  beforeAll(async () => {
    asked = await askedCase({
      'one.txt': 'Ana Oduber leads the Fiscalía. The Fiscalía charged Luis Prado with bribery.',
    });
  });
  afterAll(() => asked?.close());

  const view = async () => (await asked.get<PlanView>('/plan')).body;
  const items = async () => (await view()).plan!.items;
  const add = async (item: object, at?: number) =>
    (await asked.change<PlanItemMade>('POST', '/plan/items', { item, at })).body.item;
  const fresh = async () => {
    await asked.change('PUT', '/sheets/plan', { text: null });
    await asked.change('PUT', '/plan', { title: 'Courts for the port' });
  };

  it('is none before somebody starts one, and cannot be added to', async () => {
    expect(await view()).toMatchObject({ base: 0 });
    expect((await view()).plan).toBeUndefined();
    const { status, body } = await asked.change<{ error: string }>('POST', '/plan/items', { item: whole });
    expect([status, body.error]).toEqual([400, expect.stringContaining('no plan')]);
  });

  it('is started in the name of the person, and says at each item what it lacks', async () => {
    await fresh();
    expect((await view()).plan).toMatchObject({ title: 'Courts for the port', by: 'mara', items: [] });
    await add({ deliverable: 'a patrol boat', metric: { name: 'boats stopped' } });
    const [row] = await items();
    expect(row).toMatchObject({ id: '1', verdict: 'not measured', overdue: false });
    expect(row!.missing).toEqual(['power', 'accountable', 'resources', 'metric', 'review']);
  });

  it('closes nothing that lacks a field or a measurement, and signs who closed it', async () => {
    await fresh();
    const item = await add(whole);
    const close = (more: object) =>
      asked.change<PlanItemMade & { error: string }>('PUT', `/plan/items/${item.id}`, {
        item: { ...item, ...more, status: 'closed' },
      });
    expect((await close({ power: undefined })).body.error).toMatch(/lacks power/);
    expect((await close({})).body.error).toMatch(/nothing was measured/);
    const measured = [{ date: '2015-07-01', value: 25 }];
    const { body } = await close({ metric: { ...item.metric, measured } });
    expect(body.item.closed).toMatchObject({ by: 'mara' });
    expect(body.item.metric!.measured).toEqual([{ date: '2015-07-01', value: 25, by: 'mara' }]);
    expect((await items())[0]).toMatchObject({ verdict: 'better', onTrack: true, latest: { value: 25 } });
    const reopened = await asked.change<PlanItemMade>('PUT', `/plan/items/${item.id}`, {
      item: { ...body.item, status: 'open' },
      was: body.item,
    });
    expect(reopened.body.item).not.toHaveProperty('closed');
  });

  it('is overdue when the review passed unmeasured', async () => {
    await fresh();
    await add(whole);
    expect((await items())[0]!.overdue).toBe(true);
  });

  it('puts back what was struck in its place, and orders', async () => {
    await fresh();
    for (const deliverable of ['a', 'b', 'c']) await add({ deliverable });
    const struck = (await items())[1]!.item;
    await asked.change('DELETE', '/plan/items/2');
    expect((await items()).map(({ id }) => id)).toEqual(['1', '3']);
    await add(struck, 1);
    expect((await items()).map(({ item }) => item.deliverable)).toEqual(['a', 'b', 'c']);
    await asked.change('PUT', '/plan/order', { ids: ['3', '1', '2'] });
    expect((await items()).map(({ id }) => id)).toEqual(['3', '1', '2']);
    expect((await asked.change('PUT', '/plan/order', { ids: ['3', '1'] })).status).toBe(400);
    expect((await asked.change('PUT', '/plan/order', { ids: ['3', '1', '1'] })).status).toBe(400);
  });

  it('refuses a change that was made on an item that somebody changed meanwhile', async () => {
    await fresh();
    const was = await add({ deliverable: 'a' });
    const put = (deliverable: string) =>
      asked.change<{ error: string }>('PUT', '/plan/items/1', { item: { ...was, deliverable }, was });
    expect((await put('b')).status).toBe(200);
    expect((await put('c')).body.error).toMatch(/meanwhile/);
    expect((await items())[0]!.item.deliverable).toBe('b');
  });

  it('keeps every version with what it changed, and the comments of a file', async () => {
    await fresh();
    await add({ deliverable: 'a' });
    const { text, base } = await view();
    const commented = text!.replace('items:', '# agreed in March\nitems:');
    expect((await asked.change('PUT', '/sheets/plan', { text: commented, base })).status).toBe(200);
    await add({ deliverable: 'b' });
    await asked.change('DELETE', '/plan/items/1');
    expect((await view()).text).toContain('# agreed in March');
    const { versions } = (await asked.get<PlanHistory>('/plan/history')).body;
    expect(versions.slice(0, 2).map(({ changes }) => changes)).toEqual([
      [{ what: 'struck', of: 'a' }],
      [{ what: 'added', of: 'b' }],
    ]);
  });

  it('rests on statements of the case, and says so when they fall', async () => {
    await fresh();
    const { snapshot } = await asked.workspace.resolved();
    const statement = snapshot.statements.find(({ kind }) => kind === 'relation')!;
    await add({
      deliverable: 'a',
      rests: [
        { kind: 'finding', title: 'bribes', statements: [statement.id] },
        { kind: 'threat', title: 'smuggling', statements: [] },
      ],
    });
    const rests = async () => (await items())[0]!.rests;
    expect(await rests()).toEqual([
      { kind: 'finding', title: 'bribes', statements: [statement.id], fell: 0, link: '/assessment' },
      { kind: 'threat', title: 'smuggling', statements: [], fell: 0 },
    ]);
    await asked.store.judgeStatement(statement.id, 'rejected');
    asked.workspace.changed('statements');
    expect((await rests())[0]).toEqual({ kind: 'finding', title: 'bribes', statements: [], fell: 1 });
    // The assessment is made all the same.
    const { status } = await asked.get('/assessment?language=en&handling=TLP:RED');
    expect(status).toBe(200);
  });

  it('offers what an item may come from: threats, findings, packages that are kept', async () => {
    const { snapshot } = await asked.workspace.resolved();
    const { id } = snapshot.statements.find(({ judgement }) => judgement !== 'rejected')!;
    const threats = `threats:
  - id: t1
    title: bribes at the port
    trend: unknown
    statements: [${id}]
    views: []
`;
    await asked.store.saveSheet('threats', threats);
    await asked.store.keep('plan', 'p1', { packages: [{ name: 'more judges' }] });
    const { body } = await asked.get<PlanOrigins & { error?: string }>('/plan/origins?language=en');
    expect(body.error).toBeUndefined();
    const { origins } = body;
    expect(origins).toContainEqual({ kind: 'threat', title: 'bribes at the port', statements: [id] });
    expect(origins).toContainEqual({ kind: 'package', title: 'more judges', statements: [] });
  });

  it('tells a sheet that cannot be read, and gives it back as it is', async () => {
    await asked.store.saveSheet('plan', 'title: x\nitems: 3\n');
    const { broken, text, plan } = await view();
    expect(broken).toMatch(/line 2/);
    expect(text).toContain('items: 3');
    expect(plan).toBeUndefined();
  });
});
