import { z } from '@hono/zod-openapi';
import { ASIDE, DISAGREEMENT_KINDS, EXPLANATIONS, HOLDS } from '../../plan/index.js';
import { QuotedEvidence } from './evidence.js';

/** What a figure was compared by: as the source says it, or as it was inferred. */
const ComparedBy = z.object({
  place: z.string().optional(),
  period: z.string().optional(),
  unit: z.string().optional(),
  /** `level`, `rise` or `fall`, and whether it is an aim. */
  measure: z.string().optional(),
  aim: z.boolean(),
  /** What it is a share of, or per what it is counted. */
  of: z.string().optional(),
  per: z.string().optional(),
  /** Words that narrow it, as the lexicon names them. */
  scope: z.array(z.string()),
  /** Which of these no words of the sentence say. */
  inferred: z.array(z.string()),
});

/** One side of a disagreement. */
export const DisagreementSide = z.object({
  /** What it says, short; of a toll, see the counts; of a cause, the direction. */
  value: z.string(),
  killed: z.number().optional(),
  injured: z.number().optional(),
  evidence: QuotedEvidence,
  compared: ComparedBy.optional(),
  /** Other sources that say the same. */
  alike: z.array(QuotedEvidence),
});
export type DisagreementSide = z.infer<typeof DisagreementSide>;

/** What a person decided on a disagreement. */
export const Settlement = z.object({ holds: z.enum(HOLDS), reason: z.string(), by: z.string(), date: z.string() });
export type Settlement = z.infer<typeof Settlement>;

export const DisagreementView = z
  .object({
    id: z.string(),
    kind: z.enum(DISAGREEMENT_KINDS),
    about: z.string(),
    place: z.string().optional(),
    period: z.string().optional(),
    sides: z.array(DisagreementSide),
    arithmetic: z.object({ made: z.number(), said: z.number() }).optional(),
    explanations: z.array(z.enum(EXPLANATIONS)),
    /** False: place or period was inferred, so that is to be checked first. */
    firm: z.boolean(),
    oneSource: z.boolean(),
    settled: Settlement.optional(),
  })
  .openapi('DisagreementView');
export type DisagreementView = z.infer<typeof DisagreementView>;

export const DisagreementList = z
  .object({
    disagreements: z.array(DisagreementView),
    /** Decided, but found no more as it was: a side was set aside, or other sources stand against each other now. */
    gone: z.array(
      Settlement.extend({
        id: z.string(),
        kind: z.enum(DISAGREEMENT_KINDS),
        about: z.string(),
        values: z.array(z.string()),
        /** Whether a side of it is rejected, inadmissible or no more in the case. */
        fell: z.boolean(),
      }),
    ),
    /** Pairs of figures of one indicator told apart before anything was called a contradiction, by what they differ in. */
    setAside: z.record(z.enum(ASIDE), z.number()),
    /** Each explanation in the words of the assessment. */
    why: z.record(z.enum(EXPLANATIONS), z.string()),
  })
  .openapi('DisagreementList');
export type DisagreementList = z.infer<typeof DisagreementList>;

/** Pairs that were told apart at one step, those first that came nearest to a contradiction. */
export const ToldApartList = z
  .object({ pairs: z.array(z.object({ about: z.string(), sides: z.array(DisagreementSide) })) })
  .openapi('ToldApartList');
export type ToldApartList = z.infer<typeof ToldApartList>;

/** What a person decides. */
export const NewSettlement = z
  .object({ holds: z.enum(HOLDS), reason: z.string().trim().min(1, 'a reason is needed').max(2000) })
  .openapi('NewSettlement');
export type NewSettlement = z.infer<typeof NewSettlement>;

/** What was decided on a disagreement, oldest first; without `holds`, it was taken back. */
export const SettlementHistory = z
  .object({
    versions: z.array(
      z.object({ at: z.string(), who: z.string(), holds: z.enum(HOLDS).optional(), reason: z.string().optional() }),
    ),
  })
  .openapi('SettlementHistory');
export type SettlementHistory = z.infer<typeof SettlementHistory>;
