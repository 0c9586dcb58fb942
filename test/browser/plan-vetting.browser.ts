import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, example, type Served, serveCase, shown, sideways } from './served.js';

/** The plan of action and vetting, as an officer who reads no manual uses them. */
describe('plan and vetting', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([example]);
  });
  afterAll(() => served?.close());

  it('starts a plan, says what an item lacks, and undoes', async () => {
    const { page, faults } = await served.open('assessment/plan');
    await shown(page);
    await page.locator('#plan-new-title').fill('Courts for the port');
    await page.getByRole('button', { name: 'Start a plan' }).click();
    await page.getByRole('button', { name: 'Add an item' }).click();
    await page.getByLabel('Deliverable').fill('A patrol boat');
    await page.getByLabel('What is measured').fill('boats stopped');
    await page.getByRole('button', { name: 'Save' }).click();
    const item = page.locator('.plan-item');
    await item.waitFor();
    await item.getByText('a metric with baseline and target').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Close the item' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Strike' }).click();
    await item.waitFor({ state: 'detached' });
    await page.locator('.notice', { hasText: 'Item struck' }).getByRole('button', { name: 'Undo' }).click();
    await item.waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes from a list of names to a decision, on a narrow screen, in Spanish', async () => {
    const { page, faults } = await served.open('assessment/vetting', { width: 390, locale: 'es-ES' });
    await shown(page);
    await page.locator('#vetting-many').fill('Guardia Comunal de Sierra Parda\nNadie Conocido');
    await page.getByRole('button', { name: 'Buscar estos nombres' }).click();
    await page.locator('.vetting-name').nth(1).waitFor();
    await page
      .getByRole('button', { name: /«Guardia Comunal.* es / })
      .first()
      .click();
    await page.locator('.vetting-units a').first().click();
    await page.getByLabel('Hace falta más información').check();
    await page.locator('#vetting-reasons').fill('una sola fuente');
    await page.getByRole('button', { name: 'Registrar la decisión' }).click();
    await page.locator('.vetting-decisions li').first().waitFor();
    await page.locator('.vetting-decisions').getByText('una sola fuente').first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
