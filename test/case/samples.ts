import { createHash } from 'node:crypto';
import type { CaseEntity, CaseMention, Found, NewDocument, Statement } from '../../src/case/index.js';

/** A document around `text`, whose bytes are the text in UTF-8. */
export function sample(text: string, fields: Partial<NewDocument> = {}): { document: NewDocument; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(text);
  const document: NewDocument = {
    id: createHash('sha256').update(bytes).digest('hex'),
    name: 'note.txt',
    mediaType: 'text/plain',
    text,
    language: 'en',
    pages: 1,
    structure: {
      blocks: [{ kind: 'body', start: 0, end: text.length, page: 1 }],
      sentences: [{ start: 0, end: text.length, block: 0, gaps: [] }],
      tables: [],
      warnings: [],
    },
    ...fields,
  };
  return { document, bytes };
}

/** Offsets of the first `part` of `text` in code points. */
export function at(text: string, part: string): { start: number; end: number } {
  const index = text.indexOf(part);
  if (index < 0) throw new Error(`"${part}" is not in the text`);
  const start = [...text.slice(0, index)].length;
  return { start, end: start + [...part].length };
}

/** What a method would find: the entities named, and one relation whose quote is `quote`. */
export function finding(
  document: NewDocument,
  names: readonly [string, string],
  quote: string,
  fields: Partial<Statement> = {},
): Found {
  const { id: documentId, text } = document;
  const entities: CaseEntity[] = names.map((name) => ({
    id: `${documentId.slice(0, 8)}-${name}`,
    documentId,
    schema: 'Person',
    name,
  }));
  const mentions: CaseMention[] = entities.map((entity) => ({
    documentId,
    entityId: entity.id,
    kind: 'name',
    ...at(text, entity.name),
  }));
  const statement: Statement = {
    id: `${documentId.slice(0, 8)}-${names.join('-')}`,
    documentId,
    kind: 'relation',
    schema: 'Corruption',
    subject: entities[0]!.id,
    property: 'bribes',
    object: entities[1]!.id,
    value: null,
    detail: {},
    quote,
    ...at(text, quote),
    subjectEnd: at(text, names[0]),
    objectEnd: at(text, names[1]),
    hedge: 'alleged',
    reliability: 'F',
    credibility: 6,
    handling: 'TLP:CLEAR',
    method: 'pattern',
    confidence: 0.7,
    ...fields,
  };
  return { entities, mentions, statements: [statement] };
}

/** The `index`-th of an endless series of documents, of differing length, and what a method would find in it. */
export function synthetic(index: number): { document: NewDocument; bytes: Uint8Array; found: Found } {
  const many = 1 + ((index * 13) % 40);
  const pairs = Array.from({ length: many }, (_, at) => [`Ana${index}n${at}`, `Luis${index}n${at}`] as const);
  const text = `Report ${index}. ${pairs.map(([payer, paid]) => `${payer} paid ${paid}. ${'…'.repeat(index % 50)}`).join('')}`;
  const { document, bytes } = sample(text, { name: `report-${index}.txt` });
  const all = pairs.map(([payer, paid]) => finding(document, [payer, paid], `${payer} paid ${paid}.`));
  return {
    document,
    bytes,
    found: {
      entities: all.flatMap(({ entities }) => entities),
      mentions: all.flatMap(({ mentions }) => mentions),
      statements: all.flatMap(({ statements }) => statements),
    },
  };
}
