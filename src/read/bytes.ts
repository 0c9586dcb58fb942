import { createHash } from 'node:crypto';
import { inspectArchive, listEntries } from './archive.js';
import { TextBuilder } from './builder.js';
import { compose } from './compose.js';
import { decodeText } from './decode.js';
import { readDelimited } from './delimited.js';
import type { Draft } from './draft.js';
import { ReadError } from './errors.js';
import { FORMATS, misnamed } from './formats.js';
import { readFtm } from './ftm.js';
import type { Member } from './members.js';
import { sniffArchive, sniffBytes, sniffText } from './sniff.js';
import { readMarkdown, readText } from './text.js';
import type { ReadDocument, ReadOptions } from './types.js';
import type { ArchiveKind } from './unpack.js';

const MEGABYTE = 1_000_000;
/** Largest file that is read unless the caller sets another limit, in bytes. */
export const MOST_BYTES = 200 * MEGABYTE;
/** How long one document may take unless the caller says otherwise. */
export const MOST_MILLISECONDS = 120_000;

/** How much all that is packed in one file may unpack to, in bytes, and how many archives may lie in one another. */
export const MOST_UNPACKED = 1000 * MEGABYTE;
export const MOST_DEPTH = 3;

/** What a file holds: a document, files that lie in it, or both, as an e-mail with its attachments does. */
export interface Opened {
  document?: ReadDocument;
  members: Member[];
}

/**
 * Opens a file from its bytes. What it is, is told by its content; `name` (a file name or path) is kept, and helps with
 * the date and where the content leaves a doubt.
 *
 * @throws ReadError with a `failure` that says why, where it cannot be read.
 */
export async function openBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Opened> {
  const { maxBytes = MOST_BYTES, maxCharacters = 50_000_000, timeout = MOST_MILLISECONDS } = options;
  if (bytes.length === 0) throw new ReadError(name, 'empty', 'the file is empty (0 bytes)');
  if (bytes.length > maxBytes) throw tooLarge(name, bytes.length, maxBytes);
  const draft = await withTimeout(name, timeout, guarded(name, bytes, { ...options, maxCharacters }));
  const { members = [] } = draft;
  if (draft.text.trim() === '') {
    if (members.length > 0) return { members };
    throw new ReadError(name, 'empty', draft.members ? 'it holds no file' : 'the document holds no text');
  }
  if (draft.text.length > maxCharacters) throw tooLong(name, draft.text.length, maxCharacters);
  const warning = misnamed(name, draft.mediaType);
  if (warning) draft.warnings.push(warning);
  return { document: compose(createHash('sha256').update(bytes).digest('hex'), name, draft), members };
}

/**
 * Reads one document from its bytes, as `openBytes`; of an e-mail the message alone.
 * @throws ReadError also where it is an archive or a mailbox, which holds several.
 */
export async function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const { document, members } = await openBytes(name, bytes, options);
  if (document) return document;
  const reason = `it is an archive or a mailbox (files in it: ${members.length}). \`atalaya read\` and \`assess\` take it; or unpack it and name one file`;
  throw new ReadError(name, 'unsupported', reason);
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

type Limits = ReadOptions & { maxCharacters: number };

/** What the engine says where a parser went down into a file until its stack was full. */
const TOO_DEEP = /call stack/i;

/** Whatever a parser throws that is no ReadError means that the file is damaged in a way nobody foresaw. */
async function guarded(name: string, bytes: Uint8Array, limits: Limits): Promise<Draft> {
  try {
    return await draftOf(name, bytes, limits);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const { message } = error as Error;
    const why = TOO_DEEP.test(message)
      ? 'its parts lie far deeper in one another than in any document'
      : message.split('\n')[0];
    throw new ReadError(name, 'broken', `the file is damaged or not what it seems (${why})`, error);
  }
}

/** The readers of large formats are loaded when the first file needs them: most commands read none. */
async function draftOf(name: string, bytes: Uint8Array, limits: Limits): Promise<Draft> {
  const content = sniffBytes(bytes, name);
  const warnings: string[] = [];
  switch (content.type) {
    case 'pdf':
      return (await import('./pdf.js')).readPdf(name, bytes, warnings);
    case 'zip':
      return readArchive(name, bytes, warnings, limits);
    case 'eml':
      return (await import('./mail.js')).readMail(bytes, warnings);
    case 'gzip':
    case 'tar':
    case 'mbox':
      return unpack(name, bytes, content.type, limits);
    case 'image':
      return readImage(name, bytes);
    case 'locked':
      throw new ReadError(name, 'encrypted', 'it is locked with a password. Save it without one and read it again');
    case 'unsupported':
      throw unsupported(name, content.what);
    case 'text':
      return readDecoded(name, bytes, limits.maxCharacters);
  }
}

async function readArchive(name: string, bytes: Uint8Array, warnings: string[], limits: Limits): Promise<Draft> {
  const kind = sniffArchive(listEntries(name, bytes));
  if (kind === 'zip') return unpack(name, bytes, 'zip', limits);
  const entries = inspectArchive(name, bytes);
  if (kind === 'docx') return (await import('./docx.js')).readDocx(name, bytes, entries, warnings);
  if (kind === 'xlsx') return (await import('./xlsx.js')).readXlsx(name, bytes, entries, warnings);
  throw unsupported(name, kind);
}

/** What holds no text of its own, but other files. */
async function unpack(name: string, bytes: Uint8Array, kind: ArchiveKind, limits: Limits): Promise<Draft> {
  const { maxDepth = MOST_DEPTH, maxUnpacked = MOST_UNPACKED } = limits;
  if (maxDepth <= 0) {
    const reason = `it lies in ${MOST_DEPTH} archives, one in the other, and was not unpacked. Unpack it, and read the folder`;
    throw new ReadError(name, 'too-large', reason);
  }
  const { unpackArchive } = await import('./unpack.js');
  return {
    mediaType: FORMATS.find((format) => format.id === kind)!.mediaType,
    text: '',
    parts: [],
    tables: [],
    pages: 0,
    warnings: [],
    metadata: {},
    members: unpackArchive(name, bytes, kind, maxUnpacked),
  };
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
