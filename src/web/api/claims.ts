import { z } from '@hono/zod-openapi';
import { CLAIM_STATUSES } from '../../case/index.js';
import { DIRECTIONS } from '../../plan/index.js';
import { QuotedEvidence } from './evidence.js';

/** A claim that one cause has one effect, as a source words it. */
export const PolicyClaimView = z.object({
  evidence: QuotedEvidence,
  cause: z.string(),
  effect: z.string(),
  condition: z.string().optional(),
});
export type PolicyClaimView = z.infer<typeof PolicyClaimView>;

/** What is claimed of one cause and one effect, and which models could try it. */
export const PolicyLinkView = z
  .object({
    cause: z.string(),
    effect: z.string(),
    disputed: z.boolean(),
    sources: z.number(),
    directions: z.array(
      z.object({ direction: z.enum(DIRECTIONS), sources: z.number(), claims: z.array(PolicyClaimView) }),
    ),
    /** The models that hold both ends; `plan` is what the page of policies has in its address to try it, where that can be. */
    models: z.array(z.object({ id: z.string(), title: z.string(), plan: z.string().optional() })),
  })
  .openapi('PolicyLinkView');
export type PolicyLinkView = z.infer<typeof PolicyLinkView>;

export const PolicyClaims = z
  .object({
    links: z.array(PolicyLinkView),
    /** Claims of causes or effects that the vocabulary knows no topic for: in the case, not on the map. */
    without: z.number(),
  })
  .openapi('PolicyClaims');
export type PolicyClaims = z.infer<typeof PolicyClaims>;

export const STANDINGS = [...CLAIM_STATUSES, 'alleged', 'denied'] as const;
const Status = z.enum(STANDINGS);

const Decided = z.object({ status: z.enum(CLAIM_STATUSES), who: z.string(), at: z.string(), why: z.string() });

/** Which claims of the case are wanted. */
export const StandingQuery = z.object({
  status: Status.optional(),
  kind: z.enum(['relation', 'property', 'figure', 'claim']).optional(),
  /** True: only what a person decided. */
  decided: z.enum(['true']).optional(),
  words: z.string().max(200).default(''),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** How one claim of the case stands. */
export const StandingView = z
  .object({
    kind: z.enum(['relation', 'property', 'figure', 'claim']),
    schema: z.string(),
    property: z.string(),
    subject: z.string().optional(),
    object: z.string().optional(),
    /** Of a figure with its unit; of a claim its words. */
    value: z.string().optional(),
    period: z.string().optional(),
    status: Status,
    decided: Decided.optional(),
    sources: z.number(),
    denials: z.number(),
    evidence: QuotedEvidence,
  })
  .openapi('StandingView');
export type StandingView = z.infer<typeof StandingView>;

export const StandingList = z
  .object({
    rows: z.array(StandingView),
    /** How many fit what is asked. */
    total: z.number(),
    /** By standing, of all kinds that are asked for. */
    counts: z.record(Status, z.number()),
  })
  .openapi('StandingList');
export type StandingList = z.infer<typeof StandingList>;

/** How the claim of one statement stands: by the sources, by people, and all that was decided on it. */
export const StatementStanding = z
  .object({
    statement: z.string(),
    /** By the sources alone, as if nobody had decided. */
    computed: Status,
    status: Status,
    decided: Decided.optional(),
    sources: z.number(),
    affirming: z.array(QuotedEvidence),
    denying: z.array(QuotedEvidence),
    /** Oldest first. */
    history: z.array(
      z.object({
        at: z.string(),
        who: z.string(),
        action: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        why: z.string().optional(),
      }),
    ),
  })
  .openapi('StatementStanding');
export type StatementStanding = z.infer<typeof StatementStanding>;

/** How a person finds that a statement stands, and why. */
export const NewStanding = z
  .object({ status: z.enum(CLAIM_STATUSES), why: z.string().trim().min(1, 'a reason is needed').max(2000) })
  .openapi('NewStanding');
export type NewStanding = z.infer<typeof NewStanding>;

/** The statements that a decision changed. */
export const ChangedStatements = z.object({ statements: z.array(z.string()) }).openapi('ChangedStatements');
export type ChangedStatements = z.infer<typeof ChangedStatements>;
