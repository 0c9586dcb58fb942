import type { parseHTML } from 'linkedom';
import { findDate } from './dates.js';
import { sameWords } from './dom-parts.js';
import type { DraftMetadata } from './draft.js';

type Page = ReturnType<typeof parseHTML>['document'];

/**
 * Title, author, date of publication and publisher as a page states them: in its meta elements (Open Graph, Dublin
 * Core, Highwire), in JSON-LD (schema.org NewsArticle), or in marked elements.
 */
export function htmlMetadata(document: Page): DraftMetadata {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
      );
      const content = tidy(element?.getAttribute('content'));
      if (content) return content;
    }
    return undefined;
  };
  const article = jsonLd(document);
  const publisher =
    meta('og:site_name', 'citation_journal_title', 'citation_publisher', 'dc.publisher', 'dcterms.publisher') ??
    nameOf(article['publisher']) ??
    meta('application-name');
  const time = document.querySelector(
    'time[datetime][pubdate], [itemprop="datePublished"], article time[datetime], time[datetime]',
  );
  const date =
    meta(
      'article:published_time',
      'datePublished',
      'citation_publication_date',
      'citation_date',
      'dc.date',
      'dcterms.date',
      'dcterms.issued',
      'dc.date.issued',
      'pubdate',
      'publish-date',
      'date',
      'sailthru.date',
    ) ??
    tidy(article['datePublished'] as string | undefined) ??
    tidy(time?.getAttribute('datetime') ?? time?.getAttribute('content'));
  const author =
    meta('author', 'article:author', 'citation_author', 'dc.creator', 'dcterms.creator') ?? nameOf(article['author']);
  const heading = tidy(document.querySelector('article h1, main h1, h1')?.textContent);
  const title = chooseTitle(
    heading,
    meta('og:title', 'citation_title', 'dc.title'),
    tidy(document.querySelector('title')?.textContent),
    publisher,
  );
  const iso = date && isoOf(date);
  return {
    ...(title ? { title } : {}),
    ...(author && !/^https?:/.test(author) ? { author: author.replace(/^(?:by|por)\s+/i, '') } : {}),
    ...(publisher ? { publisher } : {}),
    ...(iso ? { date: iso } : {}),
  };
}

/** The heading, unless it is the masthead; then the title, without the site's name behind it. */
function chooseTitle(heading?: string, given?: string, element?: string, publisher?: string): string | undefined {
  if (heading && !(publisher && sameWords(heading, publisher))) return heading;
  if (given) return given;
  const parts = element?.split(/\s+[|–—·»-]\s+/) ?? [];
  return parts.length > 1 ? parts.reduce((best, part) => (part.length > best.length ? part : best)) : element;
}

/** The first article that the page's JSON-LD describes. */
function jsonLd(document: Page): Record<string, unknown> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      // A page with broken JSON-LD is read by what else it says.
    }
  }
  return {};
}

function articleIn(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = articleIn(each);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  if (/Article|Report|BlogPosting/.test(String(record['@type']))) return record;
  return articleIn(record['@graph']);
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value))
    return tidy(
      value
        .map((each) => nameOf(each))
        .filter(Boolean)
        .join(', '),
    );
  return typeof value === 'object' && value !== null ? tidy((value as { name?: string }).name) : undefined;
}

function isoOf(date: string): string | undefined {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(date)?.[0] ?? findDate(date, 'und')?.date;
}

function tidy(words: string | null | undefined): string | undefined {
  const clean = typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '';
  return clean === '' ? undefined : clean;
}
