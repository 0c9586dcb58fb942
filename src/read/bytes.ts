import { createHash } from 'node:crypto';
import { inspectArchive } from './archive.js';
import { TextBuilder } from './builder.js';
import { compose } from './compose.js';
import { decodeText } from './decode.js';
import { readDelimited } from './delimited.js';
import type { Draft } from './draft.js';
import { ReadError } from './errors.js';
import { misnamed } from './formats.js';
import { readFtm } from './ftm.js';
import { sniffArchive, sniffBytes, sniffText } from './sniff.js';
import { readMarkdown, readText } from './text.js';
import type { ReadDocument, ReadOptions } from './types.js';

const MEGABYTE = 1_000_000;
/** Largest file that is read unless the caller sets another limit, in bytes. */
export const MOST_BYTES = 200 * MEGABYTE;
/** How long one document may take unless the caller says otherwise. */
export const MOST_MILLISECONDS = 120_000;

/**
 * Reads one document from its bytes. What it is, is told by its content; `name` (a file name or path) is kept, and
 * helps with the date and where the content leaves a doubt.
 *
 * @throws ReadError with a `failure` that says why, where it cannot be read.
 */
export async function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const { maxBytes = MOST_BYTES, maxCharacters = 50_000_000, timeout = MOST_MILLISECONDS } = options;
  if (bytes.length === 0) throw new ReadError(name, 'empty', 'the file is empty (0 bytes)');
  if (bytes.length > maxBytes) throw tooLarge(name, bytes.length, maxBytes);
  const draft = await withTimeout(name, timeout, guarded(name, bytes, maxCharacters));
  if (draft.text.trim() === '') throw new ReadError(name, 'empty', 'the document holds no text');
  if (draft.text.length > maxCharacters) throw tooLong(name, draft.text.length, maxCharacters);
  const warning = misnamed(name, draft.mediaType);
  if (warning) draft.warnings.push(warning);
  return compose(createHash('sha256').update(bytes).digest('hex'), name, draft);
}

/** The refusal of a file larger than the limit, both in bytes. */
export function tooLarge(name: string, size: number, limit: number): ReadError {
  const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;
  const reason = `${megabytes(size)} is more than the limit of ${megabytes(limit)}; split it, or raise the limit`;
  return new ReadError(name, 'too-large', reason);
}

function tooLong(name: string, length: number, limit: number): ReadError {
  return new ReadError(name, 'too-large', `its text of ${length} characters is longer than the limit of ${limit}`);
}

/** Whatever a parser throws that is no ReadError means that the file is damaged in a way nobody foresaw. */
async function guarded(name: string, bytes: Uint8Array, maxCharacters: number): Promise<Draft> {
  try {
    return await draftOf(name, bytes, maxCharacters);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const { message } = error as Error;
    throw new ReadError(name, 'broken', `the file is damaged or not what it seems (${message.split('\n')[0]})`, error);
  }
}

/** The readers of large formats are loaded when the first file needs them: most commands read none. */
async function draftOf(name: string, bytes: Uint8Array, maxCharacters: number): Promise<Draft> {
  const content = sniffBytes(bytes);
  const warnings: string[] = [];
  switch (content.type) {
    case 'pdf':
      return (await import('./pdf.js')).readPdf(name, bytes, warnings);
    case 'zip':
      return readArchive(name, bytes, warnings);
    case 'image':
      return readImage(name, bytes);
    case 'locked':
      throw new ReadError(name, 'encrypted', 'it is locked with a password. Save it without one and read it again');
    case 'unsupported':
      throw unsupported(name, content.what);
    case 'text':
      return readDecoded(name, bytes, maxCharacters);
  }
}

async function readArchive(name: string, bytes: Uint8Array, warnings: string[]): Promise<Draft> {
  const entries = inspectArchive(name, bytes);
  const kind = sniffArchive(entries);
  if (kind === 'docx') return (await import('./docx.js')).readDocx(name, bytes, entries, warnings);
  if (kind === 'xlsx') return (await import('./xlsx.js')).readXlsx(bytes, warnings);
  throw unsupported(name, kind);
}

async function readDecoded(name: string, bytes: Uint8Array, maxCharacters: number): Promise<Draft> {
  const { text, warnings } = decodeText(bytes);
  if (text.trim() === '') throw new ReadError(name, 'empty', 'the file holds nothing but white space');
  if (text.length > maxCharacters) throw tooLong(name, text.length, maxCharacters);
  const content = sniffText(text, name);
  switch (content.type) {
    case 'html':
      return (await import('./html.js')).readHtml(text, warnings);
    case 'ftm':
      return readFtm(text, warnings);
    case 'delimited':
      return readDelimited(text, content.delimiter, warnings);
    case 'markdown':
      return readMarkdown(text, warnings);
    case 'text':
      return readText(text, warnings);
    case 'unsupported':
      throw unsupported(name, content.what);
  }
}

async function readImage(name: string, bytes: Uint8Array): Promise<Draft> {
  const paragraphs = await (await import('./ocr.js')).recogniseImage(bytes);
  if (!paragraphs) {
    throw new ReadError(name, 'no-text', 'it is an image. Install tesseract, or have it recognised, and read it again');
  }
  const builder = new TextBuilder();
  for (const words of paragraphs) builder.add(words, { page: 1 });
  const warnings = ['it was recognised from an image: expect misread letters'];
  return {
    mediaType: 'image/*',
    text: builder.text,
    parts: builder.parts,
    tables: [],
    pages: 1,
    warnings,
    metadata: {},
  };
}

function unsupported(name: string, what: string): ReadError {
  return new ReadError(
    name,
    'unsupported',
    `it is ${what}; that is not read. Convert it to PDF, docx, text or CSV first`,
  );
}

async function withTimeout<Result>(name: string, milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const reason = `it took longer than ${Math.round(milliseconds / 1000)} s and was given up`;
    timer = setTimeout(() => reject(new ReadError(name, 'broken', reason)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
