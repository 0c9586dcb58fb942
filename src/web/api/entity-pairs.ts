import { z } from '@hono/zod-openapi';
import { EntityRef, Evidence, PairDecision } from './entities.js';

const Ids = z.array(z.string()).min(1).max(2000);

/** One of two entities that are held against each other. */
export const ComparedSide = z
  .object({
    entity: EntityRef,
    /** The entity of a document that stands for it in the comparison. */
    member: z.object({ id: z.string(), name: z.string(), document: z.object({ id: z.string(), name: z.string() }) }),
    names: z.array(z.string()),
    properties: z.record(z.string(), z.array(z.string())),
    neighbours: z.array(z.string()),
    members: z.number(),
    mentions: z.number(),
    documents: z.number(),
    quotes: z.array(Evidence),
    /** Where it is named, for one of whom nothing is said. */
    passages: z.array(
      z.object({ text: z.string(), document: z.object({ id: z.string(), name: z.string() }), start: z.number() }),
    ),
  })
  .openapi('ComparedSide');
export type ComparedSide = z.infer<typeof ComparedSide>;

export const PairComparison = z
  .object({
    left: ComparedSide,
    right: ComparedSide,
    /** True where they are one entity now. */
    one: z.boolean(),
    /** True where both are persons: rules never join those on a name alone. */
    persons: z.boolean(),
    score: z.number(),
    verdict: z.enum(['same', 'different', 'unsure']),
    rule: z.string(),
    reasons: z.array(
      z.object({ feature: z.string(), weight: z.number(), value: z.number(), left: z.string(), right: z.string() }),
    ),
    /** What holds on the pair now. */
    judgement: PairDecision.optional(),
    sharedDocuments: z.array(z.object({ id: z.string(), name: z.string() })),
    sharedTies: z.array(z.object({ other: EntityRef, left: z.array(z.string()), right: z.array(z.string()) })),
    /** Chains of `same` that would join what a person judged different: names along each. */
    contradictions: z.array(z.array(z.string())),
  })
  .openapi('PairComparison');
export type PairComparison = z.infer<typeof PairComparison>;

/** The doubtful pairs, most useful first. */
export const PairQueue = z
  .object({
    decided: z.number(),
    open: z.number(),
    pairs: z.array(
      z.object({
        left: z.string(),
        right: z.string(),
        leftName: z.string(),
        rightName: z.string(),
        schema: z.string(),
        score: z.number(),
      }),
    ),
  })
  .openapi('PairQueue');
export type PairQueue = z.infer<typeof PairQueue>;

const Why = z.string().max(2000).optional();
export const PairVerdict = z.object({
  left: z.string(),
  right: z.string(),
  verdict: z.enum(['same', 'different', 'unsure']),
  why: Why,
});
export const EntityToConfirm = z.object({ entity: z.string(), why: Why });
export const MemberToSeparate = z.object({ member: z.string(), why: Why });
export const JudgementIds = z.object({ judgements: Ids, why: Why });

/** What a decision changed: how many entities those concerned were before and are now, and what they hold. */
export const PairEffect = z
  .object({
    /** Ids of the judgements that were made, undone or made to hold again. */
    judgements: z.array(z.string()),
    before: z.number(),
    after: z.number(),
    mentions: z.number(),
    documents: z.number(),
    statements: z.number(),
    /** The entities concerned as they are now. */
    entities: z.array(EntityRef),
  })
  .openapi('PairEffect');
export type PairEffect = z.infer<typeof PairEffect>;
