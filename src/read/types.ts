import type { DocumentLanguage } from '../model/index.js';

/**
 * What a part of a document is. Extraction reads `body`, `title`, `heading`, `caption`, `list` and `row`; it leaves
 * `running` (running heads and page numbers), `footnote`, `boilerplate` (navigation, licences, cookie notices), and of
 * an e-mail what it repeats of another (`quoted`) and its `signature` alone.
 */
export type BlockKind =
  | 'title'
  | 'byline'
  | 'heading'
  | 'body'
  | 'list'
  | 'caption'
  | 'row'
  | 'running'
  | 'footnote'
  | 'boilerplate'
  | 'quoted'
  | 'signature';

/** A run of the text; offsets in UTF-16 units, end excluded. Blocks are in order and do not overlap. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** Page, counted from 1, where the format has pages. */
  page?: number;
  /** Row of a table, counted from 1 at the first row under the header, and its table or sheet. */
  row?: number;
  sheet?: string;
}

/**
 * A sentence. It may run over a break: `gaps` are stretches between start and end that do not belong to it (a caption,
 * a page number, a running head in its middle).
 */
export interface Sentence {
  start: number;
  end: number;
  /** Index into blocks, of the block the sentence starts in. */
  block: number;
  gaps: { start: number; end: number }[];
}

/** A table kept as cells beside its text, so that a mapping can turn it into entities, relations or incidents. */
export interface Table {
  sheet: string;
  columns: string[];
  /** Cells as text, one array a row, and the span of each row in the document's text. */
  rows: { cells: string[]; start: number; end: number }[];
  /** The lines over the rows in the same form, titles first, and how many of them, the last ones, name the columns. */
  head?: { cells: string[]; start: number; end: number }[];
  header?: number;
  /** What the text of the rows calls the columns, where they are called otherwise since. */
  labels?: string[];
}

/** A document as read: one canonical text that every offset counts in, and its structure. */
export interface ReadDocument {
  /** SHA-256 of the original bytes, lower-case hex. */
  id: string;
  name: string;
  mediaType: string;
  /** Canonical text: no NUL, line ends as \n, otherwise as written. */
  text: string;
  language: DocumentLanguage;
  title?: string;
  author?: string;
  /** Publisher, newspaper or issuing body, where the document says it. */
  publisher?: string;
  /** Date of the document (ISO 8601, may be partial: 2014, 2014-09), which relative dates resolve against. */
  date?: string;
  pages: number;
  blocks: Block[];
  sentences: Sentence[];
  tables: Table[];
  /** Fewer than expected could be read: which pages had no text, which rows were skipped, and why. */
  warnings: string[];
}

/** Why a file could not be read; `reason` is for the person, `code` for programs. */
export interface ReadFailure {
  name: string;
  code: 'missing' | 'empty' | 'encrypted' | 'broken' | 'unsupported' | 'too-large' | 'no-text' | 'bomb' | 'unreadable';
  reason: string;
}

/** Limits and helpers of reading; all have defaults. */
export interface ReadOptions {
  /** Largest file that is read, in bytes; 200 MB unless told. */
  maxBytes?: number;
  /** Longest text that is kept, in characters; 50 million unless told. */
  maxCharacters?: number;
  /** How long one document may take, in milliseconds; two minutes unless told. */
  timeout?: number;
  /** How much all that is packed in one file may unpack to, in bytes; one gigabyte unless told. */
  maxUnpacked?: number;
  /** How many archives and mailboxes may lie in one another; three unless told. */
  maxDepth?: number;
}

/** A file found by `walk`; `failure` where it stands in a folder but cannot be looked at. */
export interface FoundFile {
  path: string;
  size: number;
  /** The mapping file that stands beside it (`NAME.mapping.yaml`), where there is one. */
  mapping?: string;
  failure?: ReadFailure;
}

/** A mapping that has no path of its own: it lies in an archive. */
export interface MappingText {
  /** Its name, for messages. */
  file: string;
  text: string;
}

/**
 * What became of one file, or of one that lies in it: its document, or why there is none. The path of what lies in an
 * archive or e-mail is the way to it: `notes.zip › march/visit.pdf`.
 */
export type ReadOutcome = { path: string; mapping?: string | MappingText } & (
  | { document: ReadDocument; bytes: Uint8Array; failure?: undefined }
  | { failure: ReadFailure; document?: undefined }
);

/** How far reading has come; totals count what `walk` found. */
export interface ReadProgress {
  files: number;
  filesTotal: number;
  bytes: number;
  bytesTotal: number;
  /** The file under way. */
  current?: string;
}
