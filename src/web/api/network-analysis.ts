import { z } from '@hono/zod-openapi';
import { Said } from './common.js';

const Named = z.object({ id: z.string(), name: z.string() });

/** A setting of a method, for a form. */
const Setting = z.object({
  name: z.string(),
  title: z.string(),
  unit: z.string().optional(),
  default: z.union([z.number(), z.string(), z.boolean()]),
  range: z.array(z.union([z.number(), z.string()])).optional(),
});

const Record = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string().optional(),
  parameters: z.array(Setting),
});

/** The methods that the page offers, from their records. */
export const NetworkMethods = z
  .object({
    measures: z.array(Record.extend({ of: z.enum(['node', 'edge']), ranks: z.boolean() })),
    recoveries: z.array(Record.extend({ class: z.enum(['reproduced', 'calibrated', 'assumption']) })),
    outputs: z.array(z.object({ id: z.string(), title: z.string(), unit: z.string(), digits: z.number() })),
    analyses: z.array(z.object({ id: z.string(), title: z.string(), answers: z.string(), source: z.string() })),
    kinds: z.array(z.string()),
  })
  .openapi('NetworkMethods');
export type NetworkMethods = z.infer<typeof NetworkMethods>;

/** A measure worked out: of actors, or of pairs of them. No value where it is not defined. */
export const Measured = z
  .object({
    id: z.string(),
    of: z.enum(['node', 'edge']),
    rows: z.array(z.object({ actors: z.array(Named), kind: z.string(), value: z.number().nullable() })),
  })
  .openapi('Measured');
export type Measured = z.infer<typeof Measured>;

/** A step of a path or a finding: who is tied to whom, and how. */
const Step = z.object({
  source: z.string(),
  sourceName: z.string(),
  target: z.string(),
  targetName: z.string(),
  schema: z.string(),
  hedge: z.string(),
  disputed: z.boolean(),
  sources: z.number(),
});

/** Paths between two actors, the shortest and best evidenced first. */
export const PathList = z
  .object({
    paths: z.array(
      z.object({
        actors: z.array(Named),
        steps: z.array(Step),
        weakest: z.number(),
        certainty: z.enum(['asserted', 'alleged']),
        sources: z.number(),
        score: z.number(),
        inDateOrder: z.enum(['loose', 'strict']).optional(),
      }),
    ),
    /** Why there may be more. */
    cut: z.enum(['count', 'effort']).optional(),
  })
  .openapi('PathList');
export type PathList = z.infer<typeof PathList>;

/** What an analysis found. Sentences are English, as the analyses make them; names, ties and certainty are data. */
export const FindingList = z
  .object({
    analysis: z.string(),
    /** What was looked at; absent of analyses that look at all of the network. */
    looked: Said.optional(),
    notes: z.array(Said),
    source: z.string(),
    findings: z.array(
      z.object({
        headline: Said,
        certainty: z.enum(['asserted', 'alleged', 'inferred']),
        reasons: z.array(Said),
        actors: z.array(Named),
        steps: z.array(Step),
      }),
    ),
  })
  .openapi('FindingList');
export type FindingList = z.infer<typeof FindingList>;

const Band = z.object({
  unit: z.string(),
  mean: z.array(z.number()),
  q05: z.array(z.number()),
  q50: z.array(z.number()),
  q95: z.array(z.number()),
});

/** What is left after each removal, by each way of removing. */
export const WhatIfResult = z
  .object({
    nodes: z.number(),
    ties: z.number(),
    steps: z.number(),
    block: z.number(),
    recomputed: z.boolean(),
    seed: z.number(),
    /** Where the network is large: from how many sources its efficiency is estimated, and the standard error. */
    estimated: z.object({ sources: z.number(), error: z.number() }).optional(),
    scenarios: z.array(
      z.object({
        removal: z.string(),
        recovery: z.string(),
        class: z.string().optional(),
        runs: z.number(),
        removed: z.array(z.array(Named)),
        replacements: z.array(z.object({ removed: Named, by: Named.optional(), ties: z.number() })),
        outputs: z.record(z.string(), Band),
      }),
    ),
  })
  .openapi('WhatIfResult');
export type WhatIfResult = z.infer<typeof WhatIfResult>;

/** Said in the place of an answer that takes a while: a POST to the same address starts a job that works it out. */
export const Slow = z.object({ slow: z.literal(true) }).openapi('Slow');
export type Slow = z.infer<typeof Slow>;

/** What the job is called, in the words of whoever starts it. */
export const WorkTitle = z.object({ title: z.string().max(200) });
