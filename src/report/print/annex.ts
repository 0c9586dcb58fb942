import { custodyText, documentFacts } from '../document-facts.js';
import { decimal, fill } from '../grammar.js';
import type { Phrases } from '../phrases/index.js';
import type { Assessment, EvidenceEntry, SourceDocument } from '../schema.js';
import type { Block, PrintSection } from './types.js';

/** What an annex is made of. */
export type Annexed = Pick<Assessment, 'language' | 'evidence' | 'documents' | 'unread'>;

/** The annex: every quote with document, page, hash and custody; every document with its hash in full. */
export function annexSections(
  assessment: Annexed,
  words: Phrases,
  nameOf: (document: SourceDocument) => string,
): PrintSection[] {
  const documents = new Map(assessment.documents.map((document) => [document.id, document]));
  const none: Block = { kind: 'note', text: words.label.none };
  const unread = assessment.unread.map(
    ({ name, reason }): Block => ({ kind: 'note', text: `${words.label.unread}: ${name}: ${reason}` }),
  );
  const quotes = assessment.evidence.map((entry) =>
    evidence(assessment, words, entry, documents.get(entry.document)!, nameOf),
  );
  const sources = assessment.documents.map((document) => source(assessment, words, document, nameOf));
  return [
    { heading: words.heading.sources, blocks: quotes.length > 0 ? quotes : [none] },
    { heading: words.heading.documents, blocks: sources.length > 0 ? [...sources, ...unread] : [none, ...unread] },
  ];
}

function evidence(
  { language }: Annexed,
  words: Phrases,
  entry: EvidenceEntry,
  document: SourceDocument,
  nameOf: (document: SourceDocument) => string,
): Block {
  const { label, certainty, network } = words;
  const hedges: Readonly<Record<string, string>> = { alleged: certainty.alleged.toLowerCase(), denied: network.denied };
  const reading = entry.statements.map(({ text, hedge, grading, handling, confidence, method, judgement }) => {
    const notes = [
      ...(hedges[hedge] ? [hedges[hedge]!] : []),
      `${grading.reliability}${grading.credibility}`,
      handling,
      fill(label.confidence, { n: decimal(confidence, language) }, language),
      method,
      ...(judgement === 'accepted' ? [label.accepted] : []),
    ];
    return `${text} (${notes.join('; ')})`;
  });
  return {
    kind: 'evidence',
    number: entry.number,
    quote: entry.quote.replace(/\s+/g, ' '),
    language: entry.language === 'und' ? language : entry.language,
    where: [
      `${document.id} ${nameOf(document)}`,
      ...(entry.page ? [fill(label.page, { n: entry.page }, language)] : []),
      ...(entry.row ? [fill(label.row, { n: entry.row }, language)] : []),
      document.sha256.slice(0, 12),
    ].join(', '),
    reading: `${label.readAs}: ${reading.join(' ')}`,
    custody: document.custody[0] ? `${label.custody}: ${custodyText(document.custody[0], language, words)}` : '',
  };
}

function source(
  { language }: Annexed,
  words: Phrases,
  document: SourceDocument,
  nameOf: (document: SourceDocument) => string,
): Block {
  const { label } = words;
  const facts = documentFacts(document, language, words);
  return {
    kind: 'document',
    id: document.id,
    title: nameOf(document),
    hash: document.sha256,
    lines: [
      facts.join(', '),
      ...document.custody.map((entry) => custodyText(entry, language, words)),
      ...(document.sameTextAs.length > 0
        ? [fill(label.sameText, { ids: document.sameTextAs.join(', ') }, language)]
        : []),
      document.evidence.length > 0
        ? fill(label.usedIn, { numbers: document.evidence.join(', ') }, language)
        : label.notCited,
    ],
  };
}
