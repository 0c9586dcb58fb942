import type { BackLinks } from './back-links.js';
import type { Phrases } from './phrases/index.js';
import type { Assessment } from './schema.js';

/** What a part needs that cites evidence. */
export interface CitingPage {
  assessment: Pick<Assessment, 'language'>;
  words: Phrases;
  links: BackLinks;
}

/** What all parts of the page share. */
export interface Page extends CitingPage {
  assessment: Assessment;
}

/** One part of the page: a landmark with its heading. */
export interface Section {
  id: string;
  heading: string;
  body: string;
}
