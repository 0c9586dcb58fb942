import type { BlockKind, ReadDocument } from '../read/index.js';
import { findClaims } from './claims/index.js';
import { datedSentences, findDates } from './dates.js';
import { findEntities, type ReadSentence } from './entities/index.js';
import { findFigures } from './figures/index.js';
import type { FoundInText } from './found-in-text.js';
import { placeContext } from './gazetteer/index.js';
import { findIncidents } from './incidents/index.js';
import { withLexicons } from './lexicon.js';
import { findNames } from './names.js';
import { findRelations } from './relations/index.js';
import { tokenize } from './tokens.js';
import type { Extraction } from './types.js';

/** Name and version of the method, kept on every statement that it makes. */
export const EXTRACTION_METHOD = withLexicons('text@1');

/** Kinds of blocks that are read: not footnotes, running heads and boilerplate. */
const READ: ReadonlySet<BlockKind> = new Set(['title', 'byline', 'heading', 'body', 'list', 'caption', 'row']);

/**
 * Finds who and what is in a document, and what it says of them: entities with all their mentions, relations with their
 * quotes, dated sentences. Offsets are UTF-16 units of `document.text`. The same document gives the same result.
 */
export function extract(document: ReadDocument): Extraction {
  const sentences = readSentences(document);
  const dates = findDates(document.text, document.language, document.date);
  const places = placeContext(sentences.map(({ tokens }) => tokens));
  const names = findNames(document.text, sentences, document.language, places);
  const { entities, mentions } = findEntities({ document, sentences, names, dates, places });
  const relations = findRelations(document, sentences, mentions, entities, dates);
  const found: FoundInText = { document, sentences, dates, mentions, entities, relations };
  return {
    mentions,
    entities,
    relations,
    incidents: findIncidents(found),
    figures: findFigures(found),
    claims: findClaims(found),
    dated: datedSentences(document.sentences, dates),
  };
}

/** The sentences of the blocks that extraction reads, with their tokens. */
export function readSentences(document: ReadDocument): ReadSentence[] {
  const result: ReadSentence[] = [];
  for (const [index, sentence] of document.sentences.entries()) {
    const kind = document.blocks[sentence.block]?.kind ?? 'body';
    if (!READ.has(kind)) continue;
    result.push({ index, sentence, tokens: tokenize(document.text, sentence), block: sentence.block, kind });
  }
  return result;
}
