import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOverview, PairQueue } from '../../src/web/api/index.js';
import { example, type Opened, type Served, serveCase, shown } from './served.js';

/** More steps of Tab than any way on a page should take. */
const FAR = 120;

/** The workbench once without a mouse: only keys are pressed, and what they lead to is read. */
describe('with keys only', () => {
  let served: Served;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    served = await serveCase([example]);
    opened = await served.open('', { width: 1400 });
    page = opened.page;
    await shown(page);
  });
  afterAll(() => served?.close());

  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${served.url}api${path}`)).json()) as T;
  const judged = async () => (await get<CaseOverview>('/case')).counts.judgedStatements;
  const queue = () => get<PairQueue>('/pairs');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const hasFocus = async (wanted: Locator) => (await wanted.and(page.locator(':focus')).count()) > 0;
  /** Tabs on until `wanted` has the focus, which must then be seen. */
  const tabTo = async (wanted: Locator, key = 'Tab') => {
    await wanted.waitFor();
    for (let step = 0; step < FAR; step++) {
      if (await hasFocus(wanted)) {
        const ring = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
        expect(ring, `${wanted}`).not.toBe('none');
        return;
      }
      await press(key);
    }
    throw new Error(`${FAR} times ${key} did not lead to ${wanted}.`);
  };
  const byPalette = async (typed: string, heading: string) => {
    await press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do or see?' }).waitFor();
    await page.keyboard.type(typed);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  it('skips to the page, goes by the navigation and by the palette, and lists the keys', async () => {
    await press('Tab');
    expect(await hasFocus(page.locator('a.skip'))).toBe(true);
    await press('Enter');
    await expect.poll(() => hasFocus(page.locator('main'))).toBe(true);
    const main = page.getByRole('link', { name: 'Entities', exact: true });
    await tabTo(main, 'Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Entities' }).waitFor();
    await press('?');
    await page.getByRole('dialog', { name: 'Keys that work on this page' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await byPalette('documen', 'Documents');
    // A page that was gone to has the focus, and numbers go on to the next even from a field.
    await expect.poll(() => hasFocus(page.locator('main'))).toBe(true);
    await tabTo(page.locator('#documents-words'));
    await press('Alt+3');
    await page.getByRole('heading', { level: 1, name: 'Entities' }).waitFor();
    await byPalette('statements stand', 'How statements stand');
    await press('Alt+2');
    await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor();
  });

  it('reviews statements in the reader, and takes back', async () => {
    await tabTo(page.getByRole('link', { name: 'The harbour and the capital' }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The harbour and the capital' }).waitFor();
    const panel = page.locator('.reader-statement');
    const place = async () =>
      Number(/statement=/.test(page.url()) && (await page.getByText(/^Statement \d+ of/).innerText()).split(' ')[1]);
    const before = await judged();
    await press('j');
    await panel.waitFor();
    await expect.poll(place).toBe(1);
    await press('j', 'j');
    await expect.poll(place).toBe(3);
    await press('k');
    await expect.poll(place).toBe(2);
    await press('a');
    await expect.poll(judged).toBe(before + 1);
    await expect.poll(() => panel.locator('.badge').nth(1).innerText()).toBe('accepted');
    await press('j');
    await expect.poll(place).toBe(3);
    await press('r');
    await expect.poll(judged).toBe(before + 2);
    await press('Control+z');
    await expect.poll(judged).toBe(before + 1);
    await press('Control+z');
    await expect.poll(judged).toBe(before);
  });

  it('corrects a statement by the form', async () => {
    // Only what joins two can be corrected: on to the next such statement.
    const current = page.getByText(/^Statement \d+ of/);
    while (!(await page.getByRole('button', { name: 'Correct' }).isVisible())) {
      const before = await current.innerText();
      await press('j');
      await expect.poll(() => current.innerText()).not.toBe(before);
    }
    await press('e');
    const form = page.getByRole('form', { name: 'Correct this statement' });
    await form.waitFor();
    await tabTo(form.getByLabel('How sure'));
    await press('ArrowDown');
    await tabTo(form.getByRole('button', { name: 'Save' }));
    await press('Enter');
    await page.getByText('Added by a person').waitFor();
  });

  it('decides pairs of the queue, and takes back', async () => {
    await press('Alt+3');
    await page.getByRole('heading', { level: 1, name: 'Entities' }).waitFor();
    await tabTo(page.getByRole('link', { name: /^Doubtful pairs/ }));
    await press('Enter');
    await page.getByRole('button', { name: /^Same/ }).waitFor();
    const { decided } = await queue();
    /** The page knows how many are decided, and shows a pair that can be. */
    const known = async (count: number) => {
      await expect.poll(() => page.locator('.entities-progress progress').getAttribute('value')).toBe(`${count}`);
      expect((await queue()).decided).toBe(count);
      await page.getByRole('button', { name: /^Same/ }).waitFor();
    };
    for (const [at, key] of ['s', 'd', 'u'].entries()) {
      await press(key);
      await known(decided + at + 1);
    }
    for (const left of [2, 1, 0]) {
      await press('Control+z');
      await known(decided + left);
    }
  });

  it('walks over the network', async () => {
    await press('Alt+4');
    await page.locator('.network-canvas[data-settled="true"]').waitFor();
    await press('d');
    await expect.poll(() => hasFocus(page.getByRole('application'))).toBe(true);
    const card = page.locator('.network-card h2');
    const walked = page.locator('.network-stage > [aria-live]');
    await press('ArrowRight');
    await card.waitFor();
    await press('ArrowUp', 'ArrowLeft');
    // The card is that of the actor at which the walk has come to rest.
    await expect.poll(async () => (await walked.innerText()).includes(await card.innerText())).toBe(true);
    const name = await card.innerText();
    await press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('moves the map, and the address shows a colleague the same part', async () => {
    await press('Alt+5');
    await page.locator('.map-place').first().waitFor();
    await press('m', '+', 'ArrowLeft');
    const numbers = (text: string | null) => (text ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
    const seen = async (of: Page) => numbers(await of.locator('.map-drawing > g').getAttribute('transform'));
    const [x, y, scale] = await seen(page);
    expect(scale).toBeGreaterThan(1);
    const same = [scale, x, y].map((one) => expect.closeTo(one!, 1));
    // The address follows when the map has come to rest.
    await expect.poll(() => numbers(new URL(page.url()).searchParams.get('at'))).toEqual(same);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('.map-place').first().waitFor();
    await expect.poll(() => seen(other)).toEqual([same[1], same[2], same[0]]);
    await other.close();
  });

  it('writes in the assessment', async () => {
    await press('Alt+7');
    await page.getByRole('heading', { level: 1, name: 'Assessment' }).waitFor();
    await page.locator('.assessment-finding').first().waitFor();
    await press('Control+k');
    await page.getByRole('option', { name: 'Add a paragraph' }).waitFor();
    await page.keyboard.type('add a paragraph');
    await press('Enter');
    const text = page.getByLabel('Text', { exact: true });
    await expect.poll(() => hasFocus(text)).toBe(true);
    await page.keyboard.type('Written without a mouse.');
    await tabTo(page.getByLabel('Title of the paragraph'), 'Shift+Tab');
    await page.keyboard.type('By hand');
    await tabTo(page.getByRole('button', { name: 'To the evidence' }));
    await press('Enter');
    const cite = page.locator('.assessment-entry').first().getByRole('button', { name: 'Cite', exact: true });
    await tabTo(cite);
    await press('Enter');
    await expect.poll(() => text.inputValue()).toMatch(/mouse\. \[\d+\]/);
    // The field's own undo takes back the citation, and no more.
    await press('Control+z');
    await expect.poll(() => text.inputValue()).toBe('Written without a mouse.');
    await press('Control+Shift+z');
    await expect.poll(() => text.inputValue()).toMatch(/mouse\. \[\d+\]/);
    await press('Control+Enter');
    await page.getByRole('heading', { name: 'By hand' }).waitFor();
    // In its field, Ctrl+Z would undo the typing.
    await text.waitFor({ state: 'detached' });
    await press('Control+z');
    await page.getByRole('heading', { name: 'By hand' }).waitFor({ state: 'detached' });
    await tabTo(page.locator('.assessment-finding').first().getByRole('button', { name: 'Write' }));
    await press('Enter');
    await page.getByLabel('Headline').waitFor();
    await page.waitForURL(/finding=/);
    // The finding in hand is in the address, and closing it leads back to its button.
    await page.reload();
    await page.getByLabel('Headline').waitFor();
    await expect.poll(() => hasFocus(text)).toBe(true);
    await press('Escape');
    await page.getByLabel('Headline').waitFor({ state: 'detached' });
    expect(await hasFocus(page.locator('.assessment-finding').first().getByRole('button', { name: 'Write' }))).toBe(
      true,
    );
  });

  it('had no fault on the way', () => expect(opened.faults).toEqual([]));
});
