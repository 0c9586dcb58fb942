import { z } from '@hono/zod-openapi';

/** What a case holds, counted, and what is open in it. */
export const CaseOverview = z
  .object({
    location: z.string(),
    counts: z.object({
      documents: z.number(),
      sources: z.number(),
      bytes: z.number(),
      entities: z.number(),
      mentions: z.number(),
      statements: z.number(),
      judgedStatements: z.number(),
      ruleJudgements: z.number(),
      personJudgements: z.number(),
    }),
    failures: z.array(
      z.object({ path: z.string(), name: z.string(), code: z.string(), reason: z.string(), at: z.string() }),
    ),
  })
  .openapi('CaseOverview');
export type CaseOverview = z.infer<typeof CaseOverview>;
