import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/model/index.js';
import type { Assessment } from '../../src/report/index.js';
import { example, type Served, serveCase } from './served.js';

/** The assessment of the bundled case as a person meets it: in Chromium, wide and narrow, in three languages. */
describe('the served assessment', () => {
  let served: Served;
  const assessments = new Map<Language, Assessment>();

  beforeAll(async () => {
    served = await serveCase([example]);
    for (const language of LANGUAGES)
      assessments.set(
        language,
        await served.workspace.assessment({ language, handling: 'TLP:GREEN', title: undefined }),
      );
  });
  afterAll(() => served?.close());

  const open = (language: Language, width: number) => served.open(`assessment.html?language=${language}`, { width });

  it.each(LANGUAGES)('is whole in %s: language, findings, figures, no fault', async (language) => {
    const { page, faults } = await open(language, 1200);
    const assessment = assessments.get(language)!;
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    for (const { headline } of assessment.findings.slice(0, 5))
      expect(await page.getByText(headline).count(), headline).toBeGreaterThan(0);
    expect(await page.locator('svg').count()).toBeGreaterThanOrEqual(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('leads from a finding to its quote and back', async () => {
    const { page } = await open('en', 1200);
    const citation = page.locator('main a[href^="#e-"]').first();
    const target = await citation.getAttribute('href');
    await citation.click();
    await expect.poll(() => new URL(page.url()).hash).toBe(target);
    const entry = page.locator(target!);
    const { quote } = assessments.get('en')!.evidence[Number(target!.slice(3)) - 1]!;
    expect((await entry.innerText()).replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' ').slice(0, 60));
    expect(await entry.locator('a[href^="#"]').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('fits a screen of 390 pixels', async () => {
    const { page } = await open('es', 390);
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
    await page.context().close();
  });

  it.each([1200, 390])('has no serious barrier at %i pixels', async (width) => {
    const { page } = await open('en', width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    await page.context().close();
  });

  it('gives a document as a download, never as a page', async () => {
    const { url, workspace } = served;
    const [first] = await workspace.store.documents();
    const response = await fetch(`${url}originals/${first!.id}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await response.arrayBuffer()).byteLength).toBe(first!.size);
    expect((await fetch(`${url}originals/..%2F..%2Fetc%2Fpasswd`)).status).toBe(400);
  });
});
