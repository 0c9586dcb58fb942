import { getDocumentProxy } from 'unpdf';
import { TextBuilder } from './builder.js';
import type { Draft, DraftMetadata } from './draft.js';
import { ReadError } from './errors.js';
import { type Pdf, recognisePages } from './ocr.js';
import { type Glyphs, linesOfPage } from './pdf-lines.js';
import { type PdfPage, partsOfPages } from './pdf-parts.js';
import { textTables } from './text-tables.js';

/** More pages than this take longer than a document may. */
const MOST_PAGES = 20_000;
/** Letters that this many pages must hold, on the average, for the text not to be stray marks over a scan. */
const FEW_LETTERS = 8;

/**
 * A PDF: page by page, its columns one after the other, lines put together to paragraphs, with running heads, page
 * numbers and footnotes told from the text. Pages without text are read by tesseract where it is installed, and named
 * where it is not.
 *
 * @throws ReadError `encrypted`, `broken`, or `no-text` where no page holds any.
 */
export async function readPdf(name: string, bytes: Uint8Array, warnings: string[]): Promise<Draft> {
  const pdf = await open(name, bytes);
  try {
    if (pdf.numPages > MOST_PAGES) {
      const reason = `it has ${pdf.numPages} pages, more than ${MOST_PAGES}; split it, and read the parts`;
      throw new ReadError(name, 'too-large', reason);
    }
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number, warnings));
    const blank = pages.filter((page) => lettersOf(page) < FEW_LETTERS).map((page) => page.page);
    const recognised = await recognisePages(name, pdf, blank, warnings);
    if (blank.length === pages.length && recognised.size === 0) {
      const reason = `it holds images of ${pages.length} page${pages.length === 1 ? '' : 's'} and no text: a scan`;
      throw new ReadError(name, 'no-text', `${reason}. Install tesseract, or have it recognised, and read it again`);
    }
    const builder = new TextBuilder();
    const scanned = new Set(recognised.keys());
    const parts = partsOfPages(pages.filter((page) => !scanned.has(page.page)));
    for (const page of pages) {
      for (const { text, apart, kind, row } of parts.filter((each) => each.page === page.page)) {
        builder.add(text, { page: page.page, apart, ...(kind ? { kind } : {}) }, row ? '\n' : '\n\n');
      }
      for (const words of recognised.get(page.page) ?? []) builder.add(words, { page: page.page });
    }
    const { parts: withRows, tables } = textTables(builder.text, builder.parts);
    return {
      mediaType: 'application/pdf',
      text: builder.text,
      parts: withRows,
      tables,
      pages: pdf.numPages,
      warnings,
      metadata: await metadataOf(pdf),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(name: string, bytes: Uint8Array): Promise<Pdf> {
  try {
    // The library takes the bytes for itself: it is given a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const { name: kind, message } = error as Error;
    if (kind === 'PasswordException') {
      throw new ReadError(
        name,
        'encrypted',
        'it is locked with a password. Save it without one and read it again',
        error,
      );
    }
    throw new ReadError(name, 'broken', `the PDF is cut off or damaged (${message})`, error);
  }
}

async function readPage(pdf: Pdf, number: number, warnings: string[]): Promise<PdfPage> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { height } = page.getViewport({ scale: 1 });
    const glyphs: Glyphs[] = [];
    for (const item of items) {
      if (!('str' in item)) continue;
      const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number];
      // Text that runs up the page or slantwise is a stamp or a watermark.
      if (Math.abs(b) > Math.abs(a)) continue;
      glyphs.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) || Math.abs(a) || 1 });
    }
    page.cleanup();
    return { page: number, height, lines: linesOfPage(glyphs) };
  } catch (error) {
    warnings.push(`page ${number} could not be read (${(error as Error).message})`);
    return { page: number, height: 0, lines: [] };
  }
}

function lettersOf(page: PdfPage): number {
  return page.lines.reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0);
}

async function metadataOf(pdf: Pdf): Promise<DraftMetadata> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title, Author, CreationDate } = info as Record<string, unknown>;
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(CreationDate ?? ''));
  const words = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
  const title = words(Title);
  return {
    ...(title && !/^untitled|\.(?:docx?|pdf|indd|qxd|odt|pptx?|xlsx?)$/i.test(title) ? { fileTitle: title } : {}),
    ...(words(Author) ? { fileAuthor: words(Author)! } : {}),
    ...(date ? { fileDate: `${date[1]}-${date[2]}-${date[3]}` } : {}),
  };
}
