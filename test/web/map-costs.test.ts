import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CostAccountsShown, CostDraft, KeptCosts } from '../../src/web/api/index.js';
import { type Asked, askedCase } from './served-case.js';

/** The form of what insecurity costs: filled in, reckoned by each school, and kept with the case. */
describe('costs of insecurity over HTTP', () => {
  let asked: Asked;
  let example: CostDraft;
  beforeAll(async () => {
    asked = await askedCase();
    example = (await asked.get<CostDraft>('/map/costs/example')).body;
  }, 120_000);
  afterAll(() => asked?.close());
  const accounts = async (draft: CostDraft) =>
    (await asked.change<CostAccountsShown>('POST', '/map/costs/accounts', draft)).body;

  it('reckons both schools apart, from low to high', async () => {
    const { accounting, impact, faults, ...rest } = await accounts(example);
    expect([faults, rest]).toEqual([[], {}]);
    for (const account of [accounting!, impact!]) {
      expect(account.total.low).toBeLessThan(account.total.central);
      expect(account.total.central).toBeLessThan(account.total.high);
      const borne = Object.values(account.byBearer).reduce((sum, { central }) => sum + central, 0);
      expect(borne + (account.multiplied?.central ?? 0)).toBeCloseTo(account.total.central, 6);
    }
    expect(accounting!.total.central).not.toBeCloseTo(impact!.total.central, 0);
    const police = example.accounting.items.find(({ name }) => name === 'police')!;
    expect(accounting!.lines.find(({ name }) => name === 'police')!.central).toBeCloseTo(
      police.figures['amount']!.central!,
      9,
    );
  });

  it('says what is missing without lines of a file that nobody saw', async () => {
    const { items, common } = example.accounting;
    const open = items.map((item) =>
      item.name === 'police' ? { ...item, figures: { amount: { central: 3 } } } : item,
    );
    const { faults, ...rest } = await accounts({ ...example, accounting: { common, items: open } });
    expect(rest).toEqual({});
    const path = ['accounting', 'items', 'police', 'amount', 'source'];
    expect(faults).toContainEqual({ path, says: { form: 'is missing', values: [] } });
    expect(JSON.stringify(faults)).not.toMatch(/line/);
    const twice = [...items, items[0]!];
    expect((await accounts({ ...example, accounting: { common, items: twice } })).faults[0]!.says.form).toMatch(
      /Two items/,
    );
  });

  it('goes into a file of the command line and back, and is kept and taken out', async () => {
    const { body: file } = await asked.change<{ yaml: string }>('POST', '/map/costs/file', example);
    const again = await asked.change<CostDraft>('POST', '/map/costs/of-file', { name: 'mine.yaml', yaml: file.yaml });
    expect(again.body).toEqual(example);
    const broken = await asked.change<{ error: string }>('POST', '/map/costs/of-file', {
      name: 'mine.yaml',
      yaml: file.yaml.replace('year: 2024', 'year: soon'),
    });
    expect([broken.status, broken.body.error]).toEqual([400, expect.stringMatching(/mine\.yaml.*\n.*line \d+/)]);
    expect((await asked.get<KeptCosts>('/map/costs')).body).toEqual({});
    await asked.change('PUT', '/map/costs', { draft: example });
    expect((await asked.get<KeptCosts>('/map/costs')).body).toMatchObject({ draft: example, who: 'mara' });
    await asked.change('PUT', '/map/costs', { draft: null });
    expect((await asked.get<KeptCosts>('/map/costs')).body).toEqual({});
  });
});
