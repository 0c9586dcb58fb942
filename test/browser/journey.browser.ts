import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOverview, EntityList, PairQueue } from '../../src/web/api/index.js';
import { example, type Opened, type Served, serveCase } from './served.js';

/**
 * One sitting of an analyst, from a case with nothing in it to the printed assessment: each test goes on where the one
 * before it ended, in the same window.
 */
describe('from an empty case to the printed assessment', () => {
  let served: Served;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    served = await serveCase([], { asBuilt: true });
    opened = await served.open('', { width: 1400 });
    page = opened.page;
  });
  afterAll(() => served?.close());

  const get = async <T>(path: string): Promise<T> => (await (await served.fetch(`api${path}`)).json()) as T;
  const goTo = async (name: string) => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  /** Opens an entity by its name. The list before is drawn until the address names the words; a click on it would be lost. */
  const openEntity = async (words: string, name: RegExp) => {
    await goTo('Entities');
    await page.getByRole('searchbox').first().fill(words);
    await page.waitForURL(({ searchParams }) => searchParams.get('query') === words);
    await page.getByRole('link', { name }).first().click();
  };
  const notice = (says: RegExp) => page.locator('.notice', { hasText: says });
  const judged = async () => (await get<CaseOverview>('/case')).counts.judgedStatements;

  it('takes in the documents, and shows how far it is', async () => {
    await page.getByRole('heading', { name: 'This case is still empty' }).waitFor();
    const files = readdirSync(example).map((name) => join(example, name));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.getByRole('progressbar', { name: 'Reading' }).first().waitFor();
    await page.getByText('15 documents added, 0 there before').waitFor({ timeout: 180_000 });
    await page.getByRole('link', { name: 'Read the documents' }).click();
    await expect.poll(() => page.locator('.documents-table tbody tr').count()).toBe(15);
  }, 240_000);

  it('accepts, rejects and corrects statements in the reader, and takes a decision back', async () => {
    await page.getByRole('link', { name: 'The harbour and the capital' }).click();
    const next = page.getByRole('button', { name: 'Next statement' });
    const standing = page.locator('.reader-statement .badge').nth(1);
    await next.click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => standing.innerText()).toBe('accepted');
    await next.click();
    await page.getByRole('button', { name: 'Reject' }).click();
    // A notice stays while the pointer is on it.
    await notice(/^Rejected/).hover();
    await expect.poll(() => standing.innerText()).toBe('rejected');
    await expect.poll(judged).toBe(2);
    await notice(/^Rejected/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(() => standing.innerText()).toBe('not yet checked');
    await expect.poll(judged).toBe(1);

    await page.getByRole('button', { name: 'Correct' }).click();
    const form = page.getByRole('form', { name: 'Correct this statement' });
    await form.getByLabel('How sure').selectOption('alleged');
    await form.getByRole('button', { name: 'Save' }).click();
    await notice(/^Corrected/).waitFor();
    await page.getByText('Added by a person').waitFor();
    await expect.poll(() => page.locator('.reader-statement .badge').first().innerText()).toBe('alleged');
  });

  it('finds words in the texts, and opens the document where they stand', async () => {
    await goTo('Documents');
    await page.getByRole('searchbox', { name: 'Find in the texts' }).fill('larreina congreso');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    const found = page.locator('.documents-found > li').first();
    await found
      .locator('mark', { hasText: /Larreina/i })
      .first()
      .waitFor();
    await found.getByRole('link').click();
    await page.locator('.reader-text .sought').first().waitFor();
    await expect.poll(() => page.locator('.reader-text [data-target]').first().isVisible()).toBe(true);
  });

  it('merges two entities, and un-merges them', async () => {
    const total = async () => (await get<EntityList>('/entities?schema=Person')).total;
    const before = await total();
    await openEntity('leonor bastarrica', /^Leonor Bastarrica/);
    await page.getByRole('button', { name: 'Compare with…' }).click();
    await page.getByRole('searchbox', { name: /name/i }).last().fill('clara montufar');
    await page
      .getByRole('button', { name: /^Clara Mont/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Same/ }).click();
    await notice(/^Joined/).hover();
    await page.getByText('They are one entity now.').waitFor();
    await expect.poll(total).toBeLessThan(before);
    await notice(/^Joined/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await page.getByText('They are one entity now.').waitFor({ state: 'detached' });
    await expect.poll(total).toBe(before);

    // The same again, un-merged from the page, and that undone in its turn.
    await page.getByRole('button', { name: /^Same/ }).click();
    await page.getByRole('button', { name: 'Take this back' }).click();
    await page.getByText('They are one entity now.').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('They are one entity now.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('They are one entity now.').waitFor({ state: 'detached' });
    await expect.poll(total).toBe(before);
  });

  it('goes through doubtful pairs', async () => {
    await goTo('Entities');
    await page.getByRole('link', { name: /doubtful/i }).click();
    const { decided } = await get<PairQueue>('/pairs');
    await page.getByRole('button', { name: /^Same/ }).click();
    await expect.poll(async () => (await get<PairQueue>('/pairs')).decided).toBe(decided + 1);
    await page.getByRole('button', { name: /^Different/ }).click();
    await expect.poll(async () => (await get<PairQueue>('/pairs')).decided).toBe(decided + 2);
  });

  it('finds the path from the docks to the capital, and lights it', async () => {
    await openEntity('los calafates', /^Los Calafates$/);
    await page.getByRole('link', { name: 'In the network' }).click();
    await page.getByRole('heading', { level: 2, name: 'Los Calafates' }).waitFor();
    await page.locator('.network-canvas[data-settled="true"]').waitFor();
    await page.getByRole('tab', { name: 'Paths' }).click();
    for (const [end, name] of [
      ['From', 'Los Calafates'],
      ['To', 'Octavio Larreina Pazos'],
    ] as const) {
      await page.getByLabel(end, { exact: true }).fill(name);
      await page.keyboard.press('Enter');
    }
    const path = page.locator('.network-results > li > button[aria-pressed="true"]');
    await path.waitFor();
    const actors = (await path.locator('span').first().innerText()).split(' → ');
    expect(actors.at(0)).toBe('Los Calafates');
    expect(actors.at(-1)).toBe('Octavio Larreina Pazos');
    // The picture that is saved is what is seen: only the path has colours, all other marks share the pale one.
    await expect.poll(async () => await coloured(page)).toBe(actors.length);
    await page.locator('.network-results .network-list button').first().click();
    await page.locator('.network-pair blockquote').first().waitFor();
  });

  it('looks at the map, and chooses where to go first', async () => {
    await goTo('Map');
    await page.getByText('The places as a table').click();
    await page.locator('.map-table tbody button').first().click();
    const place = await page.locator('.map-table tbody [aria-current] button').innerText();
    await page.getByRole('heading', { level: 2, name: place }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBeTruthy();

    await page.getByRole('link', { name: 'Territories by indicator' }).click();
    await page.getByRole('link', { name: 'Try it with the example' }).click();
    await page.getByRole('button', { name: 'Where to go first' }).click();
    const found = page.locator('.map-found');
    const chosen = async () => Number.parseInt(await found.innerText(), 10);
    await found.waitFor();
    const before = await chosen();
    expect(before).toBeGreaterThan(1);
    await page.getByRole('spinbutton', { name: 'Budget', exact: true }).fill('3');
    await expect.poll(chosen).toBeLessThan(before);
    // A weight that is moved, and a place that a person leaves out, show at once; the address holds both.
    const needLeftOut = await found.innerText();
    await page.locator('.map-weights input[type=range]').first().fill('0');
    await expect.poll(() => found.innerText()).not.toBe(needLeftOut);
    const first = page
      .getByRole('region', { name: /^Always chosen/ })
      .locator('tbody tr')
      .first();
    const left = await first.getByRole('button').innerText();
    await page.getByRole('combobox', { name: `Decision: ${left}` }).selectOption('out');
    await expect.poll(() => page.getByRole('region', { name: /^Always chosen/ }).innerText()).not.toContain(left);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('budget'), searchParams.get('weights') !== '']).toEqual(['3', true]);
    expect(searchParams.get('out')).toBeTruthy();
  });

  it('puts a package together and runs it', async () => {
    await goTo('Policy');
    await page.getByLabel('Runs', { exact: true }).fill('4');
    await page.getByRole('button', { name: 'Add a package' }).click();
    await page.locator('.policy-package').nth(2).waitFor();
    const last = page.locator('.policy-package').last();
    await last.getByLabel('Name of the package').fill('Port and courts');
    await last.getByRole('button', { name: 'Add a measure' }).click();
    await last.getByLabel('Measure').selectOption({ index: 2 });
    await last.getByLabel('From').fill('2');
    await page.getByRole('button', { name: 'Run the packages' }).click();
    await page.getByRole('heading', { name: 'The packages compared at the horizon' }).waitFor();
    await page.locator('.policy-size', { hasText: 'Port and courts' }).first().waitFor();
    await page.locator('.policy-charts svg').nth(3).waitFor();
  });

  it('writes the assessment and prints it', async () => {
    await goTo('Assessment');
    await page.getByRole('button', { name: 'Add a paragraph' }).click();
    await page.getByLabel('Title of the paragraph').fill('Who holds the quay');
    await page.getByLabel('Text', { exact: true }).fill('The quay is held by agreement');
    await page.locator('.assessment-entry').first().getByRole('button', { name: 'Cite', exact: true }).click();
    await page.keyboard.type('.');
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('heading', { name: 'Who holds the quay' }).waitFor();

    const link = page.getByRole('link', { name: 'Printed document (PDF)' });
    const [response] = await Promise.all([
      page.context().waitForEvent('response', (answer) => answer.url().includes('/assessment.pdf')),
      link.click(),
    ]);
    expect(response.headers()['content-type']).toBe('application/pdf');
    const pdf = await served.fetch((await link.getAttribute('href'))!);
    const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true });
    expect(text).toContain('Who holds the quay');
    expect(text.replace(/\s+/g, ' ')).toContain('The quay is held by agreement');

    const web = await page.getByRole('link', { name: 'As a page' }).getAttribute('href');
    const html = await (await served.fetch(web!)).text();
    expect(html).toContain('The quay is held by agreement');
  });

  it('keeps what people decided where it can be undone', async () => {
    await goTo('Case');
    const history = page.getByRole('region', { name: 'What people decided' });
    await expect.poll(() => history.getByRole('listitem').count()).toBeGreaterThan(4);
    const before = await judged();
    await history.getByRole('listitem').filter({ hasText: 'judged a statement' }).last().getByRole('button').click();
    await expect.poll(judged).toBeLessThan(before);
  });

  it('had no fault on the way, and asked no other host', () => expect(opened.faults).toEqual([]));
});

/** How many actors of the drawing stand out from the colour that most of them have, in the picture that the page saves. */
async function coloured(page: Page): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  const counts = new Map<string, number>();
  for (const [, fill] of svg.matchAll(/<path transform="translate[^>]* fill="([^"]*)"\/>/g))
    counts.set(fill!, (counts.get(fill!) ?? 0) + 1);
  const all = [...counts.values()];
  return all.reduce((sum, count) => sum + count, 0) - Math.max(...all);
}
