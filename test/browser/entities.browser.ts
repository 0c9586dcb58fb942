import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityList, PairQueue } from '../../src/web/api/index.js';
import { example, type Served, serveCase } from './served.js';

/** The pages on entities in Chromium, on the bundled case: found, merged, un-merged, undone, and the queue by keys alone. */
describe('the entities', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveCase([example]);
  }, 180_000);
  afterAll(() => served?.close());

  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${served.url}api${path}`)).json()) as T;
  const queue = () => get<PairQueue>('/pairs');
  const fits = async (page: Page) => {
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  };
  const noBarrier = async (page: Page) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  };

  it('finds a person without accents, by keys, and opens the profile with its quotes', async () => {
    const { page, faults } = await served.open('entities');
    await page.locator('.virtual [data-row]').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('hernan uribarri');
    await page.waitForURL(/query=hernan\+uribarri/);
    await page.locator('[data-row="0"]').getByRole('link', { name: 'Hernán Uribarri Salduondo' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hernán Uribarri Salduondo' }).waitFor();
    const asserted = page.locator('.entities-side.asserted');
    await asserted.locator('.entities-quotes-button').first().click();
    await asserted.locator('figure.quote').first().waitFor();
    // What is alleged stands in a part of its own, and no quote of it in another.
    expect(await asserted.locator('.badge.alleged').count()).toBe(0);
    await noBarrier(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('takes a member out, which Ctrl+Z undoes, and confirms a provisional join in one action', async () => {
    const { rows } = await get<EntityList>('/entities?query=Baltasar Nemeth');
    const { page, faults } = await served.open(`entities/${rows[0]!.id}`);
    const joined = page.getByRole('region', { name: 'Joined provisionally' });
    await joined.getByText(/^Joined from \d+ entries$/).click();
    const members = joined.getByRole('button', { name: /^Take .* out of this entity$/ });
    await members.nth(2).waitFor();
    const before = await members.count();
    await members.last().click();
    await page
      .getByRole('status')
      .getByText(/^Taken out: /)
      .waitFor();
    await expect.poll(async () => (await get<EntityList>('/entities?query=Baltasar Nemeth')).total).toBe(2);
    await expect.poll(() => members.count()).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => members.count()).toBe(before);
    await page.getByRole('button', { name: 'Confirm that this is one' }).click();
    await joined.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Decisions' }).getByText('analyst').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('decides the queue by keys alone, and takes back', async () => {
    const { open, pairs, decided } = await queue();
    const { page, faults } = await served.open('entities/queue');
    await page.getByRole('button', { name: /^Same/ }).waitFor();
    await noBarrier(page);
    expect(await page.locator('.entities-sides h2').allTextContents()).toEqual([
      pairs[0]!.leftName,
      pairs[0]!.rightName,
    ]);
    // Two pairs that follow each other may bear the same names: their quotes tell them apart.
    const head = () => page.locator('.entities-sides').innerText();
    const first = await head();
    // What the page knows to be decided: then the order in which the pairs follow is the new one.
    const known = async (count: number) => {
      await expect.poll(() => page.locator('.entities-progress progress').getAttribute('value')).toBe(`${count}`);
      expect((await queue()).decided).toBe(count);
      await page.getByRole('button', { name: /^Different/ }).waitFor();
    };
    await page.keyboard.press('s');
    await page.getByText(/joins \d+ mentions, \d+ documents?/).waitFor();
    await known(decided + 1);
    await expect.poll(head).not.toEqual(first);
    await page.keyboard.press('d');
    await known(decided + 2);
    const third = await head();
    await page.keyboard.press('n');
    await expect.poll(head).not.toEqual(third);
    await page.keyboard.press('p');
    await expect.poll(head).toEqual(third);
    await page.keyboard.press('z');
    await known(decided + 1);
    await page.keyboard.press('z');
    await known(decided);
    // The page is back at the pair whose decision was taken back.
    await expect.poll(head).toEqual(first);
    expect((await queue()).open).toBe(open);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('speaks Spanish, on a narrow screen, in the dark', async () => {
    const { pairs } = await queue();
    const look = { width: 390, locale: 'es-ES', dark: true };
    const { page, faults } = await served.open(
      `entities/compare?left=${pairs[0]!.left}&right=${pairs[0]!.right}`,
      look,
    );
    await page.getByRole('heading', { level: 1, name: '¿Son la misma entidad?' }).waitFor();
    await page.getByRole('button', { name: /^La misma/ }).waitFor();
    await fits(page);
    await noBarrier(page);
    await page.getByPlaceholder(/^¿Por qué\?/).fill('el registro civil');
    await page.getByRole('button', { name: /^La misma/ }).click();
    await page.getByText('Ahora son una sola entidad.').waitFor();
    await page.getByText('Razón: el registro civil').waitFor();
    await page.getByRole('button', { name: 'Retirar esta decisión' }).click();
    await page.getByText('Ahora son una sola entidad.').waitFor({ state: 'detached' });
    for (const path of ['entities', 'entities/queue', `entities/${pairs[0]!.left}`]) {
      await page.goto(`${served.url}${path}`);
      await page.locator('h1').waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      await fits(page);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
