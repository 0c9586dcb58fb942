import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, openCase } from '../../src/case/index.js';
import { assessCase, takeIn } from '../../src/journey.js';
import { LANGUAGES, type Language } from '../../src/model/index.js';
import { type Assessment, toHtml, toMarkdown } from '../../src/report/index.js';
import { createApp, listen } from '../../src/web/server/index.js';

/** The assessment of the bundled case as a person meets it: in Chromium, wide and narrow, in three languages. */
const documents = fileURLToPath(new URL('../../examples/puerto-alondra/documents', import.meta.url));

describe('the served assessment', () => {
  let folder: string;
  let store: Case;
  let browser: Browser;
  const assessments = new Map<Language, Assessment>();
  const servers: { url: string; close: () => Promise<void> }[] = [];
  const urls = new Map<Language, string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atalaya-browser-'));
    store = await openCase(join(folder, 'case'), { create: true, who: 'analyst' });
    await takeIn(store, [documents]);
    for (const language of LANGUAGES) {
      const assessment = await assessCase(store, { language });
      assessments.set(language, assessment);
      const edition = { html: toHtml(assessment), markdown: toMarkdown(assessment), json: JSON.stringify(assessment) };
      const server = await listen(createApp(edition, store), 0);
      servers.push(server);
      urls.set(language, server.url);
    }
    browser = await chromium.launch({
      executablePath: process.env['ATALAYA_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers) await server.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page that fails the test on any console error and any request to another host. */
  async function open(url: string, width: number): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on(
      'request',
      (request) => new URL(request.url()).host !== new URL(url).host && faults.push(`request: ${request.url()}`),
    );
    await page.goto(url);
    return { page, faults };
  }

  it.each(LANGUAGES)('is whole in %s: language, findings, figures, no fault', async (language) => {
    const { page, faults } = await open(urls.get(language)!, 1200);
    const assessment = assessments.get(language)!;
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    for (const { headline } of assessment.findings.slice(0, 5))
      expect(await page.getByText(headline).count(), headline).toBeGreaterThan(0);
    expect(await page.locator('svg').count()).toBeGreaterThanOrEqual(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('leads from a finding to its quote and back', async () => {
    const { page } = await open(urls.get('en')!, 1200);
    const citation = page.locator('main a[href^="#e-"]').first();
    const target = await citation.getAttribute('href');
    await citation.click();
    expect(new URL(page.url()).hash).toBe(target);
    const entry = page.locator(target!);
    const { quote } = assessments.get('en')!.evidence[Number(target!.slice(3)) - 1]!;
    expect((await entry.innerText()).replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' ').slice(0, 60));
    expect(await entry.locator('a[href^="#"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('fits a screen of 390 pixels', async () => {
    const { page } = await open(urls.get('es')!, 390);
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
    await page.context().close();
  });

  it.each([1200, 390])('has no serious barrier at %i pixels', async (width) => {
    const { page } = await open(urls.get('en')!, width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    await page.context().close();
  });

  it('gives a document as a download, never as a page', async () => {
    const url = urls.get('en')!;
    const [first] = await store.documents();
    const response = await fetch(`${url}documents/${first!.id}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await response.arrayBuffer()).byteLength).toBe(first!.size);
    expect((await fetch(`${url}documents/..%2F..%2Fetc%2Fpasswd`)).status).toBe(404);
  });
});
