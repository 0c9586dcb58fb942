import { findDates } from '../../src/extract/dates.js';
import { findEntities } from '../../src/extract/entities/index.js';
import { placeContext } from '../../src/extract/gazetteer/index.js';
import { findRelations } from '../../src/extract/relations/index.js';
import type { Extraction } from '../../src/extract/types.js';
import type { Language } from '../../src/model/index.js';
import { readMarked, sentencesOf } from './marked.js';

/** Relations of a text whose names are marked (see marked.ts), and all they refer to. */
export function statedIn(
  marked: string,
  language: Language,
): Pick<Extraction, 'entities' | 'mentions' | 'relations'> & { text: string } {
  const { document, names } = readMarked(marked, language);
  const sentences = sentencesOf(document);
  const dates = findDates(document.text, language);
  const places = placeContext(sentences.map(({ tokens }) => tokens));
  const { entities, mentions } = findEntities({ document, sentences, names, dates, places });
  const relations = findRelations(document, sentences, mentions, entities, dates);
  return { entities, mentions, relations, text: document.text };
}

/** Each relation as `source Schema target`, with `(alleged)` or `(denied)` and `by speaker` where it is so, in order of the text. */
export function relationsOf(marked: string, language: Language): string[] {
  const { entities, relations } = statedIn(marked, language);
  return relations.map(({ source, schema, target, hedge, attribution }) => {
    const from = source === null ? 'nobody' : entities[source]!.name;
    const strength = hedge === 'asserted' ? '' : ` (${hedge})`;
    const speaker = attribution
      ? ` by ${attribution.entity === undefined ? attribution.text : entities[attribution.entity]!.name}`
      : '';
    return `${from} ${schema} ${entities[target]!.name}${strength}${speaker}`;
  });
}
