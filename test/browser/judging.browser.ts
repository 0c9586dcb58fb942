import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, example, type Served, serveCase, sideways } from './served.js';

/** Threats and competing explanations, judged on the bundled case. */
describe('judging', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([example]);
  });
  afterAll(() => served?.close());

  it('proposes threats, judges one from a side, and undoes it', async () => {
    const { page, faults } = await served.open('assessment/threats', { width: 1400 });
    await page.getByRole('button', { name: 'Propose threats from the case' }).click();
    await page.locator('.threats-name').first().click();
    await page.locator('.threats-card .primary').first().click();
    const choices = {
      Capability: 'high',
      Intent: 'medium',
      Likelihood: 'likely',
      Impact: 'severe',
      'Likelihood of that impact': 'unlikely',
      Trend: 'rising',
      'Confidence in the evidence': 'low',
    };
    for (const [label, word] of Object.entries(choices))
      await page.getByLabel(label, { exact: true }).selectOption(word);
    await page.getByLabel('What would change this judgement?').fill('an audit');
    await page.locator('dialog').getByRole('button', { name: 'Save' }).click();
    const judged = page.locator('.threats-judgement');
    await judged.getByText('likely (55–80 %)', { exact: true }).waitFor();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => judged.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('weighs explanations by keys on a narrow screen', async () => {
    const { page, faults } = await served.open('assessment/explanations', { width: 390 });
    await page.getByRole('button', { name: 'Begin with a question' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Who protects the port?');
    await page.getByLabel('Explanation 1').fill('An officer, for money');
    await page.getByLabel('Explanation 2').fill('Nobody');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByLabel('Find statements by their words').fill('calafates');
    await page.locator('.statement-finder li button').first().click();
    await page.locator('.statement-finder').getByText('In the table').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-cell="0 0"]').focus();
    await page.keyboard.press('1');
    await page.locator('[data-cell="0 0"].very-consistent').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('5');
    await page.getByText('Least stands against H1: An officer, for money').waitFor();
    await page.getByText('decides: without it H1, H2 lead').waitFor();
    expect(await sideways(page)).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
