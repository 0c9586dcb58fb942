import type { ReadDocument } from '../read/index.js';
import type { DateMention } from './dates.js';
import type { ReadSentence } from './entities/index.js';
import type { DocumentEntity, Mention, Relation } from './types.js';

/** What is known of a text once its names and relations are found: what incidents, figures and claims are read from. */
export interface FoundInText {
  document: ReadDocument;
  sentences: readonly ReadSentence[];
  dates: readonly DateMention[];
  mentions: readonly Mention[];
  entities: readonly DocumentEntity[];
  relations: readonly Relation[];
}
