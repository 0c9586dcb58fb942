import { z } from '@hono/zod-openapi';
import {
  CONFIDENCES,
  FALLS,
  IMPACTS,
  LEVELS,
  LIKELIHOOD_WORDS,
  RELATIONS,
  THREAT_LISTS,
  TRENDS,
} from '../../plan/index.js';
import { QuotedEvidence } from './evidence.js';

const Words = z.string().trim().min(1).max(2000);
const Id = z.string().min(1).max(200);
const Ids = z.array(z.string());

/** What a person says when they judge a threat from one side; name and day are put by the program. */
export const Verdict = z
  .object({
    capability: z.enum(LEVELS),
    intent: z.enum(LEVELS),
    likelihood: z.enum(LIKELIHOOD_WORDS),
    impact: z.enum(IMPACTS),
    impactLikelihood: z.enum(LIKELIHOOD_WORDS).describe('of that impact, if the threat comes about'),
    confidence: z.enum(CONFIDENCES).describe('in the evidence, not in the outcome'),
    trend: z.enum(TRENDS),
    wouldChange: Words,
  })
  .openapi('Verdict');
export type Verdict = z.infer<typeof Verdict>;

const View = z.object({
  perspective: z.string(),
  stake: z.string(),
  salience: z.enum(LEVELS).describe('how much it is taken to matter there until somebody judges'),
  statements: Ids.describe('those that speak of this side'),
  judgement: Verdict.extend({ by: z.string(), date: z.string() }).optional(),
  weight: z.number().describe('0 to 1'),
});

const Threat = z.object({
  id: z.string(),
  title: z.string(),
  weight: z.number().describe('from all sides together, 0 to 1'),
  trend: z.enum(TRENDS),
  statements: Ids,
  capability: Ids,
  intent: Ids,
  /** What it rested on and no longer may. */
  fell: z.array(z.object({ statement: z.string(), why: z.enum(FALLS) })),
  views: z.array(View),
  divergence: z.array(
    z.object({
      between: z.tuple([z.string(), z.string()]),
      score: z.number().describe('0: seen alike; 1: as differently as the scale allows'),
      rests: z.enum(['judgements', 'assumptions']),
      relation: z.enum(RELATIONS),
      more: z.string(),
    }),
  ),
});
export type ThreatRow = z.infer<typeof Threat>;

const Perspective = z.object({
  id: z.string(),
  title: z.string(),
  names: Ids,
  /** What is taken to be at stake for it, by id of a threat. */
  stakes: z.record(z.string(), z.string()),
});
export type PerspectiveRow = z.infer<typeof Perspective>;

/** The register of threats as it holds now. */
export const ThreatRegister = z
  .object({
    /** Position of the version that holds; 0 where there is none. */
    position: z.number(),
    threats: z.array(Threat),
    perspectives: z.array(Perspective),
    /** The quotes of every statement that is named, those that fell too as far as the case has them. */
    evidence: z.record(z.string(), QuotedEvidence),
    likelihoods: z.array(z.object({ word: z.enum(LIKELIHOOD_WORDS), low: z.number(), high: z.number() })),
    /** Why what is kept cannot be read, where it cannot. */
    broken: z.string().optional(),
  })
  .openapi('ThreatRegister');
export type ThreatRegister = z.infer<typeof ThreatRegister>;

/** One thing that a person does to the register. */
export const ThreatDeed = z
  .discriminatedUnion('do', [
    z.object({ do: z.literal('add'), title: Words, statements: z.array(Id).min(1).max(200) }),
    z.object({ do: z.literal('title'), threat: Id, title: Words }),
    z.object({ do: z.literal('trend'), threat: Id, trend: z.enum(TRENDS) }),
    z.object({ do: z.literal('strike'), threat: Id }),
    z.object({ do: z.literal('rest'), threat: Id, list: z.enum(THREAT_LISTS), statement: Id, on: z.boolean() }),
    z.object({ do: z.literal('stake'), threat: Id, perspective: Id, stake: Words, salience: z.enum(LEVELS) }),
    z.object({
      do: z.literal('judge'),
      threat: Id,
      perspective: Id,
      verdict: Verdict.nullable(),
      stake: Words.optional(),
    }),
    /** Puts back what the version at `position` says: of all, of a threat, or of one view of it. */
    z.object({
      do: z.literal('restore'),
      position: z.number().int().min(0),
      threat: Id.optional(),
      perspective: Id.optional(),
    }),
  ])
  .openapi('ThreatDeed');
export type ThreatDeed = z.infer<typeof ThreatDeed>;

/** A side that is changed, or, without an id, a new one; or, without a title, one that goes. */
export const PerspectiveDeed = z
  .union([
    z.object({ id: Id.optional(), title: Words, names: z.array(z.string().trim().min(1).max(80)).max(60) }),
    z.object({ strike: Id }),
    z.object({ restore: z.number().int().min(0).describe('position of the version of the sheet that is put back') }),
  ])
  .openapi('PerspectiveDeed');
export type PerspectiveDeed = z.infer<typeof PerspectiveDeed>;

/** What was done, and the position of the version before it, to which undoing goes back. */
export const SheetChanged = z
  .object({ before: z.number(), after: z.number(), id: z.string().optional().describe('of what was added') })
  .openapi('SheetChanged');
export type SheetChanged = z.infer<typeof SheetChanged>;

/** Versions of the register, the newest first: who, when, and what they did. */
export const ThreatHistory = z
  .object({
    versions: z.array(
      z.object({
        position: z.number(),
        at: z.string(),
        who: z.string(),
        threats: z.number(),
        changes: z.array(
          z.object({
            kind: z.enum(['added', 'struck', 'judged', 'unjudged', 'changed']),
            threat: z.string(),
            perspective: z.string().optional(),
          }),
        ),
      }),
    ),
  })
  .openapi('ThreatHistory');
export type ThreatHistory = z.infer<typeof ThreatHistory>;
