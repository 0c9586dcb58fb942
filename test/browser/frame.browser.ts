import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, type Served, serveCase, shown, sideways } from './served.js';

const PAGES = ['', 'documents', 'entities', 'network', 'map', 'policy', 'assessment'];

/** The frame around every page of the workbench; with something in them they are looked at in every-page.browser.ts. */
describe('the workbench', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([]);
  });
  afterAll(() => served?.close());

  it.each(PAGES)('shows /%s of an empty case on a narrow screen', async (path) => {
    const { page, faults } = await served.open(path, { width: 390 });
    await shown(page);
    expect(await barriers(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes anywhere by the palette, and keeps language and colours', async () => {
    const { page, faults } = await served.open('');
    await shown(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do or see?' }).waitFor();
    await page.keyboard.type('netw');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Network' }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/network');
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { level: 1, name: 'Red' }).waitFor();
    await page.getByLabel('Colores').selectOption('dark');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Red' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
