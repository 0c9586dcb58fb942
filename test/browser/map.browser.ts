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
    await page.locator('.map-place').first().waitFor();
    await page.getByText('The places as a table').click();
    await page.locator('.map-table tbody tr').filter({ hasText: 'controls' }).first().getByRole('button').click();
    await page.locator('.map-place-panel .map-said summary').first().click();
    await page.locator('.map-place-panel .quote').first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBeTruthy();
    const scale = () => page.locator('.map-drawing > g').getAttribute('transform');
    const before = await scale();
    await page.locator('.map-drawing').focus();
    await page.keyboard.press('+');
    await expect.poll(scale).not.toBe(before);
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
    await expect.poll(() => new URL(page.url()).searchParams.get('weights')).toBe('state-presence:3');
    await page.getByRole('button', { name: 'How sure are the ranks?' }).click();
    await page.locator('.map-range').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('lists where to go first under a budget, in Spanish', async () => {
    const opened = await served.open(`${TABLE}?view=focus&budget=4`, { locale: 'es-ES' });
    const { page, faults } = opened;
    await page.getByText(/^4 lugares elegidos/).waitFor();
    await page.getByText('juegos de pesos').waitFor();
    const core = page.getByRole('region', { name: 'Siempre elegidos: el núcleo estable' }).locator('tbody tr');
    await core.first().waitFor();
    // Of those that depend on the weights, each says whether it is in now.
    const now = page.getByRole('region', { name: 'Dependen de los pesos' }).getByText('dentro:');
    await expect.poll(async () => (await core.count()) + (await now.count())).toBe(4);
    await core.first().locator('select').selectOption('out');
    await page.getByText('una persona decidió que no esté').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps to connected parts and to reach, and says what teams are needed', async () => {
    const opened = await served.open(`${TABLE}?view=focus&budget=6`);
    const { page, faults } = opened;
    await page.getByText(/They form [2-6] connected parts/).waitFor();
    await page.getByText('Limits: reach').click();
    await page.getByLabel('Connected parts, at most').fill('1');
    await page.getByText('They form 1 connected part.').waitFor();
    await page.getByText('Teams for the key territories (1)').click();
    await page.locator('.map-team').getByText('Governance').waitFor();
    await page.getByLabel('Posts of a team, at least').fill('15');
    await page.getByRole('heading', { name: /^15 posts, seat in/ }).waitFor();
    await page.getByLabel('Connected parts, at most').fill('');
    await page.getByLabel('Start from').selectOption({ index: 3 });
    await page.getByLabel('Farthest from there (km)').fill('40');
    await page.getByText('out of reach').first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('reach')).toBe('40');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps an opened table with what was decided of it, removes it and brings it back', async () => {
    const { page, faults } = await served.open('map/territories');
    const rows = ['code,name,poverty,population', '01,A,3,100', '02,B,,200', '03,C,7,300', ''];
    await page
      .getByLabel('Table (CSV or spreadsheet)')
      .setInputFiles({ name: 'three.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'three.csv' }).waitFor();
    await page.getByRole('button', { name: 'It is not known' }).click();
    await page.getByText('without a value: unknown').waitFor();
    await page.reload();
    await page.getByText('without a value: unknown').waitFor();
    await page.goto(`${served.url}map/territories`);
    await page.getByRole('button', { name: 'Remove: three.csv' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'three.csv' }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'three.csv' }).click();
    await page.getByText('without a value: unknown').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('reckons what insecurity costs by two schools that are never added, and keeps the form', async () => {
    const { page, faults } = await served.open('map/costs', { width: 390 });
    await page.getByRole('button', { name: 'Look at the example' }).click();
    await page.getByText('These two totals are not to be added').waitFor();
    const sum = page.locator('.cost-sum').first();
    const before = await sum.innerText();
    await page.locator('.cost-school > summary').first().click();
    await page.locator('.cost-item > summary', { has: page.getByText('police', { exact: true }) }).click();
    await page.getByLabel('Amount: central').first().fill('9900');
    await page.getByLabel('Amount: central').first().blur();
    await expect.poll(() => sum.innerText()).not.toBe(before);
    await page.getByRole('button', { name: 'Keep with the case' }).click();
    await page.getByText('Kept with the case by').waitFor();
    const after = await sum.innerText();
    await page.reload();
    await expect.poll(() => sum.innerText()).toBe(after);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
