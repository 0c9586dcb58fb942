import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveCase } from './served.js';

/** Packages put together, run and compared, in a case that is still empty. */
describe('the page of policy', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([]);
  });
  afterAll(() => served?.close());

  it('puts a package together, runs it and compares it, and the address holds it', async () => {
    const { page, faults } = await served.open('policy', { width: 1400 });
    await page.getByText('Nothing has been run yet').waitFor();
    await page.getByLabel('Runs', { exact: true }).fill('4');
    await page.getByLabel('Name of the package').first().fill('Order A');
    await page.getByRole('button', { name: 'Add a package' }).click();
    const packages = page.locator('.policy-package');
    await expect.poll(() => packages.count()).toBe(3);
    const last = packages.last();
    await last.getByRole('button', { name: 'Add a measure' }).click();
    await last.getByLabel('Measure').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Run the packages' }).click();
    await page.getByRole('heading', { name: 'The packages compared at the horizon' }).waitFor();
    // The first effects are open: a chart for each package; the others open by a click.
    await expect.poll(() => page.locator('.policy-charts svg').count()).toBe(6);
    await page.locator('.policy-effect > summary').nth(2).click();
    await expect.poll(() => page.locator('.policy-charts svg').count()).toBe(9);
    await page.locator('summary', { hasText: 'Order A, in full' }).click();
    await page.getByRole('heading', { name: /order/i }).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);

    await last.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(() => packages.count()).toBe(2);
    await page.getByText('The packages were changed since this was run').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => packages.count()).toBe(3);
    await page.reload();
    await expect.poll(() => page.getByLabel('Name of the package').first().inputValue()).toBe('Order A');
    // The link leads to the result too, and what is kept stays after the page is left.
    await page.getByRole('heading', { name: 'The packages compared at the horizon' }).waitFor();
    await page.getByText('Keep, save or open').click();
    await page.getByLabel('Name of the plan').fill('Three orders');
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await page.getByText('Plans of this case (1)').click();
    await page.goto(new URL('policy', served.url).href);
    await page.getByText('Plans of this case (1)').click();
    await page.getByRole('link', { name: 'Three orders' }).click();
    await page.getByRole('heading', { name: 'The packages compared at the horizon' }).waitFor();
    await page.getByText('The packages were changed since this was run').waitFor({ state: 'detached' });
    // A change is undone without a notice of it.
    await page.getByLabel('Name of the package').first().fill('Order B');
    await page.getByText('The packages were changed since this was run').waitFor();
    await page.locator('.policy-actions').getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.getByLabel('Name of the package').first().inputValue()).toBe('Order A');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('runs in Spanish on a screen of 390 pixels', async () => {
    const { page, faults } = await served.open('policy', { width: 390, locale: 'es-MX' });
    await page.getByLabel('Corridas', { exact: true }).fill('2');
    await page.getByRole('button', { name: 'Probar los paquetes' }).click();
    await page.getByRole('heading', { name: /Los paquetes comparados/ }).waitFor();
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
