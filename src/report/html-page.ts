import type { BackLinks } from './back-links.js';
import type { Phrases } from './phrases/index.js';
import type { Assessment } from './schema.js';

/** What all parts of the page share. */
export interface Page {
  assessment: Assessment;
  words: Phrases;
  links: BackLinks;
}

/** One part of the page: a landmark with its heading. */
export interface Section {
  id: string;
  heading: string;
  body: string;
}
