import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { type ArchiveEntry, readEntry } from './archive.js';
import { TextBuilder } from './builder.js';
import { type DomNode, DomReader } from './dom-parts.js';
import type { Draft, DraftMetadata } from './draft.js';

/** Styles that Word names beside its headings, in the three languages. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Título'] => h1.title:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Descripción'] => p.caption:fresh",
  "p[style-name='Legenda'] => p.caption:fresh",
  "p[style-name='endnote text'] => p.endnote:fresh",
];

/** A Word document: headings, paragraphs, lists, tables, and its notes as footnotes. Images are left out. */
export async function readDocx(
  name: string,
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  warnings: string[],
): Promise<Draft> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  for (const back of document.querySelectorAll('li[id^="footnote-"] a[href^="#"], li[id^="endnote-"] a[href^="#"]'))
    back.remove();
  const builder = new TextBuilder();
  const reader = new DomReader(builder, undefined, undefined);
  reader.read(document.body as unknown as DomNode);
  const part = (path: string) => {
    const entry = entries.find((each) => each.path === path);
    return entry ? new TextDecoder().decode(readEntry(name, bytes, entry)) : '';
  };
  const pages = Number(/<Pages>(\d+)<\/Pages>/.exec(part('docProps/app.xml'))?.[1] ?? 1);
  if (entries.some((entry) => /vbaProject\.bin$/.test(entry.path)))
    warnings.push('it holds macros, which were not run');
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    text: builder.text,
    parts: builder.parts,
    tables: reader.tables,
    pages: Math.max(1, pages),
    warnings,
    metadata: coreProperties(part('docProps/core.xml')),
  };
}

/** What the file says of itself. Its author is often the one who typed it, and its title that of a template. */
function coreProperties(xml: string): DraftMetadata {
  const value = (tag: string) => {
    const words = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(xml)?.[1]?.trim();
    return words ? unescapeXml(words) : undefined;
  };
  const fileDate = /^\d{4}-\d{2}-\d{2}/.exec(value('dcterms:created') ?? '')?.[0];
  const author = value('dc:creator');
  return {
    ...(author ? { fileAuthor: author } : {}),
    ...(value('dc:title') ? { fileTitle: value('dc:title')! } : {}),
    ...(fileDate ? { fileDate } : {}),
  };
}

function unescapeXml(words: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return words.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!);
}
