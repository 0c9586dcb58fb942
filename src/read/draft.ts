import type { Member } from './members.js';
import type { Block, Table } from './types.js';

/**
 * What a format's reader makes of a file, before sentences, language and metadata are found: the canonical text and
 * its parts. A reader that knows what a part is says so by `kind`; the rest is told by `structure.ts`.
 */
export interface Draft {
  mediaType: string;
  text: string;
  parts: Part[];
  tables: Table[];
  pages: number;
  warnings: string[];
  /** Metadata that the format itself carries; what is absent is looked for in the text. */
  metadata: DraftMetadata;
  /** Files that lie in this one: of an archive, of an e-mail. What has members may have no text of its own. */
  members?: Member[];
}

export interface DraftMetadata {
  title?: string;
  author?: string;
  publisher?: string;
  /** When the document was published, ISO 8601: wins over what the text says. */
  date?: string;
  /** What the file, not its text, says: who typed it, the title of its template, when it was made (ISO 8601). Last resort. */
  fileTitle?: string;
  fileAuthor?: string;
  fileDate?: string;
}

/** A paragraph, heading, row or other part of the text; offsets in UTF-16 units. */
export interface Part extends Omit<Block, 'kind'> {
  kind?: Block['kind'];
  /** More than one empty line, or an image, stands before it. */
  apart?: boolean;
  /** The part before it goes on here, as the reader knows by layout (a paragraph over a page break). */
  continues?: boolean;
}
