import { z } from '@hono/zod-openapi';
import { HANDLING_MARKS, HEDGES } from '../../model/index.js';
import { Assessment } from '../../report/index.js';

/** What an analyst writes: of a finding, or a paragraph of their own. In the text `[[ID]]` cites, `[[ID=VALUE]]` gives a number. */
export const Passage = z
  .object({
    position: z.number().optional(),
    about: z
      .object({
        kind: z.string(),
        headline: z.string(),
        actors: z.array(z.array(z.string())),
        statements: z.array(z.string()),
      })
      .optional(),
    headline: z.string().optional(),
    text: z.string(),
    leftOut: z.string().optional(),
    handling: z.enum(HANDLING_MARKS),
  })
  .openapi('Passage');
export type Passage = z.infer<typeof Passage>;

export const PassageVersion = z
  .object({ id: z.string(), at: z.string(), who: z.string(), passage: Passage.nullable() })
  .openapi('PassageVersion');
export type PassageVersion = z.infer<typeof PassageVersion>;

export const PassageHistory = z.object({ versions: z.array(PassageVersion) }).openapi('PassageHistory');
export type PassageHistory = z.infer<typeof PassageHistory>;

/** The assessment as it stands, and what it is written from. */
export const AssessmentView = z
  .object({
    assessment: Assessment,
    passages: z.array(PassageVersion),
    /** Of each figure in the evidence the number as the case has it now, by the id of its statement. */
    numbers: z.record(z.string(), z.string()),
  })
  .openapi('AssessmentView');
export type AssessmentView = z.infer<typeof AssessmentView>;

/** A statement that can be cited. */
export const Citable = z
  .object({
    id: z.string(),
    quote: z.string(),
    hedge: z.enum(HEDGES),
    attribution: z.string().optional(),
    document: z.object({ id: z.string(), name: z.string() }),
    start: z.number(),
    /** The number, where it is a figure. */
    number: z.string().optional(),
  })
  .openapi('Citable');
export type Citable = z.infer<typeof Citable>;

export const CitableList = z.object({ statements: z.array(Citable), more: z.number() }).openapi('CitableList');
export type CitableList = z.infer<typeof CitableList>;
