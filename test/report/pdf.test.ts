import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Assessment, assess, toPdf } from '../../src/report/index.js';
import { puertoSalitre } from './puerto-salitre.js';

const HOSTILE = '#panic("no") $x^2$ = *bold* <e-1> @ref \\ // `raw`';

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

const plain = (text: string): string => text.replace(/[\s\u00ad-]+/g, '').replace(/[“”‘’"']/g, '');

describe.each(['en', 'es', 'pt'] as const)('the printed assessment in %s', (language) => {
  let assessment: Assessment;
  let pages: string[];
  let pdf: Uint8Array;
  beforeAll(async () => {
    const { snapshot, resolved } = puertoSalitre();
    assessment = assess(snapshot, resolved, { language, now: '2015-07-01', who: 'M. Oduber', title: HOSTILE });
    pdf = await toPdf(assessment);
    pages = await pagesOf(pdf);
  }, 60_000);

  test('bears the handling mark on every page', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page).toContain('TLP:GREEN');
  });

  test('has a cover, the key judgements on one page, then all else', () => {
    expect(pages[0]).toContain('M. Oduber');
    for (const { headline } of assessment.findings) expect(plain(pages[1]!)).toContain(plain(headline));
    expect(pages[2]).not.toBe('');
  });

  test('holds every finding, quote and hash', () => {
    const all = plain(pages.join(' '));
    for (const { headline, sentences } of assessment.findings) {
      expect(all).toContain(plain(headline));
      for (const { text } of sentences) expect(all.includes(plain(text.slice(0, 30)))).toBe(true);
    }
    for (const { quote } of assessment.evidence) expect(all).toContain(plain(quote).slice(0, 40));
    for (const { sha256 } of assessment.documents) expect(all).toContain(sha256);
  });

  test('sets what looks like markup as text', () => {
    expect(plain(pages[0]!)).toContain(plain('#panic("no") $x^2$ = *bold*'));
  });

  test('gives the same bytes again', async () => {
    expect(Buffer.compare(Buffer.from(pdf), Buffer.from(await toPdf(assessment)))).toBe(0);
  });
});

test('an assessment without findings is printed too', async () => {
  const { snapshot } = puertoSalitre();
  const empty = { ...snapshot, entities: [], mentions: [], statements: [] };
  const assessment = assess(empty, [], { language: 'en', now: '2015-07-01', who: 'M. Oduber' });
  expect((await pagesOf(await toPdf(assessment))).length).toBeGreaterThan(2);
}, 60_000);
