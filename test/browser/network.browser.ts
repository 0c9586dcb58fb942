import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from '../../src/journey.js';
import type { NetworkDrawing } from '../../src/web/api/index.js';
import { example, type Served, serveCase } from './served.js';

/** Where the browser keeps every actor of the first case it knows, by id, as JSON. */
const keptPlaces = (page: Page): Promise<string> =>
  page.evaluate<string>(`new Promise((resolve) => {
    const request = indexedDB.open('atalaya-network', 1);
    request.onsuccess = () => {
      const all = request.result.transaction('positions').objectStore('positions').getAll();
      all.onsuccess = () => resolve(JSON.stringify([...(all.result[0] ?? [])]));
    };
  })`);

const lengthOf = ([x, y, toX, toY]: readonly [number, number, number, number]): number => Math.hypot(toX - x, toY - y);

/** The page Network on the bundled case, in Chromium with WebGL by software. */
describe('the page Network', () => {
  let served: Served;
  let drawing: NetworkDrawing;

  beforeAll(async () => {
    served = await serveCase([example]);
    drawing = (await (await fetch(`${served.url}api/network`)).json()) as NetworkDrawing;
  });
  afterAll(() => served?.close());

  const settled = (page: Page) => page.locator('.network-canvas[data-settled="true"]').waitFor();
  const nameAt = (at: number): string => drawing.actors.name[at]!;
  const idAt = (at: number): string => drawing.actors.id[at]!;

  it('draws, says what it leaves out, and has no serious barrier', async () => {
    const { page, faults } = await served.open('network');
    await settled(page);
    const note = await page.locator('.network-hidden').innerText();
    expect(note).toContain(`${drawing.actors.id.length} actors`);
    expect(note).toContain(`${drawing.hidden.denied} ties that sources only deny`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('finds a path by names, lights it, and shows the quotes of a tie of it', async () => {
    const { page, faults } = await served.open('network?panel=paths');
    await settled(page);
    const [one, other] = [drawing.lines.source[0]!, drawing.lines.target[0]!];
    for (const [label, at] of [
      ['From', one],
      ['To', other],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(nameAt(at));
      await page.keyboard.press('Enter');
    }
    await page.getByText('Conditions').click();
    await page.getByLabel('Also over conflict and legal action').check();
    const first = page.locator('.network-results > li').first();
    await first.getByText(`${nameAt(one)} → ${nameAt(other)}`).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('source')).toBe(idAt(one));
    await first.locator('.network-list button').first().click();
    const quote = page.locator('.network-pair blockquote').first();
    await quote.waitFor();
    expect((await quote.innerText()).length).toBeGreaterThan(10);
    expect(await page.locator('.network-pair figcaption a').first().getAttribute('href')).toMatch(
      /^\/documents\/.*statement=/,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens the same view from its address, and filters', async () => {
    const { page, faults } = await served.open('network');
    await settled(page);
    const count = async () => (await page.locator('.network-hidden strong').innerText()).split(' ')[0];
    const before = await count();
    await page.getByRole('checkbox', { name: /^Place/ }).uncheck();
    await expect.poll(count).not.toBe(before);
    const after = await count();
    expect(Number(after)).toBeLessThan(Number(before));
    await page.reload();
    await settled(page);
    await expect.poll(count).toBe(after);
    await expect.poll(() => page.getByRole('checkbox', { name: /^Place/ }).isChecked()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('takes actors out step by step, and names its assumptions', async () => {
    const { page, faults } = await served.open('network?panel=what-if&recover=role');
    await settled(page);
    await page.getByText('assumption', { exact: true }).waitFor();
    const slider = page.getByRole('slider', { name: /Removed/ });
    await slider.waitFor();
    await slider.fill('2');
    await expect.poll(() => page.locator('.network-gone li').count()).toBe(2);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('2');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is walked by keys alone, to a profile', async () => {
    const { page, faults } = await served.open('network');
    await settled(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    const best = drawing.actors.degree.indexOf(Math.max(...drawing.actors.degree));
    await page.getByRole('heading', { name: nameAt(best), level: 2 }).waitFor();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    const walked = await page.evaluate<string>(`new URLSearchParams(location.search).get('actor')`);
    expect(drawing.actors.id).toContain(walked);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/entities/${walked}`);
    expect(faults.filter((fault) => !fault.includes('/entities'))).toEqual([]);
    await page.context().close();
  });

  it('lists findings that light the drawing, and all as tables', async () => {
    const { page, faults } = await served.open('network?panel=findings&analysis=chains&finding=0');
    await settled(page);
    await page.locator('.network-results .network-list button').first().waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('heading', { name: 'Pairs tied' }).waitFor();
    await page.locator('.network-tables tbody tr').nth(drawing.actors.id.length).waitFor();
    await page
      .getByRole('button', { name: /^Quotes/ })
      .first()
      .click();
    await page.locator('.network-pair blockquote').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['SVG', 'PNG'])('saves the drawing as %s', async (form) => {
    const { page, faults } = await served.open('network');
    await settled(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: form, exact: true }).click(),
    ]);
    const bytes = await readFile(await download.path());
    if (form === 'PNG') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    else {
      const text = bytes.toString();
      const wellFormed = await page.evaluate<boolean>(
        `new DOMParser().parseFromString(${JSON.stringify(text)}, 'image/svg+xml').querySelector('parsererror') === null`,
      );
      expect(wellFormed).toBe(true);
      expect(text.match(/<path transform/g)!.length).toBeGreaterThanOrEqual(drawing.actors.id.length);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens the quotes of a line that is clicked upon', async () => {
    const { page, faults } = await served.open('network');
    await settled(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG', exact: true }).click(),
    ]);
    const svg = await readFile(await download.path(), 'utf8');
    // The picture is as large as the drawing: the middle of its longest line is a place to click upon.
    const lines = [...svg.matchAll(/<path d="M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)"/g)].map((match) =>
      match.slice(1).map(Number),
    ) as [number, number, number, number][];
    const [x, y, toX, toY] = lines.reduce((best, line) => (lengthOf(line) > lengthOf(best) ? line : best));
    await page.locator('.network-canvas').click({ position: { x: (x + toX) / 2, y: (y + toY) / 2 } });
    await page.locator('.network-pair blockquote').first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('pair')?.split(',')).toHaveLength(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('stands where it stood: a second visit draws every actor on its place', async () => {
    const { page } = await served.open('network');
    await settled(page);
    const places = () => keptPlaces(page);
    await expect.poll(places).toContain(idAt(0));
    const before = await places();
    await page.reload();
    await settled(page);
    await expect.poll(places).toBe(before);
    await page.context().close();
  });

  it('leaves everybody where they stood when a document is added', async () => {
    const files = (await readdir(example)).map((name) => join(example, name));
    const isLater = (file: string): boolean => file.endsWith('06-rota-do-cafe.html');
    const rest = files.filter((file) => /\.(html|md|txt)$/.test(file) && !isLater(file));
    const own = await serveCase(rest);
    try {
      const { page } = await own.open('network');
      await settled(page);
      await expect.poll(() => keptPlaces(page)).not.toBe('[]');
      const before = new Map(JSON.parse(await keptPlaces(page)) as [string, number[]][]);
      await takeIn(own.workspace.store, files.filter(isLater));
      own.workspace.changed('documents');
      const { actors } = (await (await fetch(`${own.url}api/network`)).json()) as NetworkDrawing;
      const newcomers = actors.id.filter((id) => !before.has(id));
      expect(newcomers.length).toBeGreaterThan(0);
      await expect.poll(() => keptPlaces(page)).toContain(newcomers[0]);
      const after = new Map(JSON.parse(await keptPlaces(page)) as [string, number[]][]);
      const stayed = actors.id.filter((id) => before.has(id));
      expect(stayed.length).toBeGreaterThan(0.5 * actors.id.length);
      for (const id of stayed) expect(after.get(id)).toEqual(before.get(id));
      await page.context().close();
    } finally {
      await own.close();
    }
    // A case is made, read and read again: on a busy machine that is minutes.
  }, 300_000);

  it('speaks Spanish on 390 pixels, without sideways scrolling', async () => {
    const { page, faults } = await served.open('network?panel=findings', { width: 390, locale: 'es-MX' });
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'Red' }).waitFor();
    await page.getByRole('tab', { name: 'Hallazgos' }).waitFor();
    expect(await page.locator('.network-hidden').innerText()).toContain('que las fuentes solo niegan');
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
