import { z } from 'zod';
import { CONFIDENCES, IMPACTS, LEVELS, LIKELIHOOD_WORDS, MARKS, RELATIONS, TRENDS } from '../plan/index.js';

const Cites = z.array(z.number().int().positive());

const Judgement = z.object({
  capability: z.enum(LEVELS),
  intent: z.enum(LEVELS),
  likelihood: z.enum(LIKELIHOOD_WORDS),
  impact: z.enum(IMPACTS),
  impactLikelihood: z.enum(LIKELIHOOD_WORDS),
  confidence: z.enum(CONFIDENCES).describe('in the evidence, not in the outcome'),
  trend: z.enum(TRENDS),
  wouldChange: z.string(),
  by: z.string(),
  date: z.string(),
});

const Threat = z.object({
  id: z.string(),
  title: z.string(),
  trend: z.enum(TRENDS),
  cites: Cites,
  capability: Cites,
  intent: Cites,
  views: z.array(
    z.object({
      perspective: z.string(),
      title: z.string(),
      stake: z.string(),
      salience: z.enum(LEVELS),
      cites: Cites,
      judgement: Judgement.optional(),
    }),
  ),
  divergence: z.array(
    z.object({
      between: z.tuple([z.string(), z.string()]),
      score: z.number(),
      rests: z.enum(['judgements', 'assumptions']),
      relation: z.enum(RELATIONS),
      more: z.string(),
    }),
  ),
});

const listed = (value: unknown): unknown => (value === undefined || Array.isArray(value) ? value : [value]);

const Explanations = z.object({
  question: z.string(),
  by: z.string(),
  date: z.string(),
  leading: z.array(z.string()),
  hypotheses: z.array(
    z.object({ id: z.string(), text: z.string(), against: z.number(), inFavour: z.number(), rank: z.number() }),
  ),
  evidence: z.array(
    z.object({
      id: z.string(),
      text: z.string().optional().describe('absent: the mark of the report withholds it'),
      assumption: z.boolean(),
      cites: Cites,
      credibility: z.string(),
      relevance: z.string(),
      marks: z.record(z.string(), z.enum(MARKS)),
      diagnosticity: z.number(),
      without: z.array(z.string()),
      decides: z.boolean(),
    }),
  ),
});

const Plan = z.object({
  title: z.string(),
  by: z.string(),
  date: z.string(),
  incomplete: z.number(),
  items: z.array(
    z.object({
      id: z.string(),
      deliverable: z.string().optional(),
      power: z.string().optional(),
      accountable: z.string().optional(),
      resources: z.string().optional(),
      status: z.enum(['open', 'closed']),
      missing: z.array(z.string()),
      verdict: z.enum(['better', 'same', 'worse', 'not measured']),
      metric: z
        .object({
          name: z.string(),
          unit: z.string().optional(),
          baseline: z.number().optional(),
          target: z.number().optional(),
          latest: z.number().optional(),
          latestDate: z.string().optional(),
          onTrack: z.boolean().optional(),
        })
        .optional(),
      review: z.string().optional(),
      overdue: z.boolean(),
      cites: Cites.optional(),
    }),
  ),
  withheld: z.number().int().nonnegative().optional(),
});

/** What sheets of the case rested on and what fell away since, counted. */
const FellAway = z.object({
  gone: z.number().int().nonnegative().describe('statements that the case no longer holds'),
  rejected: z.number().int().nonnegative(),
  inadmissible: z.number().int().nonnegative(),
  threats: z.number().int().nonnegative().describe('threats that rest on nothing any more'),
});

/** What people judged: threats from several sides, competing explanations, a plan of action. */
export const JudgedParts = z.object({
  threats: z.array(Threat).optional(),
  threatsWithheld: z.number().int().nonnegative().optional(),
  // Editions before the second question had one table, not a list.
  explanations: z.preprocess(listed, z.array(Explanations).optional()),
  fellAway: FellAway.optional(),
  plan: Plan.optional(),
});
export type JudgedParts = z.infer<typeof JudgedParts>;
