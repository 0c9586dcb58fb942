import { createHash } from 'node:crypto';
import { findDates } from '../../src/extract/dates.js';
import { findEntities, type Name, type ReadSentence } from '../../src/extract/entities/index.js';
import { placeContext } from '../../src/extract/gazetteer/index.js';
import { tokenize } from '../../src/extract/tokens.js';
import type { DocumentEntity, Mention } from '../../src/extract/types.js';
import type { EntitySchema, Language } from '../../src/model/index.js';
import { type ReadDocument, splitSentences } from '../../src/read/index.js';

const SCHEMATA: Record<string, EntitySchema> = {
  per: 'Person',
  org: 'Organization',
  pub: 'PublicBody',
  com: 'Company',
  pla: 'Place',
  eve: 'Event',
};

/** A text whose names are marked, `[per Ana Ruiz]`, read into a document and its names: entities apart from finding names. */
export function readMarked(marked: string, language: Language = 'en', date?: string) {
  let text = '';
  const spans: { start: number; end: number; schema: EntitySchema }[] = [];
  let last = 0;
  for (const match of marked.matchAll(/\[(per|org|pub|com|pla|eve) ([^\]]+)\]/g)) {
    text += marked.slice(last, match.index);
    spans.push({ start: text.length, end: text.length + match[2]!.length, schema: SCHEMATA[match[1]!]! });
    text += match[2];
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  const ranges = splitSentences(text, 0, text.length);
  const document: ReadDocument = {
    id: createHash('sha256').update(text).digest('hex'),
    name: 'marked.txt',
    mediaType: 'text/plain',
    text,
    language,
    ...(date ? { date } : {}),
    pages: 1,
    blocks: [{ kind: 'body', start: 0, end: text.length }],
    sentences: ranges.map((range) => ({ ...range, block: 0, gaps: [] })),
    tables: [],
    warnings: [],
  };
  const names: Name[] = spans.map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
    confidence: 1,
    sentence: ranges.findIndex((range) => range.start <= span.start && span.end <= range.end),
  }));
  return { document, names };
}

/** The sentences of a document with their tokens, all as body text. */
export function sentencesOf(document: ReadDocument): ReadSentence[] {
  return document.sentences.map((sentence, index) => ({
    index,
    sentence,
    tokens: tokenize(document.text, sentence),
    block: 0,
    kind: 'body',
  }));
}

/** The entities of a marked text. */
export function entitiesOf(
  marked: string,
  language: Language = 'en',
): { entities: DocumentEntity[]; mentions: Mention[] } {
  const { document, names } = readMarked(marked, language);
  const sentences = sentencesOf(document);
  const places = placeContext(sentences.map(({ tokens }) => tokens));
  return findEntities({ document, sentences, names, dates: findDates(document.text, language), places });
}

/** Entities as `name = alias, alias`, without those of the schemata left out. */
export const listed = (entities: readonly DocumentEntity[]): string[] =>
  entities.map(({ name, aliases }) => (aliases.length > 0 ? `${name} = ${[...aliases].sort().join(', ')}` : name));
