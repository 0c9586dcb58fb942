import { z } from 'zod';
import { HEDGES } from '../model/index.js';
import { PROVIDERS, PROVISIONS } from './reading/index.js';

/** Version of the form; a change that would break a reader counts it up. */
export const TERRITORY_FORMAT = 'atalaya-territory/1';

const Unknown = z.number().nullable();

const Place = z.object({
  code: z.string(),
  name: z.string(),
  score: Unknown,
  rank: z.number(),
  low: z.number().describe('5 % of the ranks drawn'),
  high: z.number().describe('95 %'),
  first: z.number().min(0).max(1).describe('share of the draws among the first'),
  parts: z.array(Unknown).describe('what each part adds to the score, in the order of `parts`'),
});

const RankedIndex = z.object({
  name: z.string(),
  runs: z.number().int().nonnegative(),
  firstOf: z.number().int().positive(),
  parts: z.array(z.string()),
  places: z.array(Place).describe('by rank'),
  reported: z.array(z.string()).describe('names of indicators that count what is reported'),
});

const Rest = z.object({
  sign: z.string(),
  value: z.number().nullable(),
  period: z.string(),
  source: z.string(),
  statement: z.string().optional(),
  holds: z.boolean(),
});

const Reading = z.object({
  code: z.string(),
  name: z.string(),
  rules: z.array(
    z.object({
      rule: z.string(),
      kind: z.string(),
      standing: z.enum(['yes', 'no', 'open']),
      rests: z.array(Rest),
      missing: z.array(z.string()),
    }),
  ),
  provided: z.array(
    z.object({
      place: z.string(),
      provision: z.enum(PROVISIONS),
      provider: z.enum(PROVIDERS),
      actor: z.string(),
      words: z.string(),
      quote: z.string(),
      statement: z.string(),
      document: z.string(),
      hedge: z.enum(HEDGES),
    }),
  ),
});

const Change = z.object({
  indicator: z.string(),
  before: z.string(),
  now: z.string(),
  places: z.array(z.object({ code: z.string(), name: z.string(), before: z.number(), now: z.number() })),
});

const Watched = z.object({
  months: z.tuple([z.string(), z.string()]).describe('first and last'),
  falseDiscovery: z.number(),
  alertMonth: z.string(),
  looked: z.number().int().describe('places looked at for alerts'),
  alerts: z.array(z.object({ name: z.string(), count: z.number(), expected: z.number(), q: z.number() })),
  changes: z.array(
    z.object({ name: z.string(), q: z.number(), stretches: z.array(z.object({ from: z.string(), rate: z.number() })) }),
  ),
});

/** What was found of territories, for an assessment: each part is there where a command found it. */
export const TerritoryResult = z.object({
  format: z.literal(TERRITORY_FORMAT),
  sources: z.array(z.string()).describe('names of the files'),
  index: RankedIndex.optional(),
  readings: z.array(Reading).optional(),
  change: Change.optional(),
  watched: Watched.optional(),
});

export type TerritoryResult = z.infer<typeof TerritoryResult>;
