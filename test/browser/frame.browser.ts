import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, type Served, serveCase } from './served.js';

const PAGES = ['', 'documents', 'entities', 'network', 'map', 'policy', 'assessment'];

/** The frame around every page of the workbench, and each page on the bundled case, looked at as a whole. */
describe('the workbench', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([example]);
  });
  afterAll(() => served?.close());

  it.each(PAGES.flatMap((path) => [1200, 390].map((width) => [path, width] as const)))(
    'shows /%s at %i pixels: no fault, no serious barrier, no sideways scrolling',
    async (path, width) => {
      const { page, faults } = await served.open(path, { width });
      await page.locator('h1').waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
      const [scroll, client] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      );
      expect(scroll).toBeLessThanOrEqual(client);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it('goes anywhere by the palette, and keeps language and colours', async () => {
    const { page, faults } = await served.open('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('netw');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Network' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/network');
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
