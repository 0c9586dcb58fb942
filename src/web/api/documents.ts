import { z } from '@hono/zod-openapi';
import { CLAIM_STATUSES } from '../../case/index.js';
import { HANDLING_MARKS } from '../../model/index.js';

const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
const Handling = z.enum(HANDLING_MARKS);
const Credibility = z.union([1, 2, 3, 4, 5, 6].map((at) => z.literal(at)));
const Hedge = z.enum(['asserted', 'alleged', 'denied']);
const Schema = z.enum(['Person', 'Organization', 'PublicBody', 'Company', 'Place', 'Event', 'Incident']);
const Range = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

/** A document as a list shows it. */
export const DocumentSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    size: z.number(),
    language: z.string(),
    title: z.string().optional(),
    author: z.string().optional(),
    publisher: z.string().optional(),
    date: z.string().optional(),
    pages: z.number(),
    reliability: z.string(),
    handling: z.string(),
    reprintOf: z.string().optional(),
    added: z.string(),
    statements: z.number(),
    /** Statements that a person judged. */
    judged: z.number(),
    /** How much less was read than expected. */
    warnings: z.number(),
  })
  .openapi('DocumentSummary');
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentList = z.object({ documents: z.array(DocumentSummary) }).openapi('DocumentList');
export type DocumentList = z.infer<typeof DocumentList>;

/** A statement as the reader shows it. Offsets count code points of the document's text. */
export const ReaderStatement = Range.extend({
  id: z.string(),
  kind: z.string(),
  schema: z.string(),
  property: z.string(),
  subject: z.string().nullable(),
  object: z.string().nullable(),
  value: z.string().nullable(),
  subjectEnd: Range.optional(),
  objectEnd: Range.optional(),
  hedge: Hedge,
  attribution: z.string().optional(),
  attributionEnd: Range.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  credibility: z.number(),
  handling: z.string(),
  method: z.string(),
  confidence: z.number(),
  judgement: z.enum(['accepted', 'rejected']).optional(),
  /** How a person says that it stands, and why. */
  examined: z.object({ status: z.enum(CLAIM_STATUSES), who: z.string(), at: z.string(), why: z.string() }).optional(),
  /** True where a person added it. */
  own: z.boolean(),
}).openapi('ReaderStatement');
export type ReaderStatement = z.infer<typeof ReaderStatement>;

/** A document with its text and all that was found in it. */
export const DocumentContents = z
  .object({
    document: DocumentSummary.omit({ statements: true, judged: true, warnings: true, added: true }).extend({
      text: z.string(),
      /** Paragraphs, rows, running heads: what the text is laid out by. Code points. */
      blocks: z.array(Range.extend({ kind: z.string(), page: z.number().optional() })),
      warnings: z.array(z.string()),
    }),
    entities: z.array(z.object({ id: z.string(), schema: z.string(), name: z.string() })),
    mentions: z.array(Range.extend({ entity: z.string(), kind: z.enum(['name', 'nominal', 'pronoun']) })),
    statements: z.array(ReaderStatement),
    custody: z.array(z.object({ at: z.string(), who: z.string(), action: z.string(), detail: z.string() })),
  })
  .openapi('DocumentContents');
export type DocumentContents = z.infer<typeof DocumentContents>;

/** What is looked for in the texts. */
export const SearchQuery = z.object({
  words: z.string().max(500),
  document: z.string().optional(),
  language: z.enum(['en', 'es', 'pt', 'und']).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  reliability: Reliability.optional(),
  schema: z.string().max(40).optional(),
  hedge: Hedge.optional(),
  judgement: z.enum(['accepted', 'rejected', 'unjudged']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  offset: z.coerce.number().int().min(0).max(3000).optional(),
});

/** Excerpts that were found, best first. */
export const SearchResult = z
  .object({
    excerpts: z.array(
      Range.extend({
        document: z.object({
          id: z.string(),
          name: z.string(),
          title: z.string().optional(),
          date: z.string().optional(),
          language: z.string(),
        }),
        text: z.string(),
        /** Where the words stand, in code points from the start of the excerpt. */
        marks: z.array(Range),
        statements: z.number(),
      }),
    ),
    total: z.number(),
    /** True where more were found than were ranked. */
    more: z.boolean(),
  })
  .openapi('SearchResult');
export type SearchResult = z.infer<typeof SearchResult>;

export const Judgement = z.object({ verdict: z.enum(['accepted', 'rejected']).nullable(), why: z.string().optional() });
export const DocumentGrade = z.object({ reliability: Reliability });
export const StatementGrade = z.object({ credibility: Credibility });
export const Mark = z.object({ handling: Handling });

const OwnEnd = z.union([Range.extend({ entity: z.string() }).strict(), Range.extend({ schema: Schema }).strict()]);

/** A statement that a person reads in a document. Offsets count code points of its text. */
export const NewStatement = z
  .object({
    schema: z.string().max(40),
    role: z.string().max(80).optional(),
    quote: Range,
    subject: OwnEnd,
    object: OwnEnd,
    hedge: Hedge,
    attribution: Range.optional(),
    corrects: z.string().optional(),
    credibility: Credibility.optional(),
    handling: Handling.optional(),
    judgement: z.enum(['accepted', 'rejected']).nullable().optional(),
  })
  .openapi('NewStatement');
export type NewStatement = z.infer<typeof NewStatement>;

export const AddedStatement = z.object({ id: z.string() }).openapi('AddedStatement');
export type AddedStatement = z.infer<typeof AddedStatement>;

/** What was taken back, as it is stated again. */
export const WithdrawnStatement = z.object({ again: NewStatement }).openapi('WithdrawnStatement');
export type WithdrawnStatement = z.infer<typeof WithdrawnStatement>;
