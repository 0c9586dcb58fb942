import { z } from '@hono/zod-openapi';
import { CELLS, FALLS, WEIGHTS } from '../../plan/index.js';
import { QuotedEvidence } from './evidence.js';

const Words = z.string().trim().min(1).max(2000);
const Id = z.string().min(1).max(200);

/** A table of competing explanations of one question, finished or not, and what it comes to. */
export const ExplanationTable = z
  .object({
    /** Name of the sheet. */
    name: z.string(),
    position: z.number(),
    question: z.string(),
    by: z.string(),
    date: z.string(),
    hypotheses: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        /** Absent: there is nothing to weigh yet. */
        against: z.number().optional(),
        inFavour: z.number().optional(),
        rank: z.number().optional(),
      }),
    ),
    evidence: z.array(
      z.object({
        id: z.string(),
        /** What the analyst assumes; absent: it is evidence. */
        assumption: z.string().optional(),
        statement: QuotedEvidence.optional(),
        /** A literal quote that a file gave. */
        quote: z.string().optional(),
        /** Why it weighs nothing any more. */
        fell: z.enum(FALLS).optional(),
        credibility: z.enum(WEIGHTS),
        relevance: z.enum(WEIGHTS),
        /** By hypothesis; one that is missing was not filled in. */
        marks: z.record(z.string(), z.enum(CELLS)),
        diagnosticity: z.number().describe('0: it stands alike to all explanations'),
        decides: z.boolean(),
        without: z.array(z.string()).describe('which explanations lead without it'),
      }),
    ),
    /** Those with least against them; more than one: nothing parts them; none: nothing to weigh yet. */
    leading: z.array(z.string()),
    /** Cells that nobody has filled in. */
    missing: z.number(),
    broken: z.string().optional(),
  })
  .openapi('ExplanationTable');
export type ExplanationTable = z.infer<typeof ExplanationTable>;

export const ExplanationTables = z.object({ tables: z.array(ExplanationTable) }).openapi('ExplanationTables');
export type ExplanationTables = z.infer<typeof ExplanationTables>;

export const NewExplanations = z
  .object({ question: Words, hypotheses: z.array(Words).max(12) })
  .openapi('NewExplanations');

/** A sheet that was made. */
export const SheetMade = z.object({ name: z.string(), before: z.number(), after: z.number() }).openapi('SheetMade');
export type SheetMade = z.infer<typeof SheetMade>;

/** One thing that a person does to a table. */
export const ExplanationDeed = z
  .union([
    z.object({ do: z.literal('question'), question: Words }),
    z.object({ do: z.literal('hypothesis'), id: Id.optional(), text: Words.nullable() }),
    z.object({ do: z.literal('piece'), statement: Id }),
    z.object({ do: z.literal('piece'), assumption: Words }),
    z.object({ do: z.literal('strike'), piece: Id }),
    z.object({
      do: z.literal('weigh'),
      piece: Id,
      credibility: z.enum(WEIGHTS).optional(),
      relevance: z.enum(WEIGHTS).optional(),
    }),
    z.object({ do: z.literal('mark'), piece: Id, hypothesis: Id, cell: z.enum(CELLS).nullable() }),
    /** Puts back what the version at `position` says: of all, of a piece, of an explanation. */
    z.object({
      do: z.literal('restore'),
      position: z.number().int().min(0),
      piece: Id.optional(),
      hypothesis: Id.optional(),
    }),
    /** The whole table goes. */
    z.object({ do: z.literal('discard') }),
  ])
  .openapi('ExplanationDeed');
export type ExplanationDeed = z.infer<typeof ExplanationDeed>;

/** Versions of a table, the newest first. */
export const ExplanationHistory = z
  .object({
    versions: z.array(
      z.object({
        position: z.number(),
        at: z.string(),
        who: z.string(),
        hypotheses: z.number(),
        evidence: z.number(),
        leading: z.array(z.string()),
      }),
    ),
  })
  .openapi('ExplanationHistory');
export type ExplanationHistory = z.infer<typeof ExplanationHistory>;
