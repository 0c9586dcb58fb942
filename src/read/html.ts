import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { TextBuilder } from './builder.js';
import { type DomNode, DomReader } from './dom-parts.js';
import type { Draft } from './draft.js';
import { flatten } from './flatten.js';
import { htmlMetadata } from './html-metadata.js';

type Page = ReturnType<typeof parseHTML>['document'];

/**
 * A web page: its main text, headings, captions and tables. Where the page marks its article, that is read; otherwise
 * the main text is found by Readability; what surrounds it (menus, cookie notices, links to other articles) is left out.
 */
export function readHtml(text: string, warnings: string[]): Draft {
  const flat = flatten(text);
  const whole = /<(?:html|body)\b/i.test(flat) ? flat : `<!doctype html><html><body>${flat}</body></html>`;
  const { document } = parseHTML(whole);
  const metadata = htmlMetadata(document);
  const root = mainPart(document, warnings);
  const title = metadata.title;
  const builder = new TextBuilder();
  if (title) builder.add(title, { kind: 'title' });
  const reader = new DomReader(builder, undefined, title);
  reader.read(root as unknown as DomNode);
  return {
    mediaType: 'text/html',
    text: builder.text,
    parts: builder.parts,
    tables: reader.tables,
    pages: 1,
    warnings,
    metadata,
  };
}

/** All that a piece of HTML shows, without looking for a main part: the text of an e-mail. */
export function readHtmlWhole(text: string): Pick<Draft, 'text' | 'parts' | 'tables'> {
  const { document } = parseHTML(`<!doctype html><html><body>${flatten(text)}</body></html>`);
  const builder = new TextBuilder();
  const reader = new DomReader(builder, undefined, undefined);
  reader.read(document.body as unknown as DomNode);
  return { text: builder.text, parts: builder.parts, tables: reader.tables };
}

function mainPart(document: Page, warnings: string[]): unknown {
  const marked = [...document.querySelectorAll('article, [itemprop="articleBody"]')];
  const whole = wordsOf(document.body ?? document.documentElement);
  const article = marked.length === 1 ? marked[0] : undefined;
  const main = document.querySelectorAll('main');
  const chosen = article ?? (main.length === 1 ? main[0] : undefined);
  if (chosen && wordsOf(chosen) >= Math.min(120, whole * 0.4)) return chosen;
  if (isProbablyReaderable(document as never)) {
    const copy = parseHTML(document.toString()).document;
    const found = new Readability(copy as never, { keepClasses: true }).parse();
    if (found?.content && wordsOfText(found.textContent ?? '') >= Math.min(120, whole * 0.3)) {
      return parseHTML(`<!doctype html><html><body>${found.content}</body></html>`).document.body;
    }
  }
  if (whole > 400) warnings.push('the main text could not be told from what surrounds it: the whole page was read');
  return document.body ?? document.documentElement;
}

function wordsOf(element: { textContent: string | null }): number {
  return wordsOfText(element.textContent ?? '');
}

function wordsOfText(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
