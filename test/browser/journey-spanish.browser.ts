import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOverview, DocumentList, EntityList } from '../../src/web/api/index.js';
import { example, type Served, serveCase, shown } from './served.js';
import { VIEWS, viewsOf } from './views.js';

/** Words that are the same in English and in Spanish, and names of things that have one name everywhere. */
const SAME = new Set(
  'Atalaya|English|Español|Português|Total|No|Error|Plan|PDF|SVG|PNG|JSON|GeoJSON|Markdown|PageRank|Ctrl K|Ctrl ↵|Esc'.split(
    '|',
  ),
);
/** Marks of handling, and settings of a measure as they are asked for: one vocabulary in every language. */
const MARK = /^TLP:|^\w+=\w+$/;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The workbench once in Spanish: every page, with a change and its undoing. */
describe('in Spanish', () => {
  let served: Served;
  let views: Awaited<ReturnType<typeof viewsOf>>;
  let names: ReadonlySet<string>;
  beforeAll(async () => {
    served = await serveCase([example]);
    views = await viewsOf(served.url);
    names = await named();
  });
  afterAll(() => served?.close());

  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${served.url}api${path}`)).json()) as T;
  /** The words of what documents name, which are the same in every language. */
  const named = async (): Promise<ReadonlySet<string>> => {
    const { documents } = await get<DocumentList>('/documents');
    const { rows } = await get<EntityList>('/entities?limit=200');
    const { rows: all } = await get<EntityList>('/entities?schema=&limit=200');
    const texts = [...rows, ...all, ...documents].flatMap((one) => [one.name, 'title' in one ? (one.title ?? '') : '']);
    const table = (name: string) => readFile(new URL(`../../examples/territory/${name}`, import.meta.url), 'utf8');
    const { features } = JSON.parse(await table('outlines.geojson')) as { features: { properties: object }[] };
    const outlined = features.flatMap(({ properties }) => Object.values(properties)).map(String);
    const places = await table('indicators.csv');
    return new Set([...texts, ...outlined, places, 'indicators.csv almagria.csv'].flatMap(wordsOf));
  };

  /** What a view says in a language, with something open in it. */
  const saidBy = async (name: (typeof VIEWS)[number], locale: string, language: 'en' | 'es'): Promise<Set<string>> => {
    const { path, open, main } = views[name];
    const { page, faults } = await served.open(path, { locale, width: 1400 });
    await shown(page);
    await open?.(page, language);
    await main(page, language).waitFor();
    const texts = new Set(await said(page));
    expect(faults).toEqual([]);
    await page.context().close();
    return texts;
  };

  it.each(VIEWS)('%s: no heading, button, label or hint is left in English', async (name) => {
    const [english, spanish] = [await saidBy(name, 'en-US', 'en'), await saidBy(name, 'es-MX', 'es')];
    expect(english.size).toBeGreaterThan(15);
    const isName = (text: string) => wordsOf(text).every((word) => names.has(word));
    const left = [...spanish].filter(
      (text) => english.has(text) && !SAME.has(text) && !MARK.test(text) && !isName(text),
    );
    expect(left).toEqual([]);
  });

  it('reviews a statement and takes it back', async () => {
    const judged = async () => (await get<CaseOverview>('/case')).counts.judgedStatements;
    const { page, faults } = await served.open('', { locale: 'es-CO' });
    await page.getByRole('navigation', { name: 'Páginas' }).getByRole('link', { name: 'Documentos' }).click();
    await page.getByRole('link', { name: 'The harbour and the capital' }).click();
    const before = await judged();
    await page.getByRole('button', { name: 'Declaración siguiente' }).click();
    await page.getByRole('button', { name: 'Aceptar' }).click();
    const notice = page.locator('.notice', { hasText: /^Aceptad/ });
    await notice.hover();
    await expect.poll(judged).toBe(before + 1);
    await notice.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(judged).toBe(before);
    await page.locator('.notice', { hasText: /^Deshecho/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** What a page says of its own accord. */
const SPOKEN = 'h1,h2,h3,button,label,legend,summary,th[scope=col],caption,.page-lead,.empty,nav a,a.button';

/** All of that which is seen, with hints in fields and names for those who listen. */
async function said(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(`(() => {
    const seen = (element) => element.matches('option') || element.checkVisibility();
    const written = [...document.querySelectorAll('${SPOKEN}')].filter(seen).map((element) => element.textContent);
    const named = ['placeholder', 'aria-label'].flatMap((name) =>
      [...document.querySelectorAll('[' + name + ']')].filter(seen).map((element) => element.getAttribute(name)),
    );
    return [...written, ...named];
  })()`);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /\p{L}{2}/u.test(text));
}
