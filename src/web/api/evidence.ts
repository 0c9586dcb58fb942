import { z } from '@hono/zod-openapi';
import { CLAIM_STATUSES } from '../../case/index.js';
import { HEDGES } from '../../model/index.js';

/** A quote with all that a person weighs it by. Offsets count code points of the document's text. */
export const QuotedEvidence = z
  .object({
    /** Absent: a stretch of the document that was reckoned over, of which the case holds no statement. */
    statement: z.string().optional(),
    quote: z.string(),
    hedge: z.enum(HEDGES),
    attribution: z.string().optional(),
    start: z.number(),
    document: z.object({
      id: z.string(),
      name: z.string(),
      title: z.string().optional(),
      date: z.string().optional(),
      reliability: z.string(),
    }),
    credibility: z.number(),
    /** Standing that a person gave it. */
    examined: z.enum(CLAIM_STATUSES).optional(),
  })
  .openapi('QuotedEvidence');
export type QuotedEvidence = z.infer<typeof QuotedEvidence>;
