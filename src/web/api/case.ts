import { z } from '@hono/zod-openapi';
import { Said } from './common.js';

const Share = z.object({ value: z.string(), documents: z.number() });

/** What a case holds, counted, and what is open in it. */
export const CaseOverview = z
  .object({
    location: z.string(),
    /** Who is working, as the logs name them. */
    who: z.string(),
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
    composition: z.object({
      languages: z.array(Share),
      publishers: z.array(Share),
      mediaTypes: z.array(Share),
      years: z.array(Share),
      earliest: z.string().optional(),
      latest: z.string().optional(),
      undated: z.number(),
      warned: z.number(),
    }),
    failures: z.array(
      z.object({ path: z.string(), name: z.string(), code: z.string(), reason: z.string(), at: z.string() }),
    ),
  })
  .openapi('CaseOverview');
export type CaseOverview = z.infer<typeof CaseOverview>;

const Action = z.enum(['judged', 'graded', 'marked', 'undone', 'examined', 'added']);
const TargetKind = z.enum(['document', 'statement', 'pair']);

/** What was done in a case since a moment. */
export const CaseActivity = z
  .object({
    documents: z.array(z.object({ id: z.string(), name: z.string(), at: z.string(), who: z.string() })),
    documentsAdded: z.number(),
    decisions: z.array(z.object({ action: Action, targetKind: TargetKind, many: z.number() })),
    people: z.array(z.string()),
    /** When this was asked, by the server's clock: what the next visit asks from. */
    now: z.string(),
  })
  .openapi('CaseActivity');
export type CaseActivity = z.infer<typeof CaseActivity>;

/** A decision of a person, with what it is about. */
export const CaseDecision = z
  .object({
    position: z.number(),
    at: z.string(),
    who: z.string(),
    action: Action,
    targetKind: TargetKind,
    target: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    why: z.string().optional(),
    label: z.string(),
    document: z.string().optional(),
    holds: z.boolean(),
  })
  .openapi('CaseDecision');
export type CaseDecision = z.infer<typeof CaseDecision>;

export const CaseDecisions = z.object({ decisions: z.array(CaseDecision) }).openapi('CaseDecisions');
export type CaseDecisions = z.infer<typeof CaseDecisions>;

/** What the job `verify` comes to. */
export const Verification = z
  .object({
    documents: z.number(),
    statements: z.number(),
    faults: z.array(z.object({ document: z.string(), statement: z.string().optional(), fault: Said })),
  })
  .openapi('Verification');
export type Verification = z.infer<typeof Verification>;
