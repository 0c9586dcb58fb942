import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, type Served, serveCase } from './served.js';

/** Finding in the texts, and the reader with its keys, on the bundled case. */
describe('the pages of the documents', () => {
  let served: Served;
  let first: string;
  let pdf: string;
  beforeAll(async () => {
    served = await serveCase([example]);
    const list = await served.workspace.store.list();
    first = list[0]!.id;
    pdf = list.find(({ mediaType }) => mediaType === 'application/pdf')!.id;
  });
  afterAll(() => served?.close());

  it('finds words, marks them, and opens the document at the passage', async () => {
    const { page, faults } = await served.open('documents');
    await page.locator('.documents-table').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('aduana');
    await page.keyboard.press('Enter');
    await page.locator('.documents-found mark').first().waitFor();
    await page.locator('.documents-found a').first().click();
    await page.locator('.reader-text .sought').first().waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^\d+$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is worked through with keys only: next, accept, reject, take back, correct, undo', async () => {
    const { page, faults } = await served.open(`documents/${first}`);
    await page.locator('.reader-text .stated').first().waitFor();
    const judgement = async () => {
      const id = new URL(page.url()).searchParams.get('statement');
      const { statements } = await served.workspace.store.contents(first);
      return statements.find((each) => each.id === id)?.judgement;
    };
    await page.keyboard.press('j');
    await page.locator('.reader-text .current').first().waitFor();
    await page.keyboard.press('a');
    await expect.poll(judgement).toBe('accepted');
    await page.locator('.reader-statement .badge.accepted').waitFor();
    await page.keyboard.press('r');
    await expect.poll(judgement).toBe('rejected');
    await page.locator('.reader-statement .badge.rejected').waitFor();
    await page.keyboard.press('u');
    await expect.poll(judgement).toBe(undefined);
    await page.locator('.reader-statement .badge.rejected').waitFor({ state: 'detached' });
    // On to the first statement that can be corrected.
    const current = page.getByText(/^Statement \d+ of/);
    while (!(await page.getByRole('button', { name: 'Correct' }).isVisible())) {
      const passed = await current.innerText();
      await page.keyboard.press('j');
      await expect.poll(() => current.innerText()).not.toBe(passed);
    }
    const before = (await served.workspace.store.counts()).statements;
    await page.keyboard.press('e');
    await page.getByRole('form', { name: 'Correct this statement' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // One letter: how soon the next must follow to belong to the same word depends on the browser's clock.
    await page.keyboard.press('d');
    await expect.poll(() => page.getByLabel('How sure').inputValue()).toBe('denied');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Added by a person').waitFor();
    expect((await served.workspace.store.counts()).statements).toBe(before + 1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await served.workspace.store.counts()).statements).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('takes a statement from selected words, with ends by name and by selection', async () => {
    const { page, faults } = await served.open(`documents/${first}`);
    await page.locator('.reader-text .stated').first().waitFor();
    // Its marks are drawn when it comes near the window, and the browser drops what was selected in it before.
    const block = page.locator('.reader-block', { hasText: 'stevedores' });
    await block.locator('.mention').first().waitFor();
    await block.selectText();
    await page.getByRole('button', { name: /Add a statement from the selected words/ }).click();
    const form = page.getByRole('form', { name: 'A statement of your own' });
    await form.getByLabel('Who or what').selectOption({ index: 1 });
    await form.getByLabel('To whom or what').selectOption('words');
    await form.getByLabel('Its words in the quote').fill('stevedores');
    await form.getByLabel('Kind').selectOption('Organization');
    await form.getByLabel('Relation').selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Added by a person').waitFor();
    expect((await served.workspace.store.verify()).faults).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('takes words chosen by keys for a statement of one’s own, takes it back, and undoes that', async () => {
    const { page, faults } = await served.open(`documents/${first}`);
    const counts = async () => (await served.workspace.store.counts()).statements;
    const before = await counts();
    await page.locator('.reader-text .stated').first().waitFor();
    // A key that cannot do its work says why.
    await page.keyboard.press('a');
    await page.locator('.notice', { hasText: 'Press j for the first' }).waitFor();
    const start = (await served.workspace.store.contents(first)).document.text.indexOf('The group is led by');
    await page.goto(`${served.url}documents/${first}?at=${start}`);
    await page.locator('.reader-text .sought').first().waitFor();
    await page.keyboard.press('w');
    await page.locator('.reader-marking:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.reader-marked', { hasText: 'a former boatman of the port company.' }).waitFor();
    expect(await page.evaluate<string>('getSelection().toString()')).toMatch(/^The group is led by/);
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'A statement of your own' });
    await form.waitFor();
    // Pages are gone to from a choice too, and letters choose in it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await form.getByLabel('Relation').focus();
    await page.keyboard.press('l');
    await expect.poll(() => form.getByLabel('Relation').inputValue()).not.toBe('');
    await form.getByLabel('To whom or what').focus();
    await page.keyboard.press('ArrowDown');
    await form.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Added by a person').waitFor();
    expect(await page.evaluate<boolean>('document.activeElement === document.body')).toBe(false);
    expect(await counts()).toBe(before + 1);
    const own = page.url();
    // Undone while the page still waits for the answer: it is the removal that is undone, not what was added before.
    await page.route('**/statements/*', async (route) => {
      const response = await route.fetch();
      await expect.poll(() => pressed).toBe(true);
      await route.fulfill({ response });
    });
    let pressed = false;
    await page.getByRole('button', { name: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(counts).toBe(before);
    await page.keyboard.press('Control+z');
    pressed = true;
    await expect.poll(counts).toBe(before + 1);
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByText('Added by a person').waitFor();
    expect(page.url()).toBe(own);
    expect((await served.workspace.store.verify()).faults).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(counts).toBe(before);
    await page.getByText('Added by a person').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('draws the page of a PDF beside its text, in a worker, under the policy of the server', async () => {
    const { page, faults } = await served.open(`documents/${pdf}`);
    await page.locator('.reader-text').waitFor();
    await page.keyboard.press('p');
    await page.getByText('Page 1 of 2 as it looks').waitFor();
    const shot = await page.locator('.reader-pdf canvas').screenshot();
    // A page with letters on it does not compress as a blank one does.
    expect(shot.length).toBeGreaterThan(8000);
    await page.getByRole('button', { name: 'Page after' }).click();
    await page.getByText('Page 2 of 2 as it looks').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
