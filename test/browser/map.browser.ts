import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, type Opened, type Served, serveCase } from './served.js';

const TABLE = 'map/territories/example';

/** The page Map on the bundled case and the bundled table. */
describe('the page Map', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([example]);
  });
  afterAll(() => served?.close());

  const names = ({ page }: Opened) => page.locator('.map-table tbody th button').allInnerTexts();

  it('shows what is said of a place with its quotes, and keeps it in the address', async () => {
    const opened = await served.open('map');
    const { page, faults } = opened;
    await page.locator('.map-place').first().waitFor({ timeout: 60_000 });
    await page.getByText('The places as a table').click();
    await page.locator('.map-table tbody tr').filter({ hasText: 'controls' }).first().getByRole('button').click();
    await page.locator('.map-place-panel .map-said summary').first().click();
    await page.locator('.map-place-panel .quote').first().waitFor();
    expect(new URL(page.url()).searchParams.get('place')).toBeTruthy();
    const scale = () => page.locator('.map-drawing > g').getAttribute('transform');
    const before = await scale();
    await page.locator('.map-drawing').focus();
    await page.keyboard.press('+');
    expect(await scale()).not.toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('ranks anew as a weight is moved, and shows ranges of ranks', async () => {
    const opened = await served.open(`${TABLE}?view=index`);
    const { page, faults } = opened;
    await page.locator('.map-table tbody tr').first().waitFor();
    const before = await names(opened);
    await page.getByLabel('State presence', { exact: false }).first().fill('3');
    await expect.poll(() => names(opened)).not.toEqual(before);
    expect(new URL(page.url()).searchParams.get('weights')).toBe('state-presence:3');
    await page.getByRole('button', { name: 'How sure are the ranks?' }).click();
    await page.locator('.map-range').first().waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lists where to go first under a budget, in Spanish', async () => {
    const opened = await served.open(`${TABLE}?view=focus&budget=4`, { locale: 'es-ES' });
    const { page, faults } = opened;
    await page.getByText('4 lugares por 4').waitFor();
    await page.getByText('juegos de pesos').waitFor({ timeout: 60_000 });
    const first = page.getByRole('region', { name: 'Lugares elegidos' }).locator('tbody tr');
    expect(await first.count()).toBe(4);
    await first.first().locator('select').selectOption('out');
    await page.getByText('una persona decidió que no esté').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(
    ['map', 'map/territories', TABLE, `${TABLE}?view=index`, `${TABLE}?view=focus`].flatMap((path) => [
      [path, 1200, false] as const,
      [path, 390, true] as const,
    ]),
  )('shows /%s at %i pixels (dark: %s) without barrier or sideways scrolling', async (path, width, dark) => {
    const { page, faults } = await served.open(path, { width, dark });
    await page.locator('.loading').waitFor({ state: 'detached' });
    await page.locator(path === 'map/territories' ? 'form' : '.map-drawing').waitFor({ timeout: 60_000 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
