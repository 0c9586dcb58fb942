import type { Language } from '../model/index.js';
import { dateInWords } from './dates.js';
import { fill } from './grammar.js';
import type { Phrases } from './phrases/index.js';
import type { SourceDocument } from './schema.js';

/** What is known of a document beside its name: publisher, author, date, language, its pages if asked, grading, mark. */
export function documentFacts(
  document: SourceDocument,
  language: Language,
  { label }: Phrases,
  { pages = false }: { pages?: boolean } = {},
): string[] {
  const languages: Readonly<Record<string, string>> = label.language;
  return [
    ...(document.publisher ? [document.publisher] : []),
    ...(document.author ? [document.author] : []),
    document.date ? dateInWords(document.date, language) : label.noDate,
    languages[document.language] ?? document.language,
    ...(pages && document.pages > 0 ? [fill(label.pages, { n: document.pages }, language)] : []),
    fill(label.reliability, { grade: document.reliability }, language),
    document.handling,
  ];
}

/** One entry of the log of custody in words. */
export function custodyText(
  { at, who, action, detail }: SourceDocument['custody'][number],
  language: Language,
  { label }: Phrases,
): string {
  const actions: Readonly<Record<string, string>> = label.custodyAction;
  return [
    `${actions[action] ?? action} ${at.slice(0, 16).replace('T', ' ')}`,
    fill(label.by, { who }, language),
    fill(label.from, { detail }, language),
  ].join(', ');
}
